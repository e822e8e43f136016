/**
 * Use case: the yearbook of a published wave, there as soon as the wave is published, as a page's content and as PDF. What it says is
 * what was published, for ever the same. Must never know how a page or a PDF is made.
 */
import type { YearbookSource } from '../domain/yearbook/chapters/source.ts';
import { buildWaveYearbook } from '../domain/yearbook/wave/build-wave-yearbook.ts';
import type { Yearbook } from '../domain/yearbook/yearbook.ts';
import type { Language } from '../kernel/language.ts';
import type { MakeYearbookPorts } from './make-yearbook.ts';
import type { PublicWaveFlows } from './survey/wave-figures.ts';

export interface WaveYearbookFlows {
  /** Throws Problem not-found for a wave that is not published. */
  readWaveYearbook(wave: string, language: Language): Promise<Yearbook>;
  /** The same as the bytes of a PDF. */
  printWaveYearbook(wave: string, language: Language): Promise<Uint8Array<ArrayBuffer>>;
}

export interface WaveYearbookPorts extends MakeYearbookPorts {
  readonly waves: Pick<PublicWaveFlows, 'published'>;
  /** Names of places and indicators: the newest published edition. */
  readonly published: () => Promise<YearbookSource>;
}

/** The flows over their ports. */
export function createWaveYearbooks(ports: WaveYearbookPorts): WaveYearbookFlows {
  const read: WaveYearbookFlows['readWaveYearbook'] = async (id, language) => {
    const { wave, publication, figures, clusters, asked } = await ports.waves.published(id);
    const source = {
      wave: wave.id,
      revision: publication.revision,
      figures,
      clusters: new Map([...clusters].map(([cluster, { name }]) => [cluster, name])),
      asked,
      edition: await ports.published(),
    };
    return buildWaveYearbook(source, ports.wording, language);
  };
  return {
    readWaveYearbook: read,
    printWaveYearbook: async (id, language) =>
      new Uint8Array(await ports.print(await read(id, language), ports.drawing)),
  };
}
