/** Words of the workspace's frame. */
import type { Text } from '../../kernel/language.ts';

export const words = {
  sections: { ru: 'Разделы рабочего места', en: 'Sections of the workspace' },
  desk: { ru: 'Мои анкеты', en: 'My questionnaires' },
  start: { ru: 'Рабочее место', en: 'Workspace' },
  waves: { ru: 'Волны', en: 'Waves' },
  outbox: { ru: 'Письма', en: 'Letters' },
  own: { ru: 'Мои сведения', en: 'My data' },
  backups: { ru: 'Копии', en: 'Backups' },
  accounts: { ru: 'Учётные записи', en: 'Accounts' },
  auditLog: { ru: 'Журнал', en: 'Audit log' },
  account: { ru: 'Моя запись', en: 'My account' },
  signedIn: { ru: 'Вы вошли как', en: 'Signed in as' },
  byLink: {
    ru: 'Вы вошли по личной ссылке на одну анкету',
    en: 'You came by a personal link to one questionnaire',
  },
  signOut: { ru: 'Выйти', en: 'Sign out' },
} as const satisfies Record<string, Text>;
