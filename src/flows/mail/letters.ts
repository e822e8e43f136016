/**
 * The letters of the product: Russian first, the same in English below. The subject says what it is about and until when; must never
 * hold a person's name, a token or anything that was answered.
 */
import { createHash } from 'node:crypto';
import { deadlineOf, type Recipient, type Wave } from '../../domain/survey/wave.ts';
import { say } from '../../kernel/language.ts';
import type { Letter } from '../survey/survey-ports.ts';
import { compose, type Part } from './compose-letter.ts';
import { dayOf, daysNamed, formOf, momentOf, moscowDay, yearsOf } from './letter-words.ts';

/** Asks to answer; `address` is the whole personal link. */
export function invitationLetter(wave: Wave, recipient: Recipient, address: string): Letter {
  return surveyLetter(wave, recipient, {
    kind: 'invitation',
    once: `invitation:${recipient.id}`,
    subject: { ru: 'просим ответить', en: 'please answer' },
    parts: [asks(wave), deadline(wave, recipient), ...link(address), how],
  });
}

/** The deadline is near; `daysLeft` 0 is the last day. `step` is the day before the deadline the letter stands for. */
export function reminderLetter(
  wave: Wave,
  recipient: Recipient,
  due: { readonly step: number; readonly daysLeft: number; readonly link: string | null },
): Letter {
  const days = daysNamed(due.daysLeft);
  const isToday = due.daysLeft === 0;
  return surveyLetter(wave, recipient, {
    kind: 'reminder',
    once: `reminder:${recipient.id}:${dayKey(wave, recipient)}:${due.step}`,
    subject: isToday
      ? { ru: 'сегодня последний день', en: 'today is the last day' }
      : { ru: `до срока ${days.ru}`, en: `${days.en} left` },
    parts: [
      isToday
        ? {
            ru: 'Напоминаем: сегодня последний день, чтобы отправить анкету.',
            en: 'A reminder: today is the last day to submit the questionnaire.',
          }
        : {
            ru: `Напоминаем: до срока отправки анкеты ${days.ru}.`,
            en: `A reminder: the questionnaire is due in ${days.en}.`,
          },
      asks(wave),
      deadline(wave, recipient),
      ...(due.link === null ? [fromInvitation] : link(due.link)),
    ],
  });
}

/** The deadline has passed. */
export function overdueLetter(
  wave: Wave,
  recipient: Recipient,
  due: { readonly step: number; readonly daysOver: number; readonly link: string | null },
): Letter {
  const days = daysNamed(due.daysOver);
  return surveyLetter(wave, recipient, {
    kind: 'overdue',
    once: `overdue:${recipient.id}:${dayKey(wave, recipient)}:${due.step}`,
    subject: { ru: 'срок прошёл, анкета ещё открыта', en: 'overdue, still open' },
    parts: [
      {
        ru: `Срок отправки анкеты прошёл ${days.ru} назад, но она ещё открыта. Пожалуйста, ответьте или попросите о продлении в ответ на это письмо.`,
        en: `The questionnaire was due ${days.en} ago and is still open. Please answer, or ask for an extension in reply to this letter.`,
      },
      deadline(wave, recipient),
      ...(due.link === null ? [fromInvitation] : link(due.link)),
    ],
  });
}

/** More time was given; the new day is the recipient's own deadline. */
export function extensionLetter(wave: Wave, recipient: Recipient): Letter {
  return surveyLetter(wave, recipient, {
    kind: 'extended',
    once: `extended:${recipient.id}:${dayKey(wave, recipient)}`,
    subject: { ru: 'срок продлён', en: 'more time' },
    parts: [
      { ru: 'Срок отправки анкеты продлён.', en: 'You have more time for the questionnaire.' },
      deadline(wave, recipient),
      fromInvitation,
    ],
  });
}

/** The deadline of the whole wave changed; a wave may be given more time, less, and more again. */
export function deadlineLetter(wave: Wave, recipient: Recipient): Letter {
  return surveyLetter(wave, recipient, {
    kind: 'deadline-changed',
    once: `deadline:${recipient.id}:${wave.version}`,
    subject: { ru: 'срок изменён', en: 'new deadline' },
    parts: [
      { ru: 'Срок отправки анкеты изменён.', en: 'The deadline of the questionnaire has changed.' },
      deadline(wave, recipient),
      fromInvitation,
    ],
  });
}

/** The receipt: what arrived and when, so that it can be shown later which answers they were. `address` is that of the product. */
export function submittedLetter(
  wave: Wave,
  recipient: Recipient,
  submission: { readonly number: number; readonly submittedAt: string; readonly answersSha256: string },
  address: string,
): Letter {
  const at = momentOf(submission.submittedAt);
  const { number, answersSha256 } = submission;
  return surveyLetter(wave, recipient, {
    kind: 'submitted',
    once: `submitted:${recipient.id}:${number}`,
    subject: { ru: `анкета получена, отправка № ${number}`, en: `received, submission ${number}` },
    parts: [
      {
        ru: `Анкета получена ${at.ru} по московскому времени, отправка № ${number}. Её проверит аналитик; если понадобится что-то исправить, придёт письмо.`,
        en: `The questionnaire was received on ${at.en} Moscow time, submission ${number}. The analyst will review it; you get a letter if something has to be mended.`,
      },
      {
        ru: `Контрольная сумма ответов (SHA-256): ${answersSha256}`,
        en: `Checksum of the answers (SHA-256): ${answersSha256}`,
      },
      ...(recipient.form === 'cluster' ? benchmarkLink(recipient, address) : []),
    ],
  });
}

