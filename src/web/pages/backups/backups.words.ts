/** Words of the page of backups. Commands stand as they are typed. */
import type { Text } from '../../../kernel/language.ts';

export const words = {
  title: { ru: 'Резервные копии', en: 'Backups' },
  description: {
    ru: 'Когда сделана последняя резервная копия и когда восстановление из неё проверено.',
    en: 'When the last backup was made and when restoring from one was last verified.',
  },
  lead: {
    ru: 'Копия считается годной, когда из неё восстановили данные и сверили их построчно.',
    en: 'A backup counts as good once data were restored from it and compared row by row.',
  },
  verified: { ru: 'Проверенное восстановление', en: 'Verified restore' },
  backup: { ru: 'Последняя копия', en: 'Last backup' },
  verifiedDue: {
    ru: 'Восстановление из копии не проверяли больше семи дней. Выполните на сервере:',
    en: 'No restore was verified for more than seven days. Run on the server:',
  },
  verifiedNever: {
    ru: 'Восстановление из копии ещё ни разу не проверили: неизвестно, годны ли копии. Выполните на сервере:',
    en: 'No restore was ever verified: it is not known whether the backups are any good. Run on the server:',
  },
  backupDue: {
    ru: 'Последней копии больше суток. Выполните на сервере:',
    en: 'The last backup is more than a day old. Run on the server:',
  },
  backupNever: {
    ru: 'Резервной копии ещё нет. Выполните на сервере:',
    en: 'There is no backup yet. Run on the server:',
  },
  wellText: {
    ru: 'Копия моложе суток, восстановление проверено на этой неделе.',
    en: 'The backup is less than a day old, and a restore was verified this week.',
  },
  list: { ru: 'Сделанные копии', en: 'Backups made' },
  none: { ru: 'Записей о копиях пока нет.', en: 'No backups are recorded yet.' },
  madeAt: { ru: 'Сделана', en: 'Made' },
  verifiedAt: { ru: 'Восстановление проверено', en: 'Restore verified' },
  rows: { ru: 'Строк', en: 'Rows' },
  sha256: { ru: 'SHA-256 файла, начало', en: 'SHA-256 of the file, beginning' },
  notYet: { ru: 'нет', en: 'no' },
  elsewhere: { ru: 'до восстановления этих данных', en: 'before these data were restored' },
  file: { ru: 'файл.backup', en: 'file.backup' },
} as const satisfies Record<string, Text>;
