/** Words of the desk. */
import type { Text } from '../../../kernel/language.ts';

export const words = {
  title: { ru: 'Рабочее место', en: 'Workspace' },
  description: {
    ru: 'Анкеты, которые ждут ответа, и волны обследования.',
    en: 'Questionnaires that wait for an answer, and survey waves.',
  },
  due: { ru: 'Ждут вас', en: 'Waiting for you' },
  rest: { ru: 'Отправленные и принятые', en: 'Submitted and accepted' },
  others: { ru: 'Кластеры вашего субъекта', en: 'Clusters of your federal subject' },
  othersText: {
    ru: 'На эти анкеты отвечают специализированные организации; вам они открыты для чтения.',
    en: 'Specialised organisations answer these; you may read them.',
  },
  hintAdministrator: {
    ru: 'Администратор ведёт учётные записи и журнал; анкеты и данные ему не открыты. Разделы — в строке выше.',
    en: 'An administrator looks after accounts and the audit log; questionnaires and data are not open. The sections stand in the bar above.',
  },
  hintParticipant: {
    ru: 'Здесь нет анкет для участника. Данные о вашем предприятии — в разделе строкой выше.',
    en: 'There are no questionnaires for a participant here. What is said of your firm stands in a section of the bar above.',
  },
  hintRespondent: {
    ru: 'Сейчас анкет для вас нет. Они появятся здесь, когда Ассоциация откроет волну обследования; о ней придёт письмо.',
    en: 'There are no questionnaires for you now. They appear here when the Association opens a survey wave; a letter will say so.',
  },
  nothingDue: { ru: 'Сейчас ни одна анкета не ждёт вас.', en: 'No questionnaire waits for you now.' },
  answer: { ru: 'Заполнить', en: 'Answer' },
  goOn: { ru: 'Продолжить', en: 'Go on' },
  mend: { ru: 'Исправить', en: 'Mend' },
  look: { ru: 'Посмотреть', en: 'Look' },
  deadline: { ru: 'срок', en: 'due' },
  left: { ru: 'осталось', en: 'left' },
  today: { ru: 'последний день', en: 'last day' },
  overdue: { ru: 'просрочено на', en: 'overdue by' },
  filled: { ru: 'заполнено', en: 'filled' },
  waves: { ru: 'Волны обследования', en: 'Survey waves' },
  noWaves: { ru: 'Волн пока нет.', en: 'There are no waves yet.' },
  recipients: { ru: 'респондентов', en: 'recipients' },
  submitted: { ru: 'На проверке', en: 'To review' },
  late: { ru: 'Просрочено', en: 'Overdue' },
  backups: { ru: 'Резервные копии', en: 'Backups' },
  verified: { ru: 'Последнее проверенное восстановление', en: 'Last verified restore' },
  account: { ru: 'Учётная запись', en: 'Account' },
} as const satisfies Record<string, Text>;
