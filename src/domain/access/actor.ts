/**
 * Who asks: an account with its role and its own objects, the holder of a personal link, the product itself, or nobody. Read anew
 * at every request; must never be kept in a session.
 */

export const roles = [
  'analyst',
  'ministry-officer',
  'commission-member',
  'federal-subject-officer',
  'specialised-organisation',
  'participant',
  'auditor',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/** Kinds of callers that are no accounts: a personal link to one questionnaire, nobody, and the product's own jobs. */
export type CallerKind = Role | 'link' | 'anonymous' | 'system';

export interface Actor {
  /** Account id, `link:<recipient>`, `anonymous` or `system`. Stands in the audit log. */
  readonly id: string;
  readonly kind: CallerKind;
  /** What people see beside a change: a name the account chose, or the name of the organisation. */
  readonly name: string;
  /** ISO 3166-2 codes a federal-subject officer answers for. */
  readonly federalSubjects: readonly string[];
  /** Cluster ids a specialised organisation answers for. */
  readonly clusters: readonly string[];
  /** ИНН of the firm of a participant. */
  readonly inn: string | null;
  /** The one recipient that a personal link opens. */
  readonly recipient: string | null;
  /** Address the request came from, for the audit log. */
  readonly address: string | null;
  /** True where the session's second factor was checked. */
  readonly hasSecondFactor: boolean;
}

export const anonymous: Actor = {
  id: 'anonymous',
  kind: 'anonymous',
  name: '',
  federalSubjects: [],
  clusters: [],
  inn: null,
  recipient: null,
  address: null,
  hasSecondFactor: false,
};

/** The product's own jobs: reminders, publication on a schedule, demonstration data. */
export const system: Actor = { ...anonymous, id: 'system', kind: 'system', name: 'Cluster Atlas' };
