/** The five counts of a place or an industry, each with what it counts. Rows and distinct clusters are never confused. */
import type { Counts } from '../../domain/atlas/atlas.ts';
import { type Language, say } from '../../kernel/language.ts';
import { FigureLink } from './figure-link.tsx';
import { wordsIn } from './speak.ts';

const countWords = {
  caption: { ru: 'Пять счётов и что они считают', en: 'Five counts and what they count' },
  count: { ru: 'Счёт', en: 'Count' },
  value: { ru: 'Число', en: 'Number' },
  meaning: { ru: 'Что считается', en: 'What is counted' },
  rows: { ru: 'как опубликовано', en: 'as published' },
  distinct: { ru: 'как известно сейчас', en: 'as known now' },
};

const kinds = [
  'clusterCount',
  'registerCount',
  'clusterCountFederalList',
  'registerCountFederalList',
  'distinctCount',
] as const;

export function CountsTable({ counts, language }: { readonly counts: Counts; readonly language: Language }) {
  const w = wordsIn(countWords, language);
  return (
    <table className="counts">
      <caption className="hidden">{w.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{w.count}</th>
          <th scope="col" className="number">
            {w.value}
          </th>
          <th scope="col">{w.meaning}</th>
        </tr>
      </thead>
      <tbody>
        {kinds.map((kind) => (
          <tr key={kind}>
            <th scope="row">{say(counts[kind].title, language)}</th>
            <td className={kind.startsWith('register') ? 'number register' : 'number'}>
              <FigureLink figure={counts[kind]} language={language} />
            </td>
            <td className="muted">
              {say(counts[kind].definition, language)}{' '}
              <em>{kind === 'distinctCount' ? w.distinct : w.rows}</em>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
