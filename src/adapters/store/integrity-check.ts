/** What an integrity check is: a statement that must return no row. */

export interface IntegrityFinding {
  readonly check: string;
  readonly object: string;
}

export interface IntegrityCheck {
  readonly id: string;
  /** Lists the offending objects in a column `object`. */
  readonly query: string;
}
