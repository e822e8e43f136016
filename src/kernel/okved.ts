/** ОКВЭД 2, the code of an activity: two to six digits, a full stop after every two. Must never know which codes exist. */

/** Whether the text has the shape of a code: `22`, `22.2`, `22.29`, `22.29.2`, `22.29.29`. */
export function isOkvedShape(text: string): boolean {
  return /^\d{2}(\.\d{1,2}|\.\d{2}\.\d{1,2})?$/.test(text);
}
