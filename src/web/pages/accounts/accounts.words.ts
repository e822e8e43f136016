/** Words of the list of accounts. */
export const words = {
  title: { ru: 'Учётные записи', en: 'Accounts' },
  description: { ru: 'Кто работает в атласе и что может.', en: 'Who works in the atlas and may do what.' },
  lead: {
    ru: 'Права меняются со следующего запроса: при смене роли и отключении все сеансы заканчиваются.',
    en: 'Rights change with the next request: changing a role or disabling ends all sessions.',
  },
  name: { ru: 'Имя', en: 'Name' },
  email: { ru: 'Электронная почта', en: 'E-mail' },
  role: { ru: 'Роль', en: 'Role' },
  objects: { ru: 'Отвечает за', en: 'Answers for' },
  state: { ru: 'Состояние', en: 'State' },
  secondFactor: { ru: 'второй шаг включён', en: 'second step on' },
  invite: { ru: 'Пригласить', en: 'Invite' },
  inviteLead: {
    ru: 'Ссылка действует семь дней и один раз. Передайте её сами: второй раз она не показывается.',
    en: 'The link works once, for seven days. Hand it over yourself: it is not shown again.',
  },
  givenName: { ru: 'Имя (необязательно)', en: 'Name (optional)' },
  make: { ru: 'Создать приглашение', en: 'Make an invitation' },
  log: { ru: 'Журнал действий', en: 'Audit log' },
  unnamed: { ru: 'без имени', en: 'no name yet' },
} as const;

export const stateNames = {
  invited: { ru: 'приглашён', en: 'invited' },
  active: { ru: 'работает', en: 'active' },
  disabled: { ru: 'отключён', en: 'disabled' },
  left: { ru: 'ушёл', en: 'left' },
} as const;
