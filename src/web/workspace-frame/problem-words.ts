/** What went wrong with a form of the workspace, in the reader's language. Falls back to the English sentence, never to nothing. */
import { type Language, say, type Text } from '../../kernel/language.ts';
import type { ProblemDocument } from '../../kernel/problem.ts';

const byField: Readonly<Record<string, Text>> = {
  reason: {
    ru: 'Напишите причину: она остаётся в истории.',
    en: 'Write the reason: it stays in the history.',
  },
  exception: {
    ru: 'Назовите исключение: почему анкета принимается, хотя что-то не сходится.',
    en: 'Name the exception: why the form is accepted although something does not hold.',
  },
  text: { ru: 'Напишите замечание.', en: 'Write the remark.' },
  mailbox: {
    ru: 'Адрес почты выглядит так: cluster@example.org.',
    en: 'A mailbox looks like cluster@example.org.',
  },
  list: {
    ru: 'В этой строке нет кода респондента волны и адреса. Пример строки: RU-TA office@example.org',
    en: 'This line has no code of a recipient of the wave with an address. A line looks like: RU-TA office@example.org',
  },
  keepUntilOn: {
    ru: 'Выберите день впереди, не дальше пяти лет.',
    en: 'Choose a day to come, at most five years ahead.',
  },
  untilOn: {
    ru: 'Новый день должен быть позже нынешнего срока.',
    en: 'The new day must be later than the present deadline.',
  },
  deadlineOn: { ru: 'Выберите день, до которого ждут ответы.', en: 'Choose the day answers are due on.' },
  years: {
    ru: 'Назовите от одного до шести отчётных лет, например 2016, 2017.',
    en: 'Name one to six reporting years, for example 2016, 2017.',
  },
  questionnaireEdition: { ru: 'Выберите редакцию анкет.', en: 'Choose an edition of the questionnaires.' },
  confirm: { ru: 'Отметьте, что понимаете последствия.', en: 'Mark that you understand what follows.' },
  recipients: { ru: 'Отметьте хотя бы одного респондента.', en: 'Choose at least one recipient.' },
  federalSubjects: { ru: 'Выберите субъект федерации.', en: 'Choose a federal subject.' },
  respondent: {
    ru: 'Код кластера — строчные латинские буквы, цифры и дефис; код субъекта — как RU-TA.',
    en: 'The code of a cluster is lower-case letters, digits and hyphens; that of a federal subject is such as RU-TA.',
  },
  file: { ru: 'Выберите файл.', en: 'Choose a file.' },
  responsible: {
    ru: 'Ответственным может быть только аналитик с действующей учётной записью.',
    en: 'Only an analyst with an open account can be responsible.',
  },
  name: { ru: 'Напишите название.', en: 'Write the name.' },
};

const waveName: Text = {
  ru: 'Имя волны — «wave-» и строчные латинские буквы или цифры, например wave-2018.',
  en: 'The name of a wave is "wave-" and lower-case letters or digits, for example wave-2018.',
};

const byType: Readonly<Record<string, Text>> = {
  'repeated-with-other-body': {
    ru: 'Эта форма уже была отправлена с другим содержанием. Проверьте, что сделано, и отправьте ещё раз.',
    en: 'This form was sent before with other content. See what was done, then send it again.',
  },
  'still-running': {
    ru: 'Первый запрос ещё выполняется. Подождите и обновите страницу.',
    en: 'The first request is still running. Wait, then reload the page.',
  },
  'precondition-failed': {
    ru: 'Пока вы смотрели, кто-то изменил эту запись. Ниже — как она стоит сейчас; то, что вы написали, сохранено в форме. Посмотрите и решите заново.',
    en: 'Somebody changed this while you looked at it. Below is how it stands now; what you wrote is kept in the form. Look again and decide anew.',
  },
  'key-required': {
    ru: 'Форма пришла без своего ключа. Откройте страницу заново и повторите.',
    en: 'This form came without its key. Open the page again, then repeat.',
  },
  'precondition-required': {
    ru: 'Откройте страницу заново, посмотрите, как запись стоит теперь, и решите ещё раз.',
    en: 'Open the page again, look at its present state, and decide then.',
  },
  'too-large': {
    ru: 'Файл больше 20 МБ. Книга анкеты обычно меньше 2 МБ: проверьте, тот ли это файл.',
    en: 'The file has more than 20 MB. A workbook of the survey has less than 2 MB: check that it is the right one.',
  },
};

const days: readonly (readonly [RegExp, Text])[] = [
  [
    /is the deadline already/,
    {
      ru: 'Это и есть нынешний срок. Выберите другой день.',
      en: 'This day is the deadline already. Choose another one.',
    },
  ],
  [
    /today or a day to come/,
    {
      ru: 'Волна открыта: её срок — сегодня или день впереди.',
      en: 'The wave is open: its deadline is today or a day to come.',
    },
  ],
];

