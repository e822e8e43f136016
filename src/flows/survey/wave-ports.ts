/** What the flows need of the store for waves, their deadline, and who is asked in them. Must never name an engine. */
import type { QuestionnaireForm } from '../../domain/survey/questionnaire.ts';
import type { Wave, WaveState } from '../../domain/survey/wave.ts';

/** A change of the whole wave's deadline. */
export interface DeadlineChange {
  readonly before: string;
  readonly after: string;
  /** Null where the wave was a draft. */
  readonly reason: string | null;
  readonly by: string;
  readonly at: string;
}

/** A recipient came into its wave, or went out of it. */
export interface Membership {
  readonly recipient: string;
  readonly name: string;
  readonly form: QuestionnaireForm;
  readonly step: 'added' | 'removed';
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

export interface WavePublication {
  readonly wave: string;
  readonly factSeq: number;
  readonly revision: number;
  readonly publishedAt: string;
}

/** Queries over waves. */
export interface WaveQueries {
  waves(): Promise<readonly Wave[]>;
  /** Inside a change its state is held; `step` holds it alone, for the change that will update it. */
  wave(id: string, purpose?: 'read' | 'step'): Promise<Wave | undefined>;
  insertWave(wave: Pick<Wave, 'id' | 'questionnaireEdition' | 'years' | 'deadline'>): Promise<void>;
  /** False when `version` is stale. */
  updateWave(
    id: string,
    version: number,
    change: { readonly state?: WaveState; readonly deadline?: string },
  ): Promise<boolean>;
  /** Writes down that the deadline changed; `updateWave` changes it. */
  insertDeadlineChange(wave: string, change: Omit<DeadlineChange, 'at'>): Promise<void>;
  /** Newest first. */
  deadlineChanges(wave: string): Promise<readonly DeadlineChange[]>;
  /** Removes a draft with its recipients and all that stands about them; false when `version` is stale. */
  deleteDraft(id: string, version: number): Promise<boolean>;
  publication(wave: string): Promise<WavePublication | undefined>;
  insertPublication(wave: string, by: string): Promise<WavePublication>;
  /** Who came into a wave and went out of it, newest first; adding and removing write it. */
  memberships(wave: string): Promise<readonly Membership[]>;
}
