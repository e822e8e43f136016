/** A piece of running text; a number leads to its passport. */
import { createContext, useContext } from 'react';
import type { Run, Runs } from '../../../domain/yearbook/blocks.ts';
import type { Language } from '../../../kernel/language.ts';
import { say } from '../../../kernel/language.ts';
import { figureLink, to } from '../../frame/links.ts';
import { words } from '../../frame/words.ts';

/** The mark of an ambiguous number, the same as in the notes below tables. */
export const AmbiguityMark = createContext('?');

export function RunsView({ runs, language }: { readonly runs: Runs; readonly language: Language }) {
  return runs.map((run, at) => <RunView key={at} run={run} language={language} />);
}

function RunView({ run, language }: { readonly run: Run; readonly language: Language }) {
  const mark = useContext(AmbiguityMark);
  if (run.kind === 'figure') {
    return (
      <a className={run.ambiguous ? 'figure ambiguous' : 'figure'} href={figureLink(language, run.figure)}>
        {run.text}
        {run.ambiguous ? (
          <span className="doubt">
            <span aria-hidden="true">{mark}</span>
            <span className="hidden"> ({say(words.ambiguous, language)})</span>
          </span>
        ) : null}
      </a>
    );
  }
  if (run.kind === 'link') return <a href={hrefOf(run.href, language)}>{run.text}</a>;
  if (run.kind === 'mark') return <span className="mark-register">{run.text}</span>;
  if (run.tone === 'strong') return <strong>{run.text}</strong>;
  return run.tone === 'muted' ? <span className="muted">{run.text}</span> : run.text;
}

/** Addresses of pages get the reader's language; documents and the API have one of their own. */
function hrefOf(href: string, language: Language): string {
  return href.startsWith('/') && !href.startsWith('/api/') ? to(language, href) : href;
}
