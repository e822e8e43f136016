/**
 * Documents beside the pages: the yearbook and the passports as PDF, under the address of the page with the suffix `.pdf`. Must
 * never make what a page does not show.
 */
import type { Flows } from '../../flows/flows.ts';
import type { WaveYearbookFlows } from '../../flows/make-wave-yearbook.ts';
import type { YearbookTopic } from '../../flows/make-yearbook.ts';
import { Problem } from '../../kernel/problem.ts';
import { languageOf } from '../load-page.ts';
import type { Handler } from './create-site.ts';

interface Wanted {
  readonly edition: string | null;
  /** A published edition's topic, or the yearbook of a wave. */
  readonly topic: YearbookTopic | { readonly kind: 'wave'; readonly wave: string };
  readonly file: string;
}

const pattern = /^(?:\/en)?\/(yearbook|clusters|federal-subjects)\/([\w-]+)\.pdf$/;

/** The mount for the site: what it takes and how it answers. */
export function createDocuments(
  flows: Flows,
  waves: Pick<WaveYearbookFlows, 'printWaveYearbook'>,
): { matches: (path: string) => boolean; handle: Handler } {
  return {
    matches: (path) => pattern.test(path),
    handle: async (request) => {
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        throw new Problem(
          'method-not-allowed',
          `${request.method} is not possible here. Allowed: GET, HEAD.`,
          { allowed: ['GET', 'HEAD'] },
        );
      }
      const url = new URL(request.url);
      const wanted = readAddress(url.pathname);
      const unknown = [...url.searchParams.keys()].find((name) => name !== 'edition');
      if (unknown !== undefined) {
        throw new Problem('unknown-parameter', `A document has no parameter "${unknown.slice(0, 60)}".`, {
          parameter: unknown.slice(0, 60),
          allowed: ['edition'],
        });
      }
      const bytes = await print(flows, waves, wanted, url);
      return new Response(bytes, {
        headers: {
          'content-type': 'application/pdf',
          'content-disposition': `inline; filename="${wanted.file}.pdf"`,
        },
      });
    },
  };
}

async function print(
  flows: Flows,
  waves: Pick<WaveYearbookFlows, 'printWaveYearbook'>,
  { topic, edition }: Wanted,
  url: URL,
): Promise<Uint8Array<ArrayBuffer>> {
  const language = languageOf(url.pathname);
  if (topic.kind === 'wave') return waves.printWaveYearbook(topic.wave, language);
  const asked = edition ?? url.searchParams.get('edition') ?? (await flows.editions()).at(-1) ?? '';
  return flows.printYearbook(asked, language, topic);
}

function readAddress(path: string): Wanted {
  const [, kind = '', id = ''] = pattern.exec(path) ?? [];
  if (kind === 'clusters') return { edition: null, topic: { kind: 'cluster', id }, file: `cluster-${id}` };
  if (kind === 'federal-subjects')
    return { edition: null, topic: { kind: 'federal-subject', code: id }, file: id };
  if (id.startsWith('wave-'))
    return { edition: null, topic: { kind: 'wave', wave: id }, file: `yearbook-${id}` };
  return { edition: id, topic: { kind: 'yearbook' }, file: `yearbook-${id}` };
}
