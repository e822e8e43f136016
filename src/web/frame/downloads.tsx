/** Links to the same rows in other clothes. */
import type { Language } from '../../kernel/language.ts';
import type { Download } from './downloads.ts';
import { wordsIn } from './speak.ts';

const downloadWords = { label: { ru: 'Скачать', en: 'Download' } };

export function Downloads({
  items,
  language,
  label,
}: {
  readonly items: readonly Download[];
  readonly language: Language;
  readonly label?: string;
}) {
  const w = wordsIn(downloadWords, language);
  return (
    <ul className="downloads no-print" aria-label={label ?? w.label}>
      {items.map(({ title, href }) => (
        <li key={title}>
          <a href={href}>{title}</a>
        </li>
      ))}
    </ul>
  );
}
