/** The table of industries as people see it. */
import { Downloads } from '../../frame/downloads.tsx';
import { PageHead } from '../../frame/page-head.tsx';
import { PlaceTable } from '../../frame/place-table.tsx';
import { countOf, nouns, wordsIn } from '../../frame/speak.ts';
import type { IndustriesModel } from './industries.presenter.ts';
import { industriesWords } from './industries.words.ts';

export function IndustriesView({ model }: { readonly model: IndustriesModel }) {
  const { language } = model;
  const w = wordsIn(industriesWords, language);
  return (
    <>
      <PageHead language={language} title={w.title} lead={w.lead} />
      <p className="muted small">{w.note}</p>
      <div className="bar-line">
        <p>{countOf(model.rows.length, nouns.industry, language)}</p>
        <Downloads items={model.downloads} language={language} />
      </div>
      <PlaceTable rows={model.rows} language={language} caption={w.title} columns={model.columns} />
    </>
  );
}
