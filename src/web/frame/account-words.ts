/** Words that several pages of accounts share: roles, what must be mended, what was done. */
import { type Language, say, type Text } from '../../kernel/language.ts';
import type { ProblemDocument } from '../../kernel/problem.ts';

const faults: Readonly<Record<string, Text>> = {
  'wrong-credentials': { ru: 'Почта или пароль не подходят.', en: 'The e-mail or the password is wrong.' },
  'wrong-code': {
    ru: 'Код не подходит или уже использован. Дождитесь следующего.',
    en: 'The code is wrong or was used already. Wait for the next one.',
  },
  'wrong-password': { ru: 'Нынешний пароль не подходит.', en: 'The present password is wrong.' },
  'short-password': {
    ru: 'В пароле должно быть не меньше 12 знаков.',
    en: 'The password needs at least 12 characters.',
  },
  'long-password': {
    ru: 'В пароле может быть не больше 200 знаков.',
    en: 'The password may have at most 200 characters.',
  },
  'common-password': {
    ru: 'Этот пароль подбирают одним из первых. Придумайте другой.',
    en: 'This password is among the first that are tried. Choose another one.',
  },
  'password-is-name': {
    ru: 'Пароль не должен совпадать с почтой или именем.',
    en: 'The password must not be the e-mail or the name.',
  },
  'odd-name': {
    ru: 'В имени есть управляющие знаки. Наберите его заново.',
    en: 'The name holds control characters. Type it anew.',
  },
  'no-name': { ru: 'Напишите имя, не длиннее 200 знаков.', en: 'Write a name of 1 to 200 characters.' },
  'no-email': {
    ru: 'Напишите адрес почты, например office@example.org.',
    en: 'Write an e-mail address, for example office@example.org.',
  },
  'email-taken': {
    ru: 'Учётная запись с такой почтой уже есть. Новую ссылку можно выдать на её странице.',
    en: 'There is an account with this e-mail. A new link can be given on its page.',
  },
  'no-role': { ru: 'Выберите роль.', en: 'Choose a role.' },
  'no-objects': {
    ru: 'Отметьте хотя бы один объект, за который отвечает эта учётная запись.',
    en: 'Choose at least one object that the account answers for.',
  },
  'bad-inn': { ru: 'Контрольные цифры ИНН не сходятся.', en: 'The INN does not pass its checksum.' },
  'last-administrator': {
    ru: 'Это последний администратор. Сначала назначьте другого.',
    en: 'This is the last administrator. Make another one first.',
  },
  'own-account': {
    ru: 'Со своей записью этого сделать нельзя: попросите другого администратора.',
    en: 'Another administrator must do this to your account.',
  },
  'left-account': {
    ru: 'Этот человек ушёл. Пригласите его заново по почте.',
    en: 'This person has left; invite again under the e-mail.',
  },
  'expired-invitation': {
    ru: 'Приглашение больше не действует. Попросите у администратора новую ссылку.',
    en: 'The invitation is not valid any longer. Ask an administrator for a new link.',
  },
};

const conflict: Text = {
  ru: 'Запись тем временем изменили. Посмотрите на неё ещё раз и повторите.',
  en: 'Somebody changed this account meanwhile. Look at it again, then repeat.',
};

/** What is wrong, in the reader's language. */
export function faultText(problem: ProblemDocument, language: Language): string {
  const known = faults[problem.reason ?? ''];
  if (known) return say(known, language);
  if (problem.status === 409) return say(conflict, language);
  const minutes = Math.ceil((problem.retryAfter ?? 60) / 60);
  if (problem.status === 429)
    return language === 'ru'
      ? `Слишком много попыток. Попробуйте снова через ${minutes} мин.`
      : `Too many attempts. Try again in ${minutes} min.`;
  return problem.detail;
}

/** A moment in Moscow, which is where deadlines are judged. */
export function showMoment(iso: string, language: Language): string {
  const text = new Intl.DateTimeFormat(language === 'ru' ? 'ru-RU' : 'en-GB', {
    dateStyle: language === 'ru' ? 'short' : 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Moscow',
  }).format(new Date(iso));
  return `${text} ${language === 'ru' ? 'МСК' : 'MSK'}`;
}

/** A day without a time, `2029-11-24`. */
export function showDay(day: string, language: Language): string {
  return new Intl.DateTimeFormat(language === 'ru' ? 'ru-RU' : 'en-GB', {
    dateStyle: language === 'ru' ? 'short' : 'medium',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}
