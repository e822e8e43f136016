/** What a page's loader may reach: the flows and the pictures. Never a store, never a port. */
import { createContext } from 'react-router';
import type { AccountFlows } from '../flows/accounts/account-flows.ts';
import type { BackupFlows } from '../flows/backup/backup-standing.ts';
import type { Drawing } from '../flows/drawing.ts';
import type { Flows } from '../flows/flows.ts';
import type { MailFlows } from '../flows/mail/mail-flows.ts';
import type { WaveYearbookFlows } from '../flows/make-wave-yearbook.ts';
import type { ConfirmationFlows } from '../flows/survey/confirmations.ts';
import type { BenchmarkFlows } from '../flows/survey/make-benchmark.ts';
import type { QuestionnaireFlows } from '../flows/survey/read-questionnaires.ts';
import type { WaveFigureFlows } from '../flows/survey/wave-figures.ts';
import type { WorkspaceFlows } from '../flows/survey/workspace-flows.ts';

export interface WebContext {
  readonly flows: Flows;
  readonly drawing: Drawing;
  readonly workspace: WorkspaceFlows;
  readonly figures: WaveFigureFlows;
  readonly questionnaires: QuestionnaireFlows;
  readonly accounts: AccountFlows;
  readonly mail: MailFlows;
  /** True where every page must say that its data are fictitious. */
  readonly isDemonstration: boolean;
  readonly backups: BackupFlows;
  readonly benchmarks: BenchmarkFlows;
  readonly waveYearbooks: WaveYearbookFlows;
  readonly confirmations: ConfirmationFlows;
}

export const webContext = createContext<WebContext>();
