/**
 * Wires the workspace: accounts, the survey, mail and jobs over the open database. The second half of wire.ts; must never be imported by
 * anything but main.ts and wire.ts.
 */

import { readAccountKey } from './adapters/external/accounts/account-key.ts';
import { createCredentials } from './adapters/external/accounts/credentials.ts';
import { createOpenIdProvider } from './adapters/external/accounts/open-id-provider.ts';
import { createMailer } from './adapters/external/mail/smtp-mailer.ts';
import { createWorkbooks } from './adapters/intake/questionnaire-workbook/index.ts';
import { readChecks } from './adapters/rulebook/read-checks.ts';
import { readAct, readReferenceValues } from './adapters/rulebook/read-law.ts';
import { readQuestionnaires } from './adapters/rulebook/read-questionnaires.ts';
import { createAccountStore } from './adapters/store/accounts.queries.ts';
import { createBackupEvents } from './adapters/store/backup/backup-event.queries.ts';
import type { Database } from './adapters/store/engine/open-database.ts';
import { createOutboxStore } from './adapters/store/outbox.queries.ts';
import { createRepeatedRequests } from './adapters/store/repeated-request.queries.ts';
import type { Schema } from './adapters/store/schema.ts';
import { createFileStore, createSurveyStore } from './adapters/store/survey.queries.ts';
import type { AccountFlows } from './flows/accounts/account-flows.ts';
import { createAccountFlows } from './flows/accounts/create-account-flows.ts';
import { forgetContacts } from './flows/accounts/forget-contacts.ts';
import { type BackupFlows, createBackupFlows } from './flows/backup/backup-standing.ts';
import type { Flows } from './flows/flows.ts';
import { forgetOldRequests } from './flows/forget-old-requests.ts';
import { createMail } from './flows/mail/create-mail.ts';
import type { MailFlows } from './flows/mail/mail-flows.ts';
import { createWaveYearbooks, type WaveYearbookFlows } from './flows/make-wave-yearbook.ts';
import type { MakeYearbookPorts } from './flows/make-yearbook.ts';
import type { Rulebook } from './flows/ports.ts';
import { type ConfirmationFlows, createConfirmations } from './flows/survey/confirmations.ts';
import { createWorkspace } from './flows/survey/create-workspace.ts';
import { forgetMailboxes } from './flows/survey/keep-mailboxes.ts';
import { type BenchmarkFlows, createBenchmarks } from './flows/survey/make-benchmark.ts';
import { createQuestionnaires, type QuestionnaireFlows } from './flows/survey/read-questionnaires.ts';
import { createWaveFigures, type WaveFigureFlows } from './flows/survey/wave-figures.ts';
import type { WorkspaceFlows } from './flows/survey/workspace-flows.ts';
import type { WorkspacePorts } from './flows/survey/workspace-ports.ts';
import { type RunningJobs, startJobs } from './jobs/start-jobs.ts';
import { demonstrationMark } from './kernel/demonstration.ts';
import { say } from './kernel/language.ts';
import type { Settings } from './settings.ts';

export interface WiredWorkspace {
  /** For the filling of a demonstration, which has no other way to the past of its waves. */
  readonly ports: WorkspacePorts;
  readonly workspace: WorkspaceFlows;
  readonly figures: WaveFigureFlows;
  readonly questionnaires: QuestionnaireFlows;
  readonly accounts: AccountFlows;
  readonly mail: MailFlows;
  readonly backups: BackupFlows;
  readonly benchmarks: BenchmarkFlows;
  readonly waveYearbooks: WaveYearbookFlows;
  readonly confirmations: ConfirmationFlows;
  /** The product's own work; only a serving process does it. */
  startJobs(): Promise<RunningJobs>;
  close(): Promise<void>;
}

/** What the workspace needs of the settings. */
export type WorkspaceSettings = Pick<
  Settings,
  'dataDir' | 'host' | 'port' | 'publicAddress' | 'accountKey' | 'smtpUrl' | 'mailFrom' | 'openId'
>;

/** Books are printed without addresses, whoever prints them; the sheet of one cluster leads back to where it came from. */
export interface LinkedSheets extends MakeYearbookPorts {
  readonly printLinkedTo: (address: string) => MakeYearbookPorts['print'];
}

/** The workspace over the open database. Throws StartError for a setting or a rulebook file that cannot be meant. */
export async function wireWorkspace(
  root: string,
  settings: WorkspaceSettings,
  database: Database<Schema>,
  rulebook: Rulebook,
  flows: Flows,
  sheets: LinkedSheets,
  isDemonstration: boolean,
): Promise<WiredWorkspace> {
  const store = createSurveyStore(database);
  const publicAddress = settings.publicAddress ?? new URL(`http://${settings.host}:${settings.port}`);
  const origin = publicAddress.origin;
  let jobs: RunningJobs | null = null;
  const accountStore = createAccountStore(database);
  const accounts = createAccountFlows({
    store: accountStore,
    credentials: await createCredentials({
      key: await readAccountKey(settings.dataDir, settings.accountKey),
    }),
    openId: settings.openId === null ? null : createOpenIdProvider(settings.openId),
    publicAddress,
    nudge: () => jobs?.nudge(),
    recipientOfLink: (hash) => store.recipientOfLink(hash),
  });
  const mail = createMail({
    survey: store,
    outbox: createOutboxStore(database),
    mailer: createMailer({ url: settings.smtpUrl, from: settings.mailFrom }),
    publicAddress: origin,
  });
  const ports: WorkspacePorts = {
    store,
    files: createFileStore(database),
    questionnaires: readQuestionnaires(root),
    reference: rulebook.reference,
    checks: readChecks(root),
    workbooks: createWorkbooks(isDemonstration ? say(demonstrationMark, 'ru') : null),
    published: async () => flows.readEdition((await flows.editions()).at(-1) ?? ''),
    publicAddress: origin,
    nudge: () => jobs?.nudge(),
  };
  const requests = createRepeatedRequests(database);
  const figures = createWaveFigures(ports);
  return {
    ports,
    workspace: createWorkspace(ports),
    questionnaires: createQuestionnaires(ports.questionnaires),
    figures,
    accounts,
    mail: mail.flows,
    backups: createBackupFlows({ survey: store, events: createBackupEvents(database), clock: Date.now }),
    confirmations: createConfirmations(ports),
    waveYearbooks: createWaveYearbooks({ ...sheets, waves: figures, published: ports.published }),
    benchmarks: createBenchmarks({
      ...sheets,
      print: sheets.printLinkedTo(origin),
      survey: ports,
      published: ports.published,
      figures,
      act: readAct(root, '779'),
      references: readReferenceValues(root),
      indicators: rulebook.indicators,
    }),
    startJobs: async () => {
      jobs = await startJobs({
        database,
        flows: {
          deliverOutbox: mail.deliverOutbox,
          queueReminders: mail.queueReminders,
          forgetOldRequests: () => forgetOldRequests({ requests }),
          forgetContacts: async () => {
            await forgetContacts({ store: accountStore });
            await forgetMailboxes({ store });
          },
        },
      });
      return jobs;
    },
    close: async () => {
      await jobs?.stop();
      await mail.stop();
    },
  };
}
