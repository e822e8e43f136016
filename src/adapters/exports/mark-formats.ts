/**
 * Files of a demonstration: each format writes the same list, and says in its description that the data are fictitious. Must never be
 * used for a list of real data.
 */
import type { Dataset, Formats } from '../../flows/formats.ts';
import type { Text } from '../../kernel/language.ts';

/** The formats with a mark in what they say about the list. */
export function markFormats(formats: Formats, mark: Text): Formats {
  return formats.map((format) => ({
    ...format,
    write: (dataset: Dataset) =>
      format.write({ ...dataset, title: before(mark, dataset.title), source: before(mark, dataset.source) }),
  }));
}

const before = (mark: Text, text: Text): Text => ({
  ru: `${mark.ru}. ${text.ru}`,
  en: `${mark.en}. ${text.en}`,
});
