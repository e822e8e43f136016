/** All that the flows of the survey are bound to. Must never be handed out by them. */
import type { Reference } from '../../domain/facts/reference.ts';
import type { CheckSettings } from '../../domain/survey/checks/check.ts';
import type { Edition } from '../flows.ts';
import type { FileStore, QuestionnaireBook, SurveyStore } from './survey-ports.ts';
import type { Workbooks } from './workbook-port.ts';

export interface WorkspacePorts {
  readonly store: SurveyStore;
  readonly files: FileStore;
  readonly questionnaires: QuestionnaireBook;
  readonly reference: Reference;
  readonly checks: readonly CheckSettings[];
  readonly workbooks: Workbooks;
  /** The newest published edition, for clusters that are known. */
  readonly published: () => Promise<Edition>;
  /** Address under which people reach the product, without a slash at the end. */
  readonly publicAddress: string;
  /** Called after letters were queued, so that they leave at once. */
  readonly nudge: () => void;
}