const conflicts: readonly (readonly [RegExp, Text])[] = [
  [
    /deadline does not change/,
    {
      ru: 'Волна закрыта: её срок больше не меняется.',
      en: 'The wave is closed: its deadline does not change any more.',
    },
  ],
  [
    /only a draft can be deleted/,
    {
      ru: 'Волна уже открывалась: удалить можно только черновик. О чём спрашивали, то остаётся.',
      en: 'The wave was opened: only a draft can be deleted. What was asked of somebody stays.',
    },
  ],
  [
    /already a wave/,
    {
      ru: 'Волна с таким именем уже есть. Выберите другое.',
      en: 'There is already a wave of this name. Choose another one.',
    },
  ],
  [
    /no recipients yet/,
    {
      ru: 'В волне ещё нет респондентов. Сначала добавьте их.',
      en: 'The wave has no recipients yet. Add them first.',
    },
  ],
  [
    /Nothing was accepted/,
    {
      ru: 'В этой волне ничего не принято: публиковать нечего.',
      en: 'Nothing was accepted in this wave: there is nothing to publish.',
    },
  ],
  [
    /nobody can be added/,
    {
      ru: 'Волна закрыта: добавлять уже никого нельзя.',
      en: 'The wave is closed: nobody can be added any more.',
    },
  ],
  [
    /answers were accepted/,
    {
      ru: 'Ответы уже приняты: их можно исправить, но не исключить.',
      en: 'The answers were accepted: correct them instead of removing the recipient.',
    },
  ],
  [
    /taken out of the wave/,
    {
      ru: 'Этот респондент исключён из волны. Добавьте его в волну снова, потом повторите.',
      en: 'This recipient was taken out of the wave. Add it to the wave again, then repeat.',
    },
  ],
  [
    /who was asked in it stands/,
    {
      ru: 'Волна опубликована: состав опрошенных в ней уже не меняется.',
      en: 'The wave is published: who was asked in it is not changed any more.',
    },
  ],
  [
    /more time would open nothing/,
    {
      ru: 'Волна закрыта, и эта анкета заморожена: продлевать нечего.',
      en: 'The wave is closed and this questionnaire is frozen: more time would open nothing.',
    },
  ],
  [
    /no more time is needed/,
    {
      ru: 'Ответы уже приняты: продление не нужно.',
      en: 'The answers were accepted: no more time is needed.',
    },
  ],
  [
    /findings stand against/,
    {
      ru: 'Принять нельзя: есть ошибки или непоясненные предупреждения. Верните анкету или назовите исключение.',
      en: 'Findings stand against it. Return the form or name the exception.',
    },
  ],
  [
    /cells were not understood/,
    {
      ru: 'Не все ячейки поняты. Исправьте книгу или примите только понятое.',
      en: 'Some cells were not understood. Mend the workbook, or take over only the others.',
    },
  ],
];

const changed: Text = {
  ru: 'Сейчас этого сделать нельзя: состояние уже другое. Посмотрите, как запись стоит теперь.',
  en: 'This is not possible now: the state has changed. See how it stands.',
};

/** The sentence of a problem. */
export function problemText(problem: ProblemDocument, language: Language): string {
  const kind = problem.type.split('/').at(-1) ?? '';
  const { parameter } = problem;
  const own = byType[kind];
  if (own) return say(own, language);
  if (kind === 'unsupported-media' && problem.detail.startsWith('A letter is'))
    return say(letterKinds, language);
  if (kind === 'unsupported-media') return sideOf(problem.detail, language);
  if (kind === 'invalid-body' && parameter === 'id') return say(waveName, language);
  const field = parameter === undefined ? undefined : byField[parameter.replace(/^mailbox-.*/, 'mailbox')];
  const day = days.find(([sign]) => sign.test(problem.detail))?.[1];
  if (kind === 'invalid-body' && (day || field)) return say(day ?? field ?? changed, language);
  if (kind === 'conflict')
    return say(conflicts.find(([sign]) => sign.test(problem.detail))?.[1] ?? changed, language);
  return problem.detail;
}

const letterKinds: Text = {
  ru: 'Письмо — это файл PDF, JPEG или PNG; подпись — файл .p7s или .sig.',
  en: 'A letter is a PDF, JPEG or PNG file; a signature is a .p7s or .sig file.',
};

/** Sentences about files come as «русский / English». */
function sideOf(detail: string, language: Language): string {
  const [ru = detail, en = ru] = detail.split(' / ');
  return language === 'ru' ? ru : en;
}
