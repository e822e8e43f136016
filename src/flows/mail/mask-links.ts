/**
 * Personal links in the text of a letter: the token is what opens a questionnaire or an account. Must never leave one readable where
 * its reader is not its owner.
 */

/** The same pattern in SQL's dialect stands in outbox.queries.ts; a test compares the two. */
const token = /(\/(?:answer|invitations)\/)[A-Za-z0-9_-]{16,}/g;

/** What stands where a token stood. */
export const mask = '•••';

/** The text without tokens. */
export function maskLinks(text: string): string {
  return text.replace(token, `$1${mask}`);
}
