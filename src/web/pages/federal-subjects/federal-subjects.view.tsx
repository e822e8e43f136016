/** The table of federal subjects as people see it. */
import { Downloads } from '../../frame/downloads.tsx';
import { PageHead } from '../../frame/page-head.tsx';
import { PlaceTable } from '../../frame/place-table.tsx';
import { placeWords } from '../../frame/place-words.ts';
import { countOf, nouns, wordsIn } from '../../frame/speak.ts';
import type { FederalSubjectsModel } from './federal-subjects.presenter.ts';
import { subjectsWords } from './federal-subjects.words.ts';

export function FederalSubjectsView({ model }: { readonly model: FederalSubjectsModel }) {
  const { language } = model;
  const w = wordsIn(subjectsWords, language);
  const p = wordsIn(placeWords, language);
  return (
    <>
      <PageHead language={language} title={w.title} lead={w.lead} />
      <p className="muted small">{p.countNote}</p>
      <div className="bar-line">
        <p>{countOf(model.rows.length, nouns.subject, language)}</p>
        <Downloads items={model.downloads} language={language} />
      </div>
      <PlaceTable rows={model.rows} language={language} caption={w.title} columns={model.columns} />
    </>
  );
}
