/** Findings about what a page shows, each leading to its place on the page of findings. */
import type { Edition } from '../../flows/flows.ts';
import { type Language, say } from '../../kernel/language.ts';
import { to } from '../frame/links.ts';
import { findingAnchor } from './finding-words.ts';

interface FindingListProps {
  readonly title: string;
  readonly findings: Edition['findings'];
  /** More than these are left to the page of findings. */
  readonly most: number;
  readonly language: Language;
}

/** Nothing where there are no findings. */
export function FindingList({ title, findings, most, language }: FindingListProps) {
  if (findings.length === 0) return null;
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">{title}</h2>
      <ul className="ruled">
        {findings.slice(0, most).map((finding) => (
          <li key={finding.id}>
            <a href={`${to(language, '/findings')}#${findingAnchor(finding.id)}`}>
              {say(finding.sentence, language)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
