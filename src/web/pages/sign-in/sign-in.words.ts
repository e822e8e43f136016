/** Words of the page of signing in. */
export const words = {
  title: { ru: 'Вход', en: 'Sign in' },
  description: {
    ru: 'Вход в рабочее пространство атласа кластеров.',
    en: 'Sign in to the workspace of the cluster atlas.',
  },
  lead: {
    ru: 'Учётные записи выдаёт администратор по приглашению. Открытые страницы атласа входа не требуют.',
    en: 'Accounts are given by an administrator’s invitation. The public pages of the atlas need none.',
  },
  email: { ru: 'Электронная почта', en: 'E-mail' },
  password: { ru: 'Пароль', en: 'Password' },
  enter: { ru: 'Войти', en: 'Sign in' },
  openId: { ru: 'Войти через службу организации', en: 'Sign in through your organisation' },
  codeTitle: { ru: 'Второй шаг', en: 'Second step' },
  codeLead: {
    ru: 'Введите шесть цифр из приложения для кодов или один из резервных кодов.',
    en: 'Type the six digits of your authenticator, or one of the backup codes.',
  },
  code: { ru: 'Код', en: 'Code' },
  again: { ru: 'Начать сначала', en: 'Start again' },
  already: { ru: 'Вы уже вошли:', en: 'You are signed in:' },
  workspace: { ru: 'Открыть рабочее пространство', en: 'Open the workspace' },
  forgotten: {
    ru: 'Забыли пароль или потеряли телефон? Администратор выдаст новую ссылку.',
    en: 'Lost the password or the telephone? An administrator gives a new link.',
  },
  refusedOpenId: {
    ru: 'Служба входа не назвала никого, кто сюда приглашён. Обратитесь к администратору.',
    en: 'The sign-in service named nobody who was invited here. Ask an administrator.',
  },
  refusedLink: {
    ru: 'Личная ссылка больше не действует: её отозвали, или вышел её срок. Ответы сохранены. Попросите новую ссылку у того, кто прислал эту. Пароль для неё не нужен.',
    en: 'The personal link is not valid any longer: it was revoked, or its time is over. The answers are kept. Ask for a new link from whoever sent this one. It needs no password.',
  },
  silentOpenId: {
    ru: 'Служба входа не отвечает. Попробуйте позже или войдите по паролю.',
    en: 'The sign-in service does not answer. Try again later or use the password.',
  },
} as const;
