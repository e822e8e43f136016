/** The mark of the register: the one thing that is copper, and always a word. */
import { type Language, say } from '../../kernel/language.ts';

const inRegister = { ru: 'в реестре', en: 'in the register' };

export function RegisterMark({ language }: { readonly language: Language }) {
  return <span className="mark-register">{say(inRegister, language)}</span>;
}
