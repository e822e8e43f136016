/** What the flows need of the store for the words of participants on their own rows. Must never name an engine. */

/** What a participant says of one row of a submission; the newest word counts while the row's values are the ones it saw. */
export interface Confirmation {
  readonly seq: number;
  readonly recipient: string;
  readonly submission: string;
  /** `participants/r1`, `supplies/s3`. */
  readonly place: string;
  readonly valuesSha256: string;
  readonly inn: string;
  readonly stance: 'confirmed' | 'disputed';
  readonly remark: string | null;
  readonly by: string;
  readonly at: string;
}

/** Queries over confirmations. */
export interface ConfirmationQueries {
  /** Recipients in any wave whose answers name an ИНН as participant, supplier or buyer. */
  recipientsNaming(inn: string): Promise<readonly string[]>;
  /** What participants said of a recipient's submissions, oldest first. */
  confirmations(recipient: string): Promise<readonly Confirmation[]>;
  /** What one participant said anywhere, oldest first. */
  confirmationsBy(inn: string): Promise<readonly Confirmation[]>;
  /** What these participants said of supplies in a wave's questionnaires, oldest first. */
  supplyConfirmations(wave: string, inns: readonly string[]): Promise<readonly Confirmation[]>;
  insertConfirmation(confirmation: Omit<Confirmation, 'seq' | 'at'>): Promise<void>;
}
