/** What people type into the forms of accounts: passwords, e-mails, names, rights. Throws Problems that name the field. */
import { roles } from '../../domain/access/actor.ts';
import { isPlainText } from '../../kernel/plain-text.ts';
import { mend } from './account-parts.ts';
import type { Rights } from './account-ports.ts';

/** What is tried first, in both languages and keyboards; shorter ones fall to the length. */
const common = [
  '123456789012',
  '1234567890123',
  '111111111111',
  '000000000000',
  'password1234',
  'password12345',
  'passwordpassword',
  'qwertyuiop12',
  'qwertyuiop123',
  'qwerty123456',
  'qwertyuiopas',
  '1q2w3e4r5t6y',
  '1qaz2wsx3edc',
  'qazwsxedcrfv',
  'administrator',
  'administrator1',
  'letmeinletmein',
  'iloveyou1234',
  'changemechangeme',
  'welcome12345',
  'йцукенгшщзхъ',
  'йцукен123456',
  'пароль123456',
  'парольпароль',
  'clusteratlas',
  'cluster-atlas',
  'кластерыроссии',
];

/** Throws invalid-input for a password that is short, common or the name itself. */
export function checkPassword(password: string, own: readonly string[]): void {
  if ([...password].length < 12) throw mend('password', 'short-password');
  if (password.length > 200) throw mend('password', 'long-password');
  const plain = password.toLowerCase();
  const isOneLetter = new Set(plain).size <= 2;
  if (common.includes(plain) || isOneLetter) throw mend('password', 'common-password');
  if (own.some((word) => word !== '' && word.toLowerCase() === plain))
    throw mend('password', 'password-is-name');
}

/** The e-mail in the one form that is stored. */
export function readEmail(email: string): string {
  const plain = email.trim().toLowerCase();
  const isAddress = plain.length <= 254 && /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(plain) && isPlainText(plain);
  if (!isAddress) throw mend('email', 'no-email');
  return plain;
}

export function readName(name: string): string {
  const plain = name.trim().replace(/\s+/g, ' ');
  if (plain === '' || plain.length > 200) throw mend('name', 'no-name');
  if (!isPlainText(plain)) throw mend('name', 'odd-name');
  return plain;
}

/** Rights with the objects of their role and no others. */
export function readRights(rights: Rights): Rights {
  if (!roles.includes(rights.role)) throw mend('role', 'no-role');
  const none = { role: rights.role, federalSubjects: [], clusters: [], inn: null };
  switch (rights.role) {
    case 'federal-subject-officer':
      return {
        ...none,
        federalSubjects: objects(rights.federalSubjects, 'federalSubjects', /^RU-[A-Z]{2,3}$/),
      };
    case 'specialised-organisation':
      return { ...none, clusters: objects(rights.clusters, 'clusters', /^[0-9a-z][0-9a-z.-]{0,79}$/) };
    case 'participant':
      if (rights.inn === null || !isInn(rights.inn)) throw mend('inn', 'bad-inn');
      return { ...none, inn: rights.inn };
    default:
      return none;
  }
}

function objects(given: readonly string[], parameter: string, form: RegExp): string[] {
  const chosen = [...new Set(given)].sort();
  if (chosen.length === 0 || chosen.length > 100 || !chosen.every((one) => form.test(one)))
    throw mend(parameter, 'no-objects');
  return chosen;
}

const weights = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];

/** ИНН of an organisation (10 digits) or a person in business (12) with its check digits. */
function isInn(inn: string): boolean {
  if (!/^(\d{10}|\d{12})$/.test(inn)) return false;
  const digits = [...inn].map(Number);
  const check = (count: number) => {
    const used = weights.slice(weights.length - count);
    const sum = used.reduce((total, weight, index) => total + weight * (digits[index] ?? 0), 0);
    return (sum % 11) % 10 === digits[count];
  };
  return inn.length === 10 ? check(9) : check(10) && check(11);
}
