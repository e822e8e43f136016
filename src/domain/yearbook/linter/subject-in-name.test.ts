/** Names of clusters against the names of the federal subjects that exist: what they say, and what only looks alike. */
import { expect, it } from 'vitest';
import { miniReference } from './mini-edition.ts';
import { subjectsInName } from './subject-in-name.ts';

const subject = (code: string, ru: string, short = ru, printedVariants: readonly string[] = []) => ({
  code,
  name: { ru, en: code },
  shortName: { ru: short, en: code },
  federalDistrict: 'central',
  printedVariants,
});

const reference = {
  ...miniReference,
  federalSubjects: [
    subject('RU-MOS', 'Московская область', 'Московская обл.'),
    subject('RU-MOW', 'Москва', 'Москва', ['г. Москва', 'город Москва']),
    subject('RU-ALT', 'Алтайский край'),
    subject('RU-AL', 'Республика Алтай'),
    subject('RU-KO', 'Республика Коми', 'Коми'),
    subject('RU-SA', 'Республика Саха (Якутия)', 'Якутия', ['Республика Саха']),
    subject('RU-SAK', 'Сахалинская область'),
    subject('RU-KGN', 'Курганская область'),
    subject('RU-KRS', 'Курская область'),
    subject('RU-KIR', 'Кировская область'),
    subject('RU-MO', 'Республика Мордовия', 'Мордовия'),
    subject('RU-TA', 'Республика Татарстан', 'Татарстан'),
    subject('RU-UD', 'Удмуртская Республика', 'Удмуртия'),
    subject('RU-SPE', 'Санкт-Петербург'),
    subject('RU-KHM', 'Ханты-Мансийский автономный округ — Югра', 'ХМАО — Югра', ['ХМАО']),
    subject('RU-NEN', 'Ненецкий автономный округ', 'Ненецкий АО'),
    subject('RU-YAN', 'Ямало-Ненецкий автономный округ', 'Ямало-Ненецкий АО'),
  ],
};

const codesIn = (name: string) => subjectsInName(name, reference).map((named) => [...named.codes].sort());

it.each([
  ['Кластер Курской области', ['RU-KRS']],
  ['Курганский медицинский кластер', ['RU-KGN']],
  ['Московский композитный кластер', ['RU-MOS', 'RU-MOW']],
  ['Кластер Московской области', ['RU-MOS']],
  ['Кластеры города Москвы', ['RU-MOW']],
  ['Алтайский кластер', ['RU-AL', 'RU-ALT']],
  ['Кластер Алтайского края', ['RU-ALT']],
  ['Удмуртский кластер', ['RU-UD']],
  ['Мордовский кластер', ['RU-MO']],
  ['Кластер Республики Татарстан', ['RU-TA']],
  ['Кластер Татарстана', ['RU-TA']],
  ['Лесной кластер Республики Коми', ['RU-KO']],
  ['Якутский алмазный кластер', ['RU-SA']],
  ['Композитный кластер Санкт-Петербурга', ['RU-SPE']],
  ['Санкт-Петербургский кластер', ['RU-SPE']],
  ['Кластер Ханты-Мансийского автономного округа – Югры', ['RU-KHM']],
  ['Кластер Ямало-Ненецкого автономного округа', ['RU-YAN']],
])('%s names its subject', (name, codes) => {
  const found = codesIn(name);
  expect(found.length).toBeGreaterThan(0);
  for (const named of found) expect(named).toEqual(codes);
});

it.each([
  'Камский машиностроительный кластер',
  'Южно-Уральский кластер «Робототехника»',
  'Сибирский наукополис',
  'Волгодонский кластер',
  'Кластер Кировского района',
  'Сахарный кластер',
  'Комитет кластеров',
  'Кластер «Южный»',
])('%s names none', (name) => {
  expect(codesIn(name)).toEqual([]);
});
