/** Words of the page of a questionnaire. */
import type { Text } from '../../../kernel/language.ts';

export const words = {
  description: {
    ru: 'Ответы на анкету волны обследования.',
    en: 'Answers to the questionnaire of a survey wave.',
  },
  desk: { ru: 'Рабочее место', en: 'Workspace' },
  years: { ru: 'Отчётные годы', en: 'Reporting years' },
  deadline: { ru: 'Срок', en: 'Deadline' },
  left: { ru: 'осталось', en: 'left' },
  today: { ru: 'последний день', en: 'last day' },
  overdue: { ru: 'просрочено на', en: 'overdue by' },
  workbook: { ru: 'Ответить в книге Excel, приложить письмо', en: 'Answer in a workbook, attach a letter' },
  list: { ru: 'Все ответы списком', en: 'All answers as a list' },
  backToForm: { ru: 'К форме', en: 'To the form' },
  noScript: {
    ru: 'Форма работает со сценариями (JavaScript). Без них здесь можно прочитать ответы, а заполнить анкету — в книге Excel.',
    en: 'The form needs JavaScript. Without it the answers can be read here, and the questionnaire can be filled in as a workbook.',
  },
  benchmark: { ru: 'Отчёт о сравнении', en: 'Benchmark' },
  download: { ru: 'Скачать книгу', en: 'Download the workbook' },
  sections: { ru: 'Разделы анкеты', en: 'Sections of the questionnaire' },
  byYear: { ru: 'По годам', en: 'By year' },
  noRows: { ru: 'Строк нет.', en: 'There are no rows.' },
  untitled: { ru: 'без названия', en: 'untitled' },
  isSubmitted: {
    ru: 'Анкета отправлена и ждёт проверки',
    en: 'The questionnaire was submitted and waits for its review',
  },
  isAccepted: { ru: 'Анкета принята', en: 'The questionnaire was accepted' },
  isClosed: { ru: 'Анкета только для чтения', en: 'The questionnaire is for reading only' },
  nextHead: { ru: 'Что дальше', en: 'What comes next' },
  correctHead: { ru: 'Если нужно исправить', en: 'If something must be corrected' },
  correctSubmitted: {
    ru: 'До решения аналитика анкету можно отозвать: ответы останутся, их можно будет менять.',
    en: 'Until the analyst decides it can be taken back: the answers stay and can be changed.',
  },
  correctByOther: {
    ru: 'Отозвать анкету может тот, кто её отправляет; либо попросите аналитика её вернуть.',
    en: 'Whoever submits it can take it back; or ask the analyst to return it.',
  },
  correctAccepted: {
    ru: 'Напишите аналитику, что исправить: он откроет новую версию.',
    en: 'Write to the analyst what to correct, who opens a new version.',
  },
  benchmarkReady: { ru: 'Ваш отчёт готов:', en: 'Your benchmark is ready:' },
  benchmarkOpen: {
    ru: 'место среди похожих кластеров и расстояние до требований',
    en: 'your place among similar clusters and the distance to the requirements',
  },
  submittedNote: { ru: 'Анкета отправлена.', en: 'The questionnaire was submitted.' },
  takenBackNote: {
    ru: 'Анкета отозвана: исправьте ответы и отправьте её снова.',
    en: 'The questionnaire was taken back: correct the answers and submit again.',
  },
  takeBack: { ru: 'Отозвать и исправить', en: 'Take back and correct' },
  takeBackReason: { ru: 'Что нужно исправить', en: 'What must be corrected' },
  takeBackHint: {
    ru: 'Аналитик увидит причину рядом с отправкой. Ответы останутся как есть, их можно будет менять.',
    en: 'The analyst sees the reason beside the submission. The answers stay and can be changed.',
  },
  extended: { ru: 'срок продлён', en: 'extended' },
  submission: { ru: 'Отправка', en: 'Submission' },
  by: { ru: 'отправил', en: 'submitted by' },
  late: { ru: 'после срока', en: 'after the deadline' },
  answers: { ru: 'ответов', en: 'answers' },
  fingerprint: { ru: 'контрольная сумма ответов (SHA-256)', en: 'fingerprint of the answers (SHA-256)' },
  nextSubmitted: {
    ru: 'Аналитик проверит ответы и примет их или вернёт с замечаниями; об этом придёт письмо.',
    en: 'An analyst reviews the answers and accepts them or returns them with remarks; a letter will say so.',
  },
  nextAccepted: {
    ru: 'Делать ничего не нужно: ответы стали данными атласа.',
    en: 'Nothing has to be done: the answers became data of the atlas.',
  },
  nextClosed: {
    ru: 'Сейчас ответы изменить нельзя: приём закрыт или у вас право только читать.',
    en: 'The answers cannot be changed now: the wave takes none, or you may only read.',
  },
  returned: { ru: 'Анкета возвращена на доработку', en: 'The questionnaire was returned' },
  reason: { ru: 'Причина', en: 'Reason' },
  remarks: { ru: 'Замечания аналитика', en: 'Remarks of the analyst' },
  said: { ru: 'Что сказали участники', en: 'What participants said' },
  toField: { ru: 'к полю', en: 'to the field' },
  noAnswer: { ru: 'нет ответа', en: 'no answer' },
} as const satisfies Record<string, Text>;
