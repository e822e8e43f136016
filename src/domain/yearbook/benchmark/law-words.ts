/** A verdict in words: how it stands, what is needed, what lacks. All sentences come from the rulebook; must never decide anything. */

import { showCount, showValue } from '../../atlas/show-figure.ts';
import type { Requirement } from '../../law/requirement.ts';
import type { Missing, Repair, Verdict } from '../../law/verdict.ts';
import type { Runs } from '../blocks.ts';
import { type Composer, words } from '../chapters/composer.ts';
import { fillWording } from '../chapters/fill-wording.ts';
import { displayOfUnit, showBeside } from './amounts.ts';
import type { BenchmarkSource } from './benchmark-source.ts';

/** The measured value; «7 из 8» where all must. */
export function valueRuns(compose: Composer, { unit, measure }: Requirement, verdict: Verdict): Runs {
  const { value, behind, threshold } = verdict;
  if (value === null) return words(compose.common('absent'), 'muted');
  if (measure.kind === 'subjects-covered' || measure.kind === 'participants-in-subjects')
    return compose.runs('of-all', { part: value, all: behind });
  const isRatio = measure.kind === 'ratio-over-reference';
  const shown = showBeside(value, isRatio ? null : threshold, displayOfUnit(unit, value), compose.language);
  return measure.kind === 'each-participant-share' && behind > 1
    ? compose.runs('lowest', { value: shown })
    : words(shown);
}

/** The threshold; «все» where all must. */
export function neededRuns(
  compose: Composer,
  { unit, measure, comparison }: Requirement,
  verdict: Verdict,
): Runs {
  if (verdict.used === null) return words(compose.common('absent'), 'muted');
  if (measure.kind === 'judgement') return compose.runs('by-person');
  if (comparison === 'all') return compose.runs('all');
  if (measure.kind === 'ratio-over-reference') return compose.runs('above-average');
  if (verdict.threshold === null) {
    const values = [verdict.used.value, ...verdict.used.exceptions.map((one) => one.value)];
    const shown = values.map((value) => showValue(value, displayOfUnit(unit, value), compose.language));
    return compose.runs('either-threshold', { values: shown.join(' / ') });
  }
  const display = { ...displayOfUnit(unit, verdict.threshold), decimals: 0 };
  return compose.runs(comparison, {
    value: showBeside(verdict.threshold, null, display, compose.language),
  });
}

/** What lacks: the repair of what is not met, everything missing of what is unknown. */
export function lackingRuns(
  compose: Composer,
  source: BenchmarkSource,
  requirement: Requirement,
  verdict: Verdict,
): Runs {
  const sentences = [
    ...(verdict.repair ? [repairRuns(compose, requirement, verdict.repair)] : []),
    ...verdict.missing.map((one) => missingRuns(compose, source, one)),
    ...exceptionRuns(compose, requirement, verdict),
  ];
  return sentences.flatMap((runs, at) => (at === 0 ? runs : [...words(' '), ...runs]));
}

function repairRuns(
  compose: Composer,
  { id, repair, measure }: Requirement,
  { lacking, unit, concerned }: Repair,
): Runs {
  const template = compose.say(repair);
  const names = measure.kind === 'subjects-covered' ? subjectNames(compose, concerned) : concerned;
  const isCount = template.includes('{count:lacking');
  return fillWording({
    template,
    where: `rulebook/law, requirement ${id}, key repair`,
    language: compose.language,
    edition: compose.source.atlas.edition,
    figures: new Map(),
    values: {
      lacking: isCount ? lacking : showValue(lacking, displayOfUnit(unit, lacking), compose.language),
      concerned: namesShown(compose, names),
    },
  });
}

function missingRuns(compose: Composer, source: BenchmarkSource, missing: Missing): Runs {
  switch (missing.kind) {
    case 'answers':
    case 'zero-whole': {
      const question = source.questions.get(missing.measure);
      const named = missing.participants.length > 0;
      return compose.runs(`missing-${missing.kind}${named ? '' : '-unnamed'}`, {
        question: question ? compose.say(question) : missing.measure,
        participants: missing.participants.length,
        names: namesShown(compose, missing.participants),
      });
    }
    case 'section': {
      const section = source.sections.get(missing.entity);
      return section
        ? compose.runs('missing-section', { section: compose.say(section) })
        : compose.runs('missing-question');
    }
    case 'reference':
      return compose.runs('missing-reference', {
        year: String(source.year),
        subjects: subjectNames(compose, missing.subjects).join(', '),
      });
    case 'value-in-force':
      return compose.runs('missing-value-in-force');
    case 'judgement':
      return compose.runs('missing-judgement');
  }
}

function exceptionRuns(compose: Composer, _: Requirement, { used, exception, outcome }: Verdict): Runs[] {
  const found = used?.exceptions.find(({ id }) => id === exception);
  return found && outcome !== 'unknown' ? [words(compose.say(found.text))] : [];
}

/** Names of federal subjects by their codes. */
export function subjectNames(compose: Composer, codes: readonly string[]): string[] {
  const { federalSubjects } = compose.source.reference;
  return codes.map((code) => {
    const subject = federalSubjects.find((one) => one.code === code);
    return subject ? compose.say(subject.name) : code;
  });
}

const namesGiven = 4;

/** The first names, and how many more there are. */
function namesShown(compose: Composer, names: readonly string[]): string {
  const first = names.slice(0, namesGiven).join(', ');
  const more = names.length - namesGiven;
  return more > 0 ? compose.text('and-more', { first, more: showCount(more, compose.language) }) : first;
}
