/** What the yearbook of a wave is written from: only what the public may see of it. Must never hold a suppressed value. */
import type { PublicWave } from '../../atlas/wave/public-wave.ts';
import type { YearbookSource } from '../chapters/source.ts';

export interface WaveSource {
  /** `wave-2018` */
  readonly wave: string;
  /** Revision of the publication; the edition's number for ever. */
  readonly revision: number;
  readonly figures: PublicWave;
  /** Cluster id → name, of the clusters that answered. */
  readonly clusters: ReadonlyMap<string, string>;
  readonly asked: number;
  /** Names of places and industries, indicators and shared words. */
  readonly edition: YearbookSource;
}
