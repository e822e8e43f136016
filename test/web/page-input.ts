/** What a presenter is given, over the real review and without a server: pictures are replaced by their titles. */
import { createDrawing } from '../../src/adapters/figures/drawing.ts';
import { readBoundaries } from '../../src/adapters/rulebook/read-boundaries.ts';
import { readQuestionnaires } from '../../src/adapters/rulebook/read-questionnaires.ts';
import { readYearbookWording } from '../../src/adapters/rulebook/read-yearbook-wording.ts';
import { lint } from '../../src/domain/yearbook/linter/lint.ts';
import type { Edition, Flows } from '../../src/flows/flows.ts';
import { createWaveYearbooks } from '../../src/flows/make-wave-yearbook.ts';
import { createQuestionnaires } from '../../src/flows/survey/read-questionnaires.ts';
import type { PublicWaveFlows } from '../../src/flows/survey/wave-figures.ts';
import { Problem } from '../../src/kernel/problem.ts';
import { languageOf, type PageInput } from '../../src/web/load-page.ts';
import { readReview, root } from '../review.ts';

const { book, atlas, rulebook } = await readReview();
const { reference } = rulebook;
const revision = { number: 1, hash: 'a41f09c2d3e4', acceptedAt: '2026-11-22T10:00:00.000Z' };
const edition: Edition = { id: '2017', atlas, book, reference, findings: lint(book, reference), revision };
const wording = readYearbookWording(root);
const print = () => Promise.reject(new Error('Presenters print nothing.'));
const drawing = createDrawing(readBoundaries(root));
const questionnaires = createQuestionnaires(readQuestionnaires(root));

/** Nothing is published yet. */
export const noWaves: PublicWaveFlows = {
  publishedWaves: async () => [],
  published: async () => {
    throw new Problem('not-found', 'No wave is published.', { allowed: [] });
  },
  restatements: async () => [],
};

/** Input of the page at `path`, e.g. `/en/figures/x?embed=1`; `params` are what the route takes from the path. */
export function pageInput(
  path: string,
  params: Readonly<Record<string, string>> = {},
  waves: PublicWaveFlows = noWaves,
): PageInput {
  const url = new URL(path, 'https://atlas.example');
  const waveYearbooks = createWaveYearbooks({
    waves,
    published: async () => edition,
    wording,
    drawing,
    print,
  });
  const language = languageOf(url.pathname);
  return { flows, drawing, waves, waveYearbooks, questionnaires, language, url, params, edition };
}

const flows = {
  editions: async () => ['2017'],
  readEdition: async () => edition,
  readFact: async (id: string) => {
    const fact = book.byId(id);
    if (!fact) throw new Problem('not-found', `There is no fact ${id}.`);
    return { fact, history: [{ ...fact, acceptedAt: revision.acceptedAt }] };
  },
} as unknown as Flows;
