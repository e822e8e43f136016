/** The mark over every page of a demonstration; printed too, so that no sheet of paper passes for real. */
import { demonstrationMark, demonstrationNote } from '../../kernel/demonstration.ts';
import { type Language, say } from '../../kernel/language.ts';

export function DemonstrationNote({ language }: { readonly language: Language }) {
  return (
    <aside className="demonstration" aria-label={say(demonstrationMark, language)}>
      <strong>{say(demonstrationMark, language)}.</strong> {say(demonstrationNote, language)}
    </aside>
  );
}
