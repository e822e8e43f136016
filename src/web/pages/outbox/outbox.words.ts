/** Words of the page of the outbox. */
import type { Text } from '../../../kernel/language.ts';

export const words = {
  title: { ru: 'Исходящие письма', en: 'Outbox' },
  description: {
    ru: 'Письма программы: ждут отправки, не ушли или отправлены.',
    en: 'Letters of the program: waiting, failed or sent.',
  },
  lead: {
    ru: 'Письма не пропадают: пока почтовый сервер не принял письмо, оно стоит здесь.',
    en: 'No letter is lost: until the mail server has taken it, it stands here.',
  },
  off: {
    ru: 'Почтовый сервер не настроен. Письма ждут здесь; откройте письмо, скопируйте тему и текст и отправьте его вручную. Когда администратор задаст ATLAS_SMTP_URL и ATLAS_MAIL_FROM, все ожидающие письма уйдут сами — в том числе те, что были отправлены вручную.',
    en: 'No mail server is configured. Letters wait here; open a letter, copy its subject and text and send it by hand. Once the administrator sets ATLAS_SMTP_URL and ATLAS_MAIL_FROM, all waiting letters leave by themselves, those sent by hand included.',
  },
  pausedSince: { ru: 'Почтовый сервер не отвечает с', en: 'The mail server has not answered since' },
  paused: {
    ru: 'Программа пробует снова каждые полминуты; письма уйдут сами, когда он вернётся.',
    en: 'The program tries again every half minute; letters leave by themselves once it is back.',
  },
  ok: { ru: 'Почтовый сервер работает.', en: 'The mail server works.' },
  state: { ru: 'Состояние', en: 'State' },
  all: { ru: 'Все', en: 'All' },
  none: { ru: 'Писем с этим состоянием нет.', en: 'There are no letters in this state.' },
  shown: { ru: 'Показано', en: 'Shown' },
  of: { ru: 'из', en: 'of' },
  letters: { ru: 'Письма', en: 'Letters' },
  queued: { ru: 'Поставлено', en: 'Queued' },
  kind: { ru: 'Вид', en: 'Kind' },
  address: { ru: 'Кому', en: 'To' },
  subject: { ru: 'Тема и текст', en: 'Subject and text' },
  attempts: { ru: 'Попыток', en: 'Attempts' },
  next: { ru: 'Следующая попытка', en: 'Next attempt' },
  byHand: { ru: 'вручную', en: 'by hand' },
  noAddress: { ru: 'нет адреса', en: 'no address' },
  recipient: { ru: 'к\u00A0анкете', en: 'to the questionnaire' },
  error: { ru: 'Последняя ошибка:', en: 'Last error:' },
  masked: {
    ru: 'Личная ссылка скрыта: её видит только тот, кто отправляет письмо вручную, и только пока письмо не ушло.',
    en: 'The personal link is hidden: only who sends the letter by hand sees it, and only until the letter has left.',
  },
  pages: { ru: 'Страницы', en: 'Pages' },
  page: { ru: 'Страница', en: 'Page' },
} as const satisfies Record<string, Text>;

export const stateNames = {
  waiting: { ru: 'ждёт отправки', en: 'waiting' },
  troubled: { ru: 'не ушло, будет повтор', en: 'failed, will be tried again' },
  sent: { ru: 'отправлено', en: 'sent' },
} as const satisfies Record<string, Text>;

/** A kind without a name here shows its own word, so that none is ever hidden. */
export const kindNames: Readonly<Record<string, Text>> = {
  invitation: { ru: 'приглашение', en: 'invitation' },
  reminder: { ru: 'напоминание', en: 'reminder' },
  overdue: { ru: 'срок прошёл', en: 'overdue' },
  submitted: { ru: 'анкета получена', en: 'receipt' },
  returned: { ru: 'возврат с замечаниями', en: 'returned' },
  accepted: { ru: 'анкета принята', en: 'accepted' },
  extended: { ru: 'продление срока', en: 'extension' },
  'deadline-changed': { ru: 'изменение срока', en: 'new deadline' },
  'account-invitation': { ru: 'приглашение в систему', en: 'invitation to an account' },
};
