/** Days, years and forms as letters name them. Days are those of Moscow. Must never depend on the machine's zone or language. */
import type { QuestionnaireForm } from '../../domain/survey/questionnaire.ts';
import type { Wave } from '../../domain/survey/wave.ts';
import type { Text } from '../../kernel/language.ts';

const zone = { timeZone: 'Europe/Moscow' } as const;
const russian = new Intl.DateTimeFormat('ru-RU', { ...zone, day: 'numeric', month: 'long', year: 'numeric' });
const english = new Intl.DateTimeFormat('en-GB', { ...zone, day: 'numeric', month: 'long', year: 'numeric' });
const iso = new Intl.DateTimeFormat('en-CA', { ...zone, year: 'numeric', month: '2-digit', day: '2-digit' });
const clock = new Intl.DateTimeFormat('ru-RU', { ...zone, hour: '2-digit', minute: '2-digit' });
const plurals = new Intl.PluralRules('ru');

/** «31 марта 2018 г.», “31 March 2018”. */
export function dayOf(instant: string): Text {
  const date = new Date(instant);
  return { ru: russian.format(date).replaceAll('\u00A0', ' '), en: english.format(date) };
}

/** «31 марта 2018 г. в 17:05», “31 March 2018, 17:05”. */
export function momentOf(instant: string): Text {
  const day = dayOf(instant);
  const time = clock.format(new Date(instant));
  return { ru: `${day.ru} в ${time}`, en: `${day.en}, ${time}` };
}

/** `2018-03-31`, the day in Moscow. */
export function moscowDay(instant: string): string {
  return iso.format(new Date(instant));
}

/** «3 дня», “3 days”. */
export function daysNamed(count: number): Text {
  const form = plurals.select(count);
  const ru = form === 'one' ? 'день' : form === 'few' ? 'дня' : 'дней';
  return { ru: `${count} ${ru}`, en: `${count} ${count === 1 ? 'day' : 'days'}` };
}

/** «2016 и 2017 годы», “2016 and 2017”. */
export function yearsOf({ years }: Pick<Wave, 'years'>): Text {
  const listed = (and: string) =>
    years.length < 2 ? `${years[0] ?? ''}` : `${years.slice(0, -1).join(', ')} ${and} ${years.at(-1)}`;
  return { ru: `${listed('и')} ${years.length === 1 ? 'год' : 'годы'}`, en: listed('and') };
}

/** The questionnaire by name. */
export function formOf(form: QuestionnaireForm): Text {
  return form === 'cluster'
    ? { ru: 'Анкета промышленного кластера', en: 'Questionnaire of an industrial cluster' }
    : { ru: 'Анкета субъекта Российской Федерации', en: 'Questionnaire of a federal subject' };
}
