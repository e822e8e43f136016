/** The board as two maps and the table that says the same. */
import type { Language } from '../../../kernel/language.ts';
import { MapPair } from '../../frame/map-pair.tsx';
import { NumberHeads } from '../../frame/number-heads.tsx';
import { wordsIn } from '../../frame/speak.ts';
import { Scroll } from '../../workspace-frame/parts.tsx';
import { words } from './wave.words.ts';
import type { WaveMap } from './wave-map.ts';

interface Props {
  readonly map: WaveMap;
  readonly language: Language;
}

export function WaveMaps({ map, language }: Props) {
  const w = wordsIn(words, language);
  return (
    <section aria-labelledby="wave-map">
      <h2 id="wave-map">{w.mapTitle}</h2>
      <p className="small muted">{w.mapNote}</p>
      <MapPair european={map.european} country={map.country} names={w} />
      <SubjectTable map={map} language={language} />
    </section>
  );
}

function SubjectTable({ map: { rows }, language }: Props) {
  const w = wordsIn(words, language);
  const headings = [w.asked, w.waiting, w.late, w.toReview, w.accepted];
  return (
    <Scroll label={w.subject}>
      <table className="subject-counts">
        <thead>
          <tr>
            <th scope="col">{w.subject}</th>
            <NumberHeads titles={headings} />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code}>
              <th scope="row">
                <a href={row.href}>{row.name}</a>
              </th>
              {[row.asked, row.waiting, row.overdue, row.toReview, row.accepted].map((count, at) => (
                <td key={headings[at]} className="number">
                  {count}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
