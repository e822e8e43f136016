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
    ru: 'Дальше: аналитик проверит ответы и примет их или вернёт с замечаниями; об этом придёт письмо. До решения анкету можно отозвать.',
    en: 'Next: an analyst reviews the answers and accepts them or returns them with remarks; a letter will say so. Until then they can be taken back.',
  },
  nextAccepted: {
    ru: 'Ответы приняты и стали данными атласа. Если нужно исправление, напишите аналитику: он откроет новую версию.',
    en: 'The answers were accepted and became data of the atlas. If something must be corrected, write to the analyst, who opens a new version.',
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
