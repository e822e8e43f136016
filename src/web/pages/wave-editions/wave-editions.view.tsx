/** The list of published waves, or what it will be. */
import { to } from '../../frame/links.ts';
import { NumberHeads } from '../../frame/number-heads.tsx';
import { PageHead } from '../../frame/page-head.tsx';
import { wordsIn } from '../../frame/speak.ts';
import { TableWrap } from '../../reading/parts.tsx';
import type { WaveEditionsModel } from './wave-editions.presenter.ts';
import { words } from './wave-editions.words.ts';

export function WaveEditionsView({ model }: { readonly model: WaveEditionsModel }) {
  const { language, rows } = model;
  const w = wordsIn(words, language);
  return (
    <article>
      <PageHead language={language} title={w.title} lead={w.lead} />
      {rows.length === 0 ? (
        <>
          <p>{w.none}</p>
          <p>
            <a className="onward" href={to(language, '/indicators')}>
              {w.review}
            </a>
          </p>
        </>
      ) : (
        <TableWrap label={w.title}>
          <table className="stacked">
            <thead>
              <tr>
                {[w.wave, w.published, w.years].map((heading) => (
                  <th key={heading} scope="col">
                    {heading}
                  </th>
                ))}
                <NumberHeads titles={[w.revision, w.answered, w.restatements]} />
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row">
                    <a href={row.href}>{row.title}</a>
                  </th>
                  <td data-label={w.published}>{row.publishedOn}</td>
                  <td data-label={w.years}>{row.years}</td>
                  <td className="number" data-label={w.revision}>
                    {row.revision}
                  </td>
                  <td className="number" data-label={w.answered}>
                    {row.answered} {w.of} {row.asked}
                  </td>
                  <td className="number" data-label={w.restatements}>
                    <a href={row.restatementsHref}>{row.restatements}</a>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableWrap>
      )}
    </article>
  );
}
