/** The head of every page of a wave: title, source, which reading is shown, and the address that stays. */
import { type Language, say } from '../../../kernel/language.ts';
import { PageHead } from '../../frame/page-head.tsx';
import { Tabs } from '../../workspace-frame/parts.tsx';
import type { WaveHead as Model } from './head.ts';
import { wave } from './words.ts';

export function WaveHead({ head, language }: { readonly head: Model; readonly language: Language }) {
  return (
    <>
      <PageHead language={language} title={head.title} crumbs={head.crumbs}>
        <p className="muted">{head.source}</p>
      </PageHead>
      <Tabs tabs={head.tabs} label={say(wave.readings, language)} />
      <p className="muted small">{head.note}</p>
    </>
  );
}
