/** The counts that matter most, large: rows of the lists, of these in the register, and how many clusters they really are. */
import type { Counts } from '../../domain/atlas/atlas.ts';
import type { Language } from '../../kernel/language.ts';
import { FigureLink } from './figure-link.tsx';
import { nounAfter, nouns, wordsIn } from './speak.ts';

const bigWords = {
  inLists: { ru: 'в перечнях, как опубликовано', en: 'in the lists, as published' },
  register: { ru: 'в реестре Минпромторга', en: 'in the ministry’s register' },
  distinct: { ru: 'разных, как известно сейчас', en: 'distinct, as known now' },
};

export function BigCounts({ counts, language }: { readonly counts: Counts; readonly language: Language }) {
  const w = wordsIn(bigWords, language);
  return (
    <dl className="big-figures">
      <div>
        <dt>
          {nounAfter(counts.clusterCount.value ?? 0, nouns.cluster, language)} {w.inLists}
        </dt>
        <dd>
          <FigureLink figure={counts.clusterCount} language={language} />
        </dd>
      </div>
      <div className="register">
        <dt>{w.register}</dt>
        <dd>
          <FigureLink figure={counts.registerCount} language={language} />
        </dd>
      </div>
      <div>
        <dt>{w.distinct}</dt>
        <dd>
          <FigureLink figure={counts.distinctCount} language={language} />
        </dd>
      </div>
    </dl>
  );
}
