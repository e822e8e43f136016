/**
 * Use case: the yearbook of an edition, and the passports that are set in the same way, as a page's content and as a PDF. Must
 * never know how a page or a PDF is made.
 */
import { buildClusterPassport } from '../domain/yearbook/build-cluster-passport.ts';
import { buildSubjectPassport } from '../domain/yearbook/build-subject-passport.ts';
import { buildYearbook } from '../domain/yearbook/build-yearbook.ts';
import type { YearbookWording } from '../domain/yearbook/chapters/source.ts';
import type { Yearbook } from '../domain/yearbook/yearbook.ts';
import type { Language } from '../kernel/language.ts';
import type { Drawing } from './drawing.ts';
import type { Edition } from './flows.ts';

/** Port: a yearbook as the bytes of a printed book. The same yearbook and drawing give the same bytes. */
export type YearbookPrinter = (yearbook: Yearbook, drawing: Drawing) => Promise<Uint8Array>;

export interface MakeYearbookPorts {
  readonly wording: YearbookWording;
  readonly drawing: Drawing;
  readonly print: YearbookPrinter;
}

/** What can be printed: the yearbook, or the passport of one cluster or federal subject. */
export type YearbookTopic =
  | { readonly kind: 'yearbook' }
  | { readonly kind: 'cluster'; readonly id: string }
  | { readonly kind: 'federal-subject'; readonly code: string };

export interface MakeYearbook {
  /** The content for a page; throws Problem not-found for a cluster or subject that the edition lacks. */
  compose(edition: Edition, language: Language, topic?: YearbookTopic): Yearbook;
  /** The same as PDF bytes. */
  print(edition: Edition, language: Language, topic?: YearbookTopic): Promise<Uint8Array>;
}

/** The flow over its ports. */
export function makeYearbook({ wording, drawing, print }: MakeYearbookPorts): MakeYearbook {
  const compose: MakeYearbook['compose'] = (edition, language, topic = { kind: 'yearbook' }) => {
    if (topic.kind === 'cluster') return buildClusterPassport(edition, topic.id, wording, language);
    if (topic.kind === 'federal-subject') return buildSubjectPassport(edition, topic.code, wording, language);
    return buildYearbook(edition, wording, language);
  };
  return {
    compose,
    print: (edition, language, topic) => print(compose(edition, language, topic), drawing),
  };
}
