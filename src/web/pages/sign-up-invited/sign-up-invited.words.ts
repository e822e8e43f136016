/** Words of the page behind an invitation. */
export const words = {
  title: { ru: 'Приглашение', en: 'Invitation' },
  description: { ru: 'Вход по приглашению администратора.', en: 'Come in by an administrator’s invitation.' },
  lead: {
    ru: 'Назовите себя и придумайте пароль. Ссылка действует один раз.',
    en: 'Give your name and choose a password. The link works once.',
  },
  as: { ru: 'Вас пригласили как:', en: 'You are invited as:' },
  name: { ru: 'Имя, как его увидят рядом с вашими изменениями', en: 'Name that stands beside your changes' },
  password: { ru: 'Новый пароль', en: 'New password' },
  hint: {
    ru: 'Не меньше 12 знаков. Длинная фраза надёжнее сложного слова.',
    en: 'At least 12 characters. A long sentence is stronger than a complicated word.',
  },
  come: { ru: 'Войти', en: 'Come in' },
  privacy: {
    ru: 'Имя и почта хранятся для работы с этой учётной записью и удаляются, когда вы уходите.',
    en: 'Name and e-mail are kept for this account and removed when you leave.',
  },
  invalidTitle: { ru: 'Приглашение не действует', en: 'The invitation is not valid' },
  invalid: {
    ru: 'Ссылка использована, отозвана или просрочена. Попросите у администратора новую.',
    en: 'The link was used, revoked or has expired. Ask an administrator for a new one.',
  },
  signIn: { ru: 'Войти с паролем', en: 'Sign in with a password' },
} as const;
