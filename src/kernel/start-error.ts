/**
 * Why the product cannot start (or a command cannot go on), as one sentence for the person at the keyboard. Main prints the
 * sentence without a stack and exits with a non-zero code. Must never carry a password, nor be used for an error of a request.
 */
export class StartError extends Error {
  readonly sentence: string;

  /** `sentence` is English, says what is wrong, where, and what to do. */
  constructor(sentence: string, cause?: unknown) {
    super(sentence, cause === undefined ? undefined : { cause });
    this.name = 'StartError';
    this.sentence = sentence;
  }
}
