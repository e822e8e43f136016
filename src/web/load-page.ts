/**
 * The thin edge every page shares: language and edition from the address, flows from the context, problems as error pages. Must
 * never decide anything about content.
 */
import { data, type LoaderFunctionArgs } from 'react-router';
import type { Drawing } from '../flows/drawing.ts';
import type { Edition, Flows } from '../flows/flows.ts';
import type { WaveYearbookFlows } from '../flows/make-wave-yearbook.ts';
import type { QuestionnaireFlows } from '../flows/survey/read-questionnaires.ts';
import type { PublicWaveFlows } from '../flows/survey/wave-figures.ts';
import type { Language } from '../kernel/language.ts';
import { Problem, problemOf } from '../kernel/problem.ts';
import { webContext } from './context.ts';

export interface PageInput {
  readonly flows: Flows;
  readonly drawing: Drawing;
  /** Published waves of the survey. */
  readonly waves: PublicWaveFlows;
  readonly waveYearbooks: Pick<WaveYearbookFlows, 'readWaveYearbook'>;
  /** What the survey asks, by edition. */
  readonly questionnaires: QuestionnaireFlows;
  readonly language: Language;
  readonly url: URL;
  readonly params: Readonly<Record<string, string | undefined>>;
  /** The newest edition, or the one that `?edition=` names. */
  readonly edition: Edition;
}

/** Language of an address: /en and below is English, everything else Russian. */
export function languageOf(pathname: string): Language {
  return pathname === '/en' || pathname.startsWith('/en/') ? 'en' : 'ru';
}

/**
 * Runs a presenter. `known` lists the query parameters the page understands; any other is refused with the list, so that a
 * mistyped filter never looks like an answer.
 */
export async function loadPage<Model>(
  args: Pick<LoaderFunctionArgs, 'request' | 'params' | 'context'>,
  known: readonly string[],
  present: (input: PageInput) => Model | Promise<Model>,
): Promise<Model> {
  const url = new URL(args.request.url);
  try {
    refuseUnknown(url, known);
    const { flows, drawing, figures, questionnaires, waveYearbooks } = args.context.get(webContext);
    const editions = await flows.editions();
    const edition = await flows.readEdition(url.searchParams.get('edition') ?? editions.at(-1) ?? '');
    return await present({
      flows,
      drawing,
      waves: figures,
      waveYearbooks,
      questionnaires,
      language: languageOf(url.pathname),
      url,
      params: args.params,
      edition,
    });
  } catch (error) {
    const problem = problemOf(error);
    if (problem)
      throw data(problem.document(url.pathname), { status: problem.status, headers: retryHeaders(problem) });
    throw error;
  }
}

function retryHeaders(problem: Problem): Record<string, string> {
  const { retryAfter } = problem.extras;
  return retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) };
}

function refuseUnknown(url: URL, known: readonly string[]): void {
  const allowed = [...known, 'edition'];
  const unknown = [...url.searchParams.keys()].find((name) => !allowed.includes(name));
  if (unknown === undefined) return;
  throw new Problem('unknown-parameter', `This page has no parameter "${unknown.slice(0, 60)}".`, {
    parameter: unknown.slice(0, 60),
    allowed,
  });
}
