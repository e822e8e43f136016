/** What roles are called wherever people read of them. */
import type { Text } from '../../kernel/language.ts';
import type { Role } from './actor.ts';

export const roleNames: Readonly<Record<Role, Text>> = {
  analyst: { ru: 'аналитик Ассоциации', en: 'analyst of the Association' },
  'ministry-officer': { ru: 'сотрудник министерства', en: 'ministry officer' },
  'commission-member': { ru: 'член комиссии', en: 'commission member' },
  'federal-subject-officer': { ru: 'сотрудник субъекта федерации', en: 'federal-subject officer' },
  'specialised-organisation': { ru: 'специализированная организация', en: 'specialised organisation' },
  participant: { ru: 'участник кластера', en: 'participant of a cluster' },
  auditor: { ru: 'аудитор', en: 'auditor' },
  administrator: { ru: 'администратор', en: 'administrator' },
};
