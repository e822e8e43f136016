/** Words of a participant's page. */
import type { Text } from '../../../kernel/language.ts';

export const words = {
  title: { ru: 'Сведения о вашей организации', en: 'What is said of your organisation' },
  description: {
    ru: 'Показатели и поставки организации, как их указали кластеры.',
    en: 'Figures and supplies of the organisation as clusters answered them.',
  },
  lead: {
    ru: 'Здесь то, что кластеры указали о вас в анкетах. Подтвердите каждую запись или напишите, что в ней не так: это увидят кластер и аналитик. Сами ответы изменит кластер.',
    en: 'This is what clusters answered of you. Confirm each record, or say what is wrong with it: the cluster and the analyst will see it. The answers themselves are changed by the cluster.',
  },
  none: {
    ru: 'Ни один кластер ещё не отправил анкету с вашим ИНН.',
    en: 'No cluster has submitted a questionnaire with your ИНН yet.',
  },
  accepted: { ru: 'принято', en: 'accepted' },
  notAccepted: { ru: 'ещё не принято', en: 'not yet accepted' },
  submission: { ru: 'отправка №', en: 'submission' },
  figures: { ru: 'Показатели', en: 'Figures' },
  supplies: { ru: 'Поставки', en: 'Supplies' },
  question: { ru: 'Сведения', en: 'Data' },
  value: { ru: 'Значение', en: 'Value' },
  supplier: { ru: 'Вы поставляете', en: 'You supply' },
  buyer: { ru: 'Вам поставляет', en: 'You are supplied by' },
  confirm: { ru: 'Подтвердить', en: 'Confirm' },
  dispute: { ru: 'Оспорить', en: 'Dispute' },
  remark: { ru: 'Что не так и как правильно', en: 'What is wrong, and what is right' },
  confirmed: { ru: 'Подтверждено', en: 'Confirmed' },
  disputed: { ru: 'Оспорено', en: 'Disputed' },
  open: { ru: 'Ждёт вашего ответа', en: 'Waits for your word' },
  changed: {
    ru: 'После вашего ответа кластер изменил запись: ответьте снова',
    en: 'The cluster changed the record after your word: say it again',
  },
  history: { ru: 'Что вы говорили', en: 'What you said' },
} as const satisfies Record<string, Text>;

/** What was done, by the word in the address. */
export const doneWords: Readonly<Record<string, Text>> = {
  confirmed: { ru: 'Запись подтверждена.', en: 'The record was confirmed.' },
  disputed: {
    ru: 'Возражение записано: его увидят кластер и аналитик.',
    en: 'The objection was saved: the cluster and the analyst will see it.',
  },
};
