/** The passport of a federal subject as a printed sheet: its counts, its clusters and its supported projects. */
import type { Language } from '../../kernel/language.ts';
import { Problem } from '../../kernel/problem.ts';
import type { AtlasSubject } from '../atlas/atlas.ts';
import type { Block } from './blocks.ts';
import { revisionOf } from './build-yearbook.ts';
import { clusterTable } from './chapters/cluster-table.ts';
import { type Composer, createComposer } from './chapters/composer.ts';
import { figureList } from './chapters/figure-list.ts';
import { figuresShown } from './chapters/figures-shown.ts';
import { passportTable } from './chapters/passport-table.ts';
import { printedWords } from './chapters/printed-words.ts';
import { projectTable } from './chapters/projects.ts';
import type { YearbookSource, YearbookWording } from './chapters/source.ts';
import type { Yearbook } from './yearbook.ts';

/** The sheet of a federal subject. Throws Problem not-found for an unknown code. */
export function buildSubjectPassport(
  source: YearbookSource,
  code: string,
  wording: YearbookWording,
  language: Language,
): Yearbook {
  const subject = source.atlas.federalSubject(code);
  if (!subject) {
    const allowed = source.atlas.federalSubjects.map((one) => one.code);
    throw new Problem(
      'not-found',
      `There is no federal subject ${code}; codes are ISO 3166-2, e.g. ${allowed[0]}.`,
      { allowed },
    );
  }
  const compose = createComposer(source, wording, language, 'subject-passport');
  const district = source.atlas.federalDistrict(subject.federalDistrict);
  return {
    edition: source.atlas.edition,
    language,
    title: compose.title,
    subtitle: compose.text('subtitle', { district: district ? compose.say(district.name) : '' }),
    revision: revisionOf(source),
    cover: null,
    words: printedWords(compose),
    chapters: [{ id: code, title: compose.say(subject.name), blocks: subjectBlocks(compose, subject) }],
  };
}

function subjectBlocks(compose: Composer, subject: AtlasSubject): Block[] {
  const { atlas } = compose.source;
  const clusters = subject.clusters.flatMap((id) => atlas.cluster(id) ?? []);
  const projects = atlas.projects.filter((project) => project.federalSubject === subject.code);
  const blocks: Block[] = [
    ...figureList(compose, [
      { figure: subject.clusterCount, key: 'clusters' },
      { figure: subject.registerCount, key: 'register', register: true },
      { figure: subject.distinctCount, key: 'distinct' },
    ]),
    ...(clusters.length === 0
      ? [compose.paragraph('empty')]
      : [clusterTable(compose, 'table', [{ title: null, clusters }])]),
    ...(projects.length === 0 ? [] : [projectTable(compose, projects)]),
  ];
  const shown = figuresShown(blocks).flatMap((id) => atlas.figures.get(id) ?? []);
  return [...blocks, passportTable(compose, shown)];
}
