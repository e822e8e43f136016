/** Words of the page of requirements. Meaning in our own words; what the review prints stands in the facts. */
import type { Text } from '../../../kernel/language.ts';

export const words = {
  title: { ru: 'Требования к промышленным кластерам', en: 'Requirements on industrial clusters' },
  lead: {
    ru: 'Правовая база, как её излагает обзор 2017 года: что считается кластером, какие пороги он проходит, чтобы попасть в реестр, и какие акты это устанавливают.',
    en: 'The legal base as the review of 2017 states it: what counts as a cluster, which thresholds it passes to enter the register, and which acts say so.',
  },
  description: {
    ru: 'Восемь ключевых требований к промышленным кластерам с порогами, шесть признаков, состав кластера и правовые акты по обзору 2017 года.',
    en: 'Eight key requirements on industrial clusters with thresholds, six signs, composition of a cluster and legal acts in the review of 2017.',
  },
  stated: { ru: 'изложено в обзоре', en: 'stated in the review' },
  statedNote: {
    ru: 'Пересказ обзора, а не текст закона: для заявки сверяйтесь с действующей редакцией актов.',
    en: 'The review’s statement, not the text of the law: for an application consult the acts in force.',
  },
  requirements: { ru: 'Восемь ключевых требований', en: 'Eight key requirements' },
  requirement: { ru: 'Требование', en: 'Requirement' },
  metric: { ru: 'Показатель и порог', en: 'Metric and threshold' },
  rule: { ru: 'Правило', en: 'Rule' },
  noThreshold: { ru: 'без числового порога', en: 'no numeric threshold' },
  perSubject: { ru: 'средней по субъекту', en: 'the average of the federal subject' },
  and: { ru: 'и', en: 'and' },
  signs: { ru: 'Шесть признаков кластера', en: 'Six signs of a cluster' },
  signsNote: {
    ru: 'По признакам обзор относил структуры к кластерам; требования строже и нужны для реестра.',
    en: 'The signs decided what the review counted as a cluster; the requirements are stricter and needed for the register.',
  },
  composition: { ru: 'Из чего состоит кластер', en: 'What a cluster consists of' },
  compositionNote: {
    ru: 'Обзор печатает семь подписей схемы; связи между ними в тексте не сохранились. Расположение частей — наше прочтение.',
    en: 'The review prints seven labels of a diagram; the links between them are lost in the text. The arrangement is our reading.',
  },
  acts: { ru: 'Правовые акты', en: 'Legal acts' },
  act: { ru: 'Акт', en: 'Act' },
  date: { ru: 'Дата', en: 'Date' },
  about: { ru: 'О чём', en: 'What it is about' },
  number: { ru: '№', en: 'No.' },
  noDate: { ru: 'в обзоре нет', en: 'not in the review' },
  measures: { ru: 'Меры поддержки', en: 'Support measures' },
  measuresNote: {
    ru: 'Поддержка открыта только тем, кто подтвердил соответствие требованиям. Обзор называет субсидии на часть затрат совместных проектов — их шесть видов.',
    en: 'Support is open only to those that confirmed compliance. The review names subsidies for part of the costs of joint projects, of six kinds.',
  },
  supportPage: {
    ru: 'Проекты, суммы и доли — на странице господдержки',
    en: 'Projects, amounts and shares are on the page of state support',
  },
  methodLink: { ru: 'Как атлас читает обзор', en: 'How the atlas reads the review' },
} as const;

export const actKinds: Readonly<Record<string, Text>> = {
  'federal-law': { ru: 'Федеральный закон', en: 'Federal law' },
  'government-decree': { ru: 'Постановление Правительства РФ', en: 'Decree of the Government' },
  amendment: { ru: 'Изменение правил', en: 'Amendment' },
};

export const topics: Readonly<Record<string, Text>> = {
  governance: { ru: 'Управление', en: 'Governance' },
  territory: { ru: 'Территория', en: 'Territory' },
  enterprises: { ru: 'Предприятия', en: 'Enterprises' },
  planning: { ru: 'Планирование', en: 'Planning' },
  productivity: { ru: 'Производительность', en: 'Productivity' },
  jobs: { ru: 'Рабочие места', en: 'Jobs' },
  cooperation: { ru: 'Кооперация', en: 'Cooperation' },
  infrastructure: { ru: 'Инфраструктура', en: 'Infrastructure' },
};

export const metrics: Readonly<Record<string, Text>> = {
  'governing-body-share': {
    ru: 'доля участников в органах управления',
    en: 'share of participants in the governing bodies',
  },
  'subject-agreement': {
    ru: 'соглашение с субъектом подписано',
    en: 'agreement with the federal subject signed',
  },
  territory: { ru: 'территория всех участников', en: 'territory of all participants' },
  'industrial-enterprise-count': { ru: 'промышленные предприятия', en: 'industrial enterprises' },
  'end-product-producer-count': { ru: 'производители конечной продукции', en: 'makers of the end product' },
  'planning-accordance': { ru: 'соответствие планам территорий', en: 'accordance with territorial plans' },
  'labour-productivity': { ru: 'производительность труда', en: 'labour productivity' },
  'high-productivity-job-share': {
    ru: 'доля высокопроизводительных рабочих мест',
    en: 'share of high-productivity jobs',
  },
  'cooperation-level': {
    ru: 'уровень кооперации каждого участника',
    en: 'cooperation level of each participant',
  },
  'education-institution-count': { ru: 'образовательные учреждения', en: 'educational institutions' },
  'infrastructure-object-count': { ru: 'объекты инфраструктуры', en: 'objects of infrastructure' },
};