function benchmarkLink({ id }: Recipient, address: string): Part[] {
  const path = `/workspace/recipients/${id}/benchmark`;
  return [
    {
      ru: 'Отчёт о сравнении кластера уже готов. Он открывается после входа или после личной ссылки из приглашения:',
      en: 'The benchmark of the cluster is ready. It opens once you have signed in or followed the personal link of the invitation:',
    },
    { ru: `${address}${path}`, en: `${address}/en${path}` },
  ];
}

/** Sent back with remarks; they stand in the form and not in the letter. */
export function returnedLetter(wave: Wave, recipient: Recipient, submissionNumber: number): Letter {
  return surveyLetter(wave, recipient, {
    kind: 'returned',
    once: `returned:${recipient.id}:${submissionNumber}`,
    subject: { ru: 'анкета возвращена с замечаниями', en: 'returned with remarks' },
    parts: [
      {
        ru: `Анкета возвращена на доработку (отправка № ${submissionNumber}). Замечания стоят рядом с ответами; исправьте их и отправьте анкету снова.`,
        en: `The questionnaire was returned (submission ${submissionNumber}). The remarks stand beside the answers; please mend them and submit again.`,
      },
      deadline(wave, recipient),
      fromInvitation,
    ],
  });
}

/** Accepted: nothing more to do. */
export function acceptedLetter(wave: Wave, recipient: Recipient, submissionNumber: number): Letter {
  return surveyLetter(wave, recipient, {
    kind: 'accepted',
    once: `accepted:${recipient.id}:${submissionNumber}`,
    subject: { ru: 'анкета принята', en: 'accepted' },
    parts: [
      {
        ru: `Анкета принята (отправка № ${submissionNumber}). Спасибо. Ответы можно посмотреть по той же ссылке; если в них найдётся ошибка, напишите нам.`,
        en: `The questionnaire was accepted (submission ${submissionNumber}). Thank you. The answers can be read at the same link; if you find a mistake, write to us.`,
      },
    ],
  });
}

/** Opens an account; `link` is the whole address and works once. */
export function accountInvitationLetter(invitation: {
  readonly account: string;
  readonly address: string;
  readonly link: string;
  readonly expiresAt: string;
}): Letter {
  const day = dayOf(invitation.expiresAt);
  const linkHash = createHash('sha256').update(invitation.link).digest('hex').slice(0, 16);
  return {
    kind: 'account-invitation',
    recipient: null,
    once: `account-invitation:${invitation.account}:${linkHash}`,
    address: invitation.address,
    subject: 'Атлас промышленных кластеров: приглашение / Cluster Atlas: invitation',
    body: compose([
      {
        ru: 'Для вас заведена учётная запись в системе «Атлас промышленных кластеров». По ссылке задайте пароль или войдите через свою организацию:',
        en: 'An account was opened for you in Cluster Atlas. Follow the link to choose a password or to sign in through your organisation:',
      },
      invitation.link,
      {
        ru: `Ссылка действует до ${day.ru} и только один раз. Если вы не ждали этого письма, ничего не делайте.`,
        en: `The link works until ${day.en}, and once only. If you did not expect this letter, do nothing.`,
      },
    ]),
  };
}

/** Nothing is due by these, or no longer. */
const kindsWithoutDay: ReadonlySet<string> = new Set(['accepted', 'overdue', 'submitted']);

interface SurveyWording {
  readonly kind: string;
  readonly once: string;
  readonly subject: { readonly ru: string; readonly en: string };
  readonly parts: readonly Part[];
}

function surveyLetter(
  wave: Wave,
  recipient: Recipient,
  { kind, once, subject, parts }: SurveyWording,
): Letter {
  const form = formOf(recipient.form);
  const years = yearsOf(wave);
  const day = dayOf(deadlineOf(wave, recipient));
  const about: Part = { ru: `${form.ru}: ${recipient.name}`, en: `${form.en}: ${recipient.name}` };
  const until = kindsWithoutDay.has(kind) ? '' : `, до ${day.ru}`;
  return {
    kind,
    recipient: recipient.id,
    once,
    address: recipient.mailbox ?? '',
    subject: `${say(form, 'ru')} за ${years.ru}: ${subject.ru}${until} / ${say(form, 'en')}: ${subject.en}`,
    body: compose([about, ...parts]),
  };
}

function asks(wave: Wave): Part {
  const years = yearsOf(wave);
  return {
    ru: `Идёт обследование промышленных кластеров за ${years.ru}. Просим заполнить анкету.`,
    en: `The survey of industrial clusters for ${years.en} is open. Please fill in the questionnaire.`,
  };
}

function deadline(wave: Wave, recipient: Recipient): Part {
  const day = dayOf(deadlineOf(wave, recipient));
  return {
    ru: `Срок: ${day.ru} включительно, по московскому времени.`,
    en: `Due: ${day.en}, the whole day by Moscow time.`,
  };
}

function link(address: string): Part[] {
  return [
    {
      ru: 'Личная ссылка (открывает только эту анкету; не передавайте её посторонним):',
      en: 'Your personal link (it opens only this questionnaire; do not pass it on to strangers):',
    },
    address,
  ];
}

const fromInvitation: Part = {
  ru: 'Анкета открывается по личной ссылке из приглашения или из рабочего кабинета.',
  en: 'The questionnaire opens by the personal link of the invitation, or from your workspace.',
};

const how: Part = {
  ru: 'Заполнить можно в браузере или в книге Excel, которую можно скачать на той же странице. Начатое сохраняется само: к нему можно вернуться с другого компьютера.',
  en: 'You can answer in the browser or in an Excel workbook from the same page. What you begin is saved: you can go on from another computer.',
};

/** The deadline in keys: a new deadline has reminders of its own. */
const dayKey = (wave: Wave, recipient: Recipient) => moscowDay(deadlineOf(wave, recipient));
