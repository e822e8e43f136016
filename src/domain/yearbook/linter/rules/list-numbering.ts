/** Numbers of a printed list must run 1, 2, 3 … without gap or repetition, and a row must lie in the district it stands under. */
import type { FactBook } from '../../../facts/fact-book.ts';
import { textOf } from '../../../facts/fact-book.ts';
import type { Finding } from '../../finding.ts';
import { makeFinding } from '../make-finding.ts';
import type { LintInput, Rule } from '../rule.ts';
import { joinTexts, scopeName, subjectName } from '../wording.ts';

export const listNumbering: Rule = {
  id: 'list-numbering',
  check: (input) => [...checkNumbers(input.book), ...checkDistricts(input)],
};

function checkNumbers(book: FactBook): Finding[] {
  const rows = book.entities('cluster').flatMap((id) => {
    const number = book.find(`cluster:${id}`, 'number');
    const list = book.find(`cluster:${id}`, 'list');
    return number && list ? [{ list: textOf(list.value), number }] : [];
  });
  if (rows.length < book.entities('cluster').length) return [];
  return [...Map.groupBy(rows, (row) => row.list)].flatMap(([list, ofList]) => {
    const numbers = ofList.map((row) => Number(row.number.value));
    const missing = ofList.map((_, index) => index + 1).filter((number) => !numbers.includes(number));
    const repeated = numbers.filter((number, index) => numbers.indexOf(number) !== index);
    if (missing.length === 0 && repeated.length === 0) return [];
    const wrong = ofList.filter(
      (row) => repeated.includes(Number(row.number.value)) || Number(row.number.value) > ofList.length,
    );
    const parts = [missing.join(', ') || '—', repeated.join(', ') || '—'];
    return [
      makeFinding({
        rule: 'list-numbering',
        key: list,
        severity: 'contradiction',
        facts: (wrong.length > 0 ? wrong : ofList).map((row) => row.number),
        sentence: {
          ru: `В перечне ${ofList.length} строк, а номера идут не подряд: пропущены ${parts[0]}, повторены ${parts[1]}.`,
          en: `The list has ${ofList.length} rows, but its numbers do not run on: missing ${parts[0]}, repeated ${parts[1]}.`,
        },
        settles: { ru: 'Полный перечень на дату выпуска.', en: 'The full list on the edition’s date.' },
      }),
    ];
  });
}

function checkDistricts({ book, reference }: LintInput): Finding[] {
  const districtOf = new Map(
    reference.federalSubjects.map((subject) => [subject.code, subject.federalDistrict]),
  );
  return book.entities('cluster').flatMap((id) => {
    const district = book.find(`cluster:${id}`, 'federal-district');
    const subjects = book.find(`cluster:${id}`, 'federal-subjects');
    if (!district || !subjects) return [];
    const codes = subjects.value as readonly string[];
    const known = codes.every((code) => districtOf.has(code));
    if (!known || codes.some((code) => districtOf.get(code) === district.value)) return [];
    const [place, names] = [
      scopeName(`federal-district:${district.value}`, reference),
      joinTexts(codes.map((code) => subjectName(code, reference))),
    ];
    return [
      makeFinding({
        rule: 'list-numbering',
        key: `district-${id}`,
        severity: 'contradiction',
        facts: [district, subjects],
        sentence: {
          ru: `${names.ru}: строка стоит под заголовком «${place.ru}», а субъект входит в другой округ.`,
          en: `${names.en}: the row stands under ${place.en}, but the federal subject belongs to another district.`,
        },
        settles: {
          ru: 'Состав округов на год выпуска.',
          en: 'The districts’ composition in the edition’s year.',
        },
      }),
    ];
  });
}
