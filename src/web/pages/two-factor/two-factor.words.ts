/** Words of the page of the second factor. */
export const words = {
  title: { ru: 'Второй шаг входа', en: 'Second step of signing in' },
  description: { ru: 'Код из приложения при входе.', en: 'A code from an authenticator at sign-in.' },
  lead: {
    ru: 'Кроме пароля при входе спрашивается код, который показывает приложение на вашем телефоне.',
    en: 'Besides the password, signing in asks for a code that an application on your telephone shows.',
  },
  duty: {
    ru: 'Для вашей роли второй шаг обязателен: остальные страницы откроются после настройки.',
    en: 'Your role demands the second step: the other pages open once it is set up.',
  },
  scan: {
    ru: 'Откройте приложение для одноразовых кодов и наведите камеру на рисунок.',
    en: 'Open an application for one-time codes and point the camera at the picture.',
  },
  picture: { ru: 'QR-код для приложения', en: 'QR code for the application' },
  secret: { ru: 'Или введите ключ вручную:', en: 'Or type the key by hand:' },
  code: { ru: 'Код из приложения', en: 'Code from the application' },
  confirm: { ru: 'Включить второй шаг', en: 'Turn the second step on' },
  on: { ru: 'Второй шаг включён.', en: 'The second step is on.' },
  codes: { ru: 'Резервные коды', en: 'Backup codes' },
  codesLead: {
    ru: 'Каждый код один раз заменит приложение. Сохраните их: показать снова нельзя, только выпустить новые.',
    en: 'Each code replaces the application once. Keep them: they cannot be shown again, only made anew.',
  },
  left: { ru: 'Осталось неиспользованных:', en: 'Left unused:' },
  make: { ru: 'Выпустить новые резервные коды', en: 'Make new backup codes' },
  drop: { ru: 'Выключить второй шаг', en: 'Turn the second step off' },
  dropLead: {
    ru: 'Все сеансы закончатся, нужно будет войти заново.',
    en: 'All sessions end; you sign in again afterwards.',
  },
  password: { ru: 'Нынешний пароль', en: 'Present password' },
  onward: { ru: 'Дальше, в рабочее пространство', en: 'On to the workspace' },
  account: { ru: 'Учётная запись', en: 'Account' },
} as const;
