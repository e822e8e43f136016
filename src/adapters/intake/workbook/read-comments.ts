/**
 * Notes and threaded comments of a sheet: nothing that a respondent wrote beside a cell may be lost unseen. Must never keep more of
 * them than a person reads, nor who wrote them.
 */
import { limits } from './limits.ts';
import type { SheetComment } from './workbook-content.ts';
import type { WorkbookPackage } from './workbook-package.ts';
import { type Relation, readRelations } from './workbook-parts.ts';
import { type Attributes, readXml, type XmlListener } from './xml-reader.ts';

/** How many comments of a book may still be kept. */
export interface CommentBudget {
  left: number;
}

export const newCommentBudget = (): CommentBudget => ({ left: limits.comments });

/** What stands beside the cells of a sheet. Throws WorkbookRefused. */
export async function readComments(
  opened: WorkbookPackage,
  sheet: string,
  budget: CommentBudget,
): Promise<{ readonly comments: readonly SheetComment[]; readonly moreComments: number }> {
  const relations = [...(await readRelations(opened, sheet)).values()];
  const threads = await readKind(opened, relations, 'threadedComment', budget, new Set());
  // Excel writes beside a thread a note for programs that know none; it says the same.
  const told = new Set(threads.comments.map(({ ref }) => ref));
  const notes = await readKind(opened, relations, 'comments', budget, told);
  return {
    comments: [...threads.comments, ...notes.comments],
    moreComments: threads.more + notes.more,
  };
}

async function readKind(
  opened: WorkbookPackage,
  relations: readonly Relation[],
  kind: 'comments' | 'threadedComment',
  budget: CommentBudget,
  told: ReadonlySet<string>,
): Promise<CommentListener> {
  const listener = new CommentListener(budget, told);
  for (const { part } of relations.filter(({ type, part: name }) => type === kind && opened.has(name)))
    await readXml(part, opened.chunks(part), listener);
  return listener;
}

/** `comment` with its text in `t`, or `threadedComment` with its text in `text`. */
class CommentListener implements XmlListener {
  readonly comments: SheetComment[] = [];
  more = 0;
  readonly #budget: CommentBudget;
  readonly #told: ReadonlySet<string>;
  #ref: string | null = null;
  #text = '';
  #isText = false;

  constructor(budget: CommentBudget, told: ReadonlySet<string>) {
    this.#budget = budget;
    this.#told = told;
  }

  open(name: string, { ref = '' }: Attributes, depth: number): void {
    const isComment = (name === 'comment' && depth === 3) || (name === 'threadedComment' && depth === 2);
    if (isComment) {
      this.#ref = ref.slice(0, 20);
      this.#text = '';
    }
    this.#isText = this.#ref !== null && (name === 't' || (name === 'text' && depth === 3));
  }

  text(text: string): void {
    if (this.#isText) this.#text = (this.#text + text).slice(0, limits.commentCharacters);
  }

  close(name: string): void {
    this.#isText = false;
    if (this.#ref === null || (name !== 'comment' && name !== 'threadedComment')) return;
    const comment = { ref: this.#ref, text: this.#text.trim() };
    this.#ref = null;
    if (comment.text === '' || this.#told.has(comment.ref)) return;
    if (this.#budget.left === 0) this.more += 1;
    else {
      this.#budget.left -= 1;
      this.comments.push(comment);
    }
  }
}
