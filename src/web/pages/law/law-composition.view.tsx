/**
 * Composition of a cluster as nested frames. The frames are nested lists, so a screen reader hears the same picture; the printed
 * labels are facts, their arrangement is ours and the page says so.
 */
import type { AtlasStatement } from '../../../domain/atlas/atlas.ts';
import { type Language, say } from '../../../kernel/language.ts';
import { factLink } from '../../frame/links.ts';

interface Node {
  readonly part: string;
  readonly inside?: readonly Node[];
}

/** Printed numbers of the labels: 1 organisation, 2–3 enterprises, 4–6 infrastructure, 7 participants. */
const arrangement: readonly Node[] = [
  { part: '1' },
  { part: '7', inside: [{ part: '2', inside: [{ part: '3' }] }] },
  { part: '5', inside: [{ part: '4' }, { part: '6' }] },
];

interface Props {
  readonly parts: Readonly<Record<string, AtlasStatement>>;
  readonly language: Language;
}

export function CompositionDiagram({ parts, language }: Props) {
  const placed = new Set(placesOf(arrangement));
  const others = Object.keys(parts).filter((id) => !placed.has(id));
  return (
    <ul className="composition">
      {[...arrangement, ...others.map((part) => ({ part }))].map((node) => (
        <Part key={node.part} node={node} parts={parts} language={language} />
      ))}
    </ul>
  );
}

function Part({ node, parts, language }: Props & { readonly node: Node }) {
  const statement = parts[node.part];
  if (!statement) return null;
  return (
    <li className={`part part-${node.part}`}>
      <a href={factLink(language, statement.fact)}>{say(statement.text, language)}</a>
      {node.inside ? (
        <ul>
          {node.inside.map((inner) => (
            <Part key={inner.part} node={inner} parts={parts} language={language} />
          ))}
        </ul>
      ) : null}
    </li>
  );
}

function placesOf(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) => [node.part, ...placesOf(node.inside ?? [])]);
}
