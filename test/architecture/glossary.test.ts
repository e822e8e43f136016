/**
 * The words of the domain: exported names use the glossary's words and no other word for the same thing; every identifier that
 * the glossary ties to a type or a file exists as written or not at all.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const glossary = readFileSync(join(root, 'GLOSSARY.md'), 'utf8');

/** Word that somebody might use → word of the glossary. */
const wrongWords: Readonly<Record<string, string>> = {
  region: 'federalSubject',
  regions: 'federalSubjects',
  okrug: 'federalDistrict',
  company: 'participant or manufacturer',
  firm: 'participant',
  registry: 'register',
  branch: 'industry',
  sector: 'industry (a pie has segments)',
  almanac: 'yearbook',
  report: 'yearbook or finding',
  lineage: 'provenance',
  metric: 'measure or indicator',
  guess: 'alternative',
  util: 'a name that says what it does',
  helper: 'a name that says what it does',
  manager: 'a name that says what it does',
};

/** Names exported from src/domain with the file that exports them. */
function exportedNames(): { name: string; file: string }[] {
  return readdirSync(join(root, 'src/domain'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) => {
      const source = readFileSync(join(root, 'src/domain', file), 'utf8');
      return [
        ...source.matchAll(/^export (?:async )?(?:const|function\*?|interface|type|class) (\w+)/gm),
      ].map((match) => ({
        name: match[1] ?? '',
        file,
      }));
    });
}

const wordsOf = (name: string) =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(' ');

describe('glossary', () => {
  it('is followed by the exported names of the domain', () => {
    const names = exportedNames();
    expect(names.length).toBeGreaterThan(100);
    const strays = names.flatMap(({ name, file }) =>
      wordsOf(name)
        .filter((word) => word in wrongWords)
        .map((word) => `${file}: ${name} says "${word}", the glossary says ${wrongWords[word]}`),
    );
    expect(strays).toEqual([]);
  });

  it('names the central types of the domain', () => {
    for (const word of [
      'Fact',
      'Figure',
      'Finding',
      'Indicator',
      'Yearbook',
      'provenance',
      'specialisation',
      'FederalSubject',
    ]) {
      expect(glossary, word).toContain(`\`${word}`);
    }
  });

  it('holds one row for each Russian term', () => {
    const terms = [...glossary.matchAll(/^\| ([^|]+) \| [^|]+ \| [^|]+ \| [^|]* \|$/gm)].map((match) =>
      match[1]?.trim(),
    );
    expect(terms.length).toBeGreaterThan(60);
    const twice = terms.filter((term, index) => term !== 'Russian' && terms.indexOf(term) !== index);
    expect(twice).toEqual([]);
  });
});
