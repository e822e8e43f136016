/** Rows of the comparison of places: counts as figures, shares with what they come from. Must never compare what is missing. */
import type { Atlas, Counts } from '../../../domain/atlas/atlas.ts';
import type { Figure } from '../../../domain/atlas/figure.ts';
import type { Language } from '../../../kernel/language.ts';
import { say } from '../../../kernel/language.ts';
import { rankOf } from '../../frame/country-comparison.ts';
import { districtName, type NamedLink } from '../../frame/named-link.ts';
import { type ShareOf, shareOf } from '../../frame/percent.ts';
import { industryMix, subjectMix } from '../../frame/place-lists.ts';
import { wordsIn } from '../../frame/speak.ts';
import { compareWords } from './compare.words.ts';
import { type CompareKind, placesOf } from './compare-kinds.ts';

/** One cell: a figure with a bar, a share with its two figures, names, or words. */
export interface CompareCell {
  readonly figures: readonly { readonly label: string; readonly figure: Figure }[];
  readonly text: string;
  /** The two figures a share comes from. */
  readonly share: ShareOf | null;
  readonly links: readonly NamedLink[];
  /** 0–1 of the largest in the row; null without a bar. */
  readonly bar: number | null;
  readonly isRegister: boolean;
  readonly lang?: 'ru' | undefined;
}

export interface Measure {
  readonly key: string;
  readonly title: string;
  readonly note: string;
  readonly cells: readonly CompareCell[];
}

export const cell = (part: Partial<CompareCell>): CompareCell => ({
  figures: [],
  text: '',
  share: null,
  links: [],
  bar: null,
  isRegister: false,
  ...part,
});

const counts = [
  'clusterCount',
  'registerCount',
  'clusterCountFederalList',
  'registerCountFederalList',
  'distinctCount',
] as const satisfies readonly (keyof Counts)[];

export function placeMeasures(
  atlas: Atlas,
  kind: Exclude<CompareKind, 'clusters'>,
  codes: readonly string[],
  language: Language,
): Measure[] {
  const w = wordsIn(compareWords, language);
  const all = placesOf(atlas, kind);
  const places = codes.flatMap((code) => all.find((one) => one.code === code) ?? []);
  const countRows = counts.map((key) => countRow(key, places, language));
  const shares = places.map((place) => shareOf(place.clusterCount, atlas.country.clusterCount, language));
  const largest = Math.max(...shares.map((share) => share.fraction ?? 0), 1e-9);
  return [
    ...countRows,
    {
      key: 'share',
      title: w.share,
      note: '',
      cells: shares.map((share) =>
        cell({ text: share.percent, share, bar: (share.fraction ?? 0) / largest }),
      ),
    },
    {
      key: 'registered',
      title: w.registered,
      note: '',
      cells: places.map((place) => registeredCell(place, language)),
    },
    { key: 'rank', title: w.rank, note: '', cells: places.map((place) => rankCell(place, all, language)) },
    {
      key: 'mix',
      title: kind === 'industries' ? w.where : w.mix,
      note: '',
      cells: places.map((place) => mixCell(atlas, kind, place, language)),
    },
    ...(kind === 'federal-subjects' ? [districtRow(atlas, codes, language)] : []),
  ];
}

function countRow(key: keyof Counts, places: readonly Counts[], language: Language): Measure {
  const largest = Math.max(1, ...places.map((place) => place[key].value ?? 0));
  const title = places[0] ? say(places[0][key].title, language) : key;
  const note = places[0] ? say(places[0][key].definition, language) : '';
  const cells = places.map((place) =>
    cell({
      figures: [{ label: '', figure: place[key] }],
      bar: (place[key].value ?? 0) / largest,
      isRegister: key.startsWith('register'),
    }),
  );
  return { key, title, note, cells };
}

function registeredCell(place: Counts, language: Language): CompareCell {
  const w = wordsIn(compareWords, language);
  const share = shareOf(place.registerCount, place.clusterCount, language);
  return share.fraction === null
    ? cell({ text: w.noClusters })
    : cell({ text: share.percent, share, bar: share.fraction, isRegister: true });
}

function rankCell(place: Counts, all: readonly Counts[], language: Language): CompareCell {
  const w = wordsIn(compareWords, language);
  const rank = rankOf(place, all);
  return cell({ text: rank ? `${rank.place} ${w.of} ${rank.among}` : w.noClusters });
}

/** Names shown in a cell. */
const shown = 3;

function mixCell(
  atlas: Atlas,
  kind: CompareKind,
  place: { readonly clusters: readonly string[] },
  language: Language,
): CompareCell {
  const mix =
    kind === 'industries'
      ? subjectMix(atlas, place.clusters, {}, language)
      : industryMix(atlas, place.clusters, {}, language);
  if (mix.length === 0) return cell({ text: wordsIn(compareWords, language).noClusters });
  return cell({ links: mix.slice(0, shown).map(({ code, name, href }) => ({ code, name, href })) });
}

function districtRow(atlas: Atlas, codes: readonly string[], language: Language): Measure {
  const w = wordsIn(compareWords, language);
  const cells = codes.map((code) =>
    cell({ links: [districtName(atlas, atlas.federalSubject(code)?.federalDistrict ?? '', language)] }),
  );
  return { key: 'district', title: w.district, note: '', cells };
}
