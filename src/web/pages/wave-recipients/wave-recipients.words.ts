/** Words of the page of a wave's recipients. */
import type { Text } from '../../../kernel/language.ts';

export const words = {
  title: { ru: 'Респонденты', en: 'Recipients' },
  description: { ru: 'Кого спрашивает волна.', en: 'Whom the wave asks.' },
  waves: { ru: 'Волны', en: 'Waves' },
  lead: {
    ru: 'Предложены все субъекты федерации, опубликованные кластеры и те, кого спрашивали в прошлой волне.',
    en: 'Proposed are all federal subjects, the published clusters, and those asked in the wave before.',
  },
  inWave: { ru: 'В волне', en: 'In the wave' },
  proposed: { ru: 'Предложены', en: 'Proposed' },
  removed: { ru: 'Исключены', en: 'Taken out' },
  history: { ru: 'История состава', en: 'History' },
  noHistory: { ru: 'Состав ещё не менялся.', en: 'Nobody came or went yet.' },
  when: { ru: 'Когда', en: 'When' },
  what: { ru: 'Что', en: 'What' },
  who: { ru: 'Кто', en: 'By' },
  cameIn: { ru: 'добавлен', en: 'added' },
  wentOut: { ru: 'исключён', en: 'taken out' },
  form: { ru: 'Анкета', en: 'Form' },
  all: { ru: 'Все', en: 'All' },
  search: { ru: 'Название', en: 'Name' },
  find: { ru: 'Найти', en: 'Find' },
  name: { ru: 'Респондент', en: 'Recipient' },
  subjects: { ru: 'Субъекты', en: 'Federal subjects' },
  mailbox: { ru: 'Почта организации', en: 'Mailbox' },
  noMailbox: { ru: 'нет — письмо не уйдёт', en: 'none: no letter will leave' },
  mailboxes: { ru: 'Почта организаций', en: 'Mailboxes' },
  without: { ru: 'без почты', en: 'without' },
  mailboxesText: {
    ru: 'По этим адресам уходят приглашения и напоминания. Указывайте общий ящик организации, не личный. В открытой волне приглашение уйдёт сразу.',
    en: 'Invitations and reminders go to these addresses. Give a mailbox of the organisation, not of a person. In an open wave the invitation leaves at once.',
  },
  mailboxList: { ru: 'Вставить списком', en: 'Paste a list' },
  mailboxListHint: {
    ru: 'По строке на респондента: код и адрес, как два столбца таблицы. Например: RU-TA office@example.org',
    en: 'A line a recipient: code and address, as two columns of a spreadsheet. For example: RU-TA office@example.org',
  },
  mailboxPurpose: { ru: 'Зачем хранится', en: 'What it is kept for' },
  mailboxKeepUntil: { ru: 'Хранить до', en: 'Keep until' },
  mailboxKeepHint: {
    ru: 'После этого дня адрес удаляется сам.',
    en: 'After this day the address is removed by itself.',
  },
  saveMailboxes: { ru: 'Сохранить адреса', en: 'Save the mailboxes' },
  mailboxesDone: { ru: 'Адреса сохранены.', en: 'The mailboxes were saved.' },
  source: { ru: 'Откуда', en: 'From' },
  state: { ru: 'Состояние', en: 'State' },
  take: { ru: 'Добавить', en: 'Add' },
  whyAdd: { ru: 'Причина добавления', en: 'Reason for adding' },
  whyAddHint: {
    ru: 'Пусто: причиной будет источник предложения.',
    en: 'Empty: the source of the proposal is the reason.',
  },
  addChosen: { ru: 'Добавить отмеченных', en: 'Add those marked' },
  addAll: { ru: 'Добавить всех предложенных', en: 'Add all proposed' },
  nothingProposed: { ru: 'Все предложенные уже в волне.', en: 'All proposed ones are in the wave.' },
  nobody: { ru: 'В волне пока никого нет.', en: 'Nobody is in the wave yet.' },
  nobodyRemoved: { ru: 'Никто не исключён.', en: 'Nobody was taken out.' },
  own: { ru: 'Добавить респондента, которого нет в списке', en: 'Add a recipient that is not listed' },
  respondent: { ru: 'Код', en: 'Code' },
  respondentHint: {
    ru: 'Кластер: строчные латинские буквы, цифры, дефис, например new-7. Субъект: код, например RU-TA.',
    en: 'Cluster: lower-case letters, digits, hyphen, for example new-7. Subject: its code, for example RU-TA.',
  },
  subject: { ru: 'Субъект федерации', en: 'Federal subject' },
  reason: { ru: 'Причина', en: 'Reason' },
  addOwn: { ru: 'Добавить', en: 'Add' },
  remove: { ru: 'Исключить', en: 'Take out' },
  removeReason: { ru: 'Причина исключения', en: 'Reason' },
  removedAt: { ru: 'Исключён', en: 'Taken out on' },
  closed: {
    ru: 'Волна закрыта: состав респондентов больше не меняется.',
    en: 'The wave is closed: its recipients do not change any more.',
  },
  board: { ru: 'К ходу волны', en: 'To the progress board' },
  created: {
    ru: 'Черновик создан. Добавьте респондентов: письма уйдут только при открытии волны.',
    en: 'The draft was made. Add recipients: letters leave only when the wave is opened.',
  },
  added: { ru: 'Респонденты добавлены.', en: 'The recipients were added.' },
  removedDone: {
    ru: 'Респондент исключён, причина записана, его ссылки больше не действуют.',
    en: 'The recipient was taken out with its reason; its links do not work any more.',
  },
} as const satisfies Record<string, Text>;

/** Sources of proposals as the flow names them. */
const sources: readonly (readonly [RegExp, (rest: string) => Text])[] = [
  [
    /^reference: federal subject$/,
    () => ({ ru: 'справочник субъектов', en: 'reference of federal subjects' }),
  ],
  [/^published: review (.+)$/, (rest) => ({ ru: `обзор ${rest}`, en: `review ${rest}` })],
  [/^asked in (?:wave-)?(.+)$/, (rest) => ({ ru: `волна ${rest}`, en: `wave ${rest}` })],
];

/** The source of a proposal; what a person wrote stands as it is. */
export function sourceText(reason: string): Text {
  for (const [sign, textOf] of sources) {
    const match = sign.exec(reason);
    if (match) return textOf(match[1] ?? '');
  }
  return { ru: reason, en: reason };
}
