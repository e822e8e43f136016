/** The wave that an address names, in the reading it asks for. */
import type { WaveEdition } from '../../../flows/survey/wave-figures.ts';
import type { PageInput } from '../../load-page.ts';
import { readingOf, requirePublication } from './links.ts';

/** Throws Problem not-found for a wave that is not published, invalid-value for another publication than its own. */
export async function readWaveEdition({ waves, url, params }: PageInput): Promise<WaveEdition> {
  const edition = await waves.published(params['id'] ?? '', readingOf(url));
  requirePublication(url, edition);
  return edition;
}
