/** What an account behind a change is called: the name it chose, else its role. Must never show an e-mail. */
import type { Role } from '../../domain/access/actor.ts';
import { roleNames } from '../../domain/access/role-names.ts';
import { type Language, say } from '../../kernel/language.ts';

/** The name, or the role in words. */
export function editorName(
  { name, role }: { readonly name: string; readonly role: Role },
  language: Language,
): string {
  return name || say(roleNames[role], language);
}
