/** What `npm run demo` prints at the end: the address, and whom a visitor may be. Russian or English by LANG. */
import { roleNames } from './domain/access/role-names.ts';
import { demoAccounts } from './flows/demo/demo-accounts.ts';
import { demonstrationMark } from './kernel/demonstration.ts';
import { type Language, say } from './kernel/language.ts';

const words = {
  open: { ru: 'Открыть', en: 'Open' },
  signIn: { ru: 'Войти', en: 'Sign in' },
  stop: { ru: 'Остановить: Ctrl+C', en: 'Stop with Ctrl+C' },
  role: { ru: 'Роль', en: 'Role' },
  mailbox: { ru: 'Адрес', en: 'Address' },
  password: { ru: 'Пароль', en: 'Password' },
} as const;

/** The words for the person at the keyboard. */
export function demoTable(
  address: string,
  environment: Readonly<Record<string, string | undefined>>,
): string {
  const language = languageFrom(environment);
  const word = (key: keyof typeof words) => say(words[key], language);
  const rows = [
    [word('role'), word('mailbox'), word('password')],
    ...demoAccounts.map(({ role, email, password }) => [say(roleNames[role], language), email, password]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [
    '',
    `${say(demonstrationMark, language)}.`,
    '',
    ...lines,
    '',
    `${word('open')}: ${address}${language === 'en' ? '/en' : ''}`,
    `${word('signIn')}: ${address}${language === 'en' ? '/en' : ''}/sign-in`,
    word('stop'),
  ].join('\n');
}

/** Russian where the system is set to it, otherwise English. */
function languageFrom({ LC_ALL, LC_MESSAGES, LANG }: Readonly<Record<string, string | undefined>>): Language {
  return /^ru/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'ru' : 'en';
}
