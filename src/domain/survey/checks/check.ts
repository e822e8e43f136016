/**
 * What an edit check is: a small pure function with settings that stand in rulebook/questionnaires/checks.yaml. A check sees answers and
 * what they are compared with; it must never correct an answer, nor take a missing one for zero.
 */
import type { Text } from '../../../kernel/language.ts';
import type { Reference } from '../../facts/reference.ts';
import type { AnswerSheet, FieldPath } from '../answers.ts';
import type { Questionnaire, QuestionnaireForm } from '../questionnaire.ts';
import type { SurveyFinding } from '../wave.ts';
import type { AnswersView } from './answers-view.ts';
import type { Shown } from './fill-words.ts';

/**
 * One thing that a check looks at: places as `section/measure` under the name of their part in the check, numbers that hold only for it,
 * and words such as `scale: log`.
 */
export type Applied = Readonly<Record<string, string | number>>;

/** Settings of one check, as lawyers and statisticians keep them. */
export interface CheckSettings {
  readonly id: string;
  readonly severity: SurveyFinding['severity'];
  readonly forms: readonly QuestionnaireForm[];
  /** Thresholds by name. */
  readonly limits: Readonly<Record<string, number>>;
  readonly applies: readonly Applied[];
  /** What is wrong, what is expected and what to do; `{name}` stands for a value. */
  readonly words: Readonly<Record<string, Text>>;
}

/** Values of peers, ascending, by `peerKey`. */
export type Peers = ReadonlyMap<string, Float64Array>;

/** What a participant on either side says of a supply as it stands. */
export type SupplyStance = 'confirmed' | 'disputed';

/** A supply as another cluster of the wave states it, thousand roubles. */
export interface SupplyElsewhere {
  readonly cluster: string;
  readonly supplier: string;
  readonly buyer: string;
  readonly year: string;
  readonly amount: number;
  /** null: neither side said anything. */
  readonly stance: SupplyStance | null;
}

/** What other clusters of the same wave say, and the participants themselves. */
export interface OtherClusters {
  /** ИНН → names of the other clusters that hold this participant. */
  readonly participants: ReadonlyMap<string, readonly string[]>;
  readonly supplies: readonly SupplyElsewhere[];
  /** Place of a supply in the respondent's own answers, `supplies/s3` → what its sides say of it. */
  readonly stances: ReadonlyMap<string, SupplyStance>;
}

export interface CheckInput {
  readonly questionnaire: Questionnaire;
  /** Reporting years of the wave, ascending. */
  readonly years: readonly number[];
  readonly sheet: AnswerSheet;
  readonly reference: Reference;
  /** Accepted values of earlier waves at their present fields, years before the wave's too; null: not known. */
  readonly lastValues: AnswerSheet | null;
  readonly peers: Peers | null;
  readonly others: OtherClusters | null;
  readonly checks: readonly CheckSettings[];
}

/** What a check function gets: the answers in order, its settings and what the answers are compared with. */
export interface CheckCase extends Omit<CheckInput, 'checks'> {
  readonly view: AnswersView;
  readonly settings: CheckSettings;
}

/** A finding before its words are filled in. */
export interface Found {
  readonly field: FieldPath;
  readonly related?: readonly FieldPath[];
  /** Which of the check's words to say. */
  readonly say: string;
  readonly values?: Readonly<Record<string, Shown>>;
}

export interface Check {
  /** Name of the file and of the settings. */
  readonly id: string;
  /** Every wording that it says. */
  readonly says: readonly string[];
  /** Names of the limits that it needs. */
  readonly limits: readonly string[];
  readonly find: (given: CheckCase) => readonly Found[];
}

/** A limit of the settings; the reader of the rulebook has seen to it that it is there. */
export function limitOf({ settings }: CheckCase, name: string): number {
  return settings.limits[name] ?? Number.NaN;
}
