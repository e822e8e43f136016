/**
 * The verdict of a requirement on a case: the value in force on the day, its exceptions, the measure. An exception of which it cannot be
 * told whether it holds decides nothing unless both thresholds give the same. Pure; must never choose another day than the case's.
 */
import type { LawCase } from './law-case.ts';
import { measure } from './measures/index.ts';
import { type Act, type Requirement, type RequirementValue, requirementsOn, valueOn } from './requirement.ts';
import { type Measured, unknown, type Verdict } from './verdict.ts';

/** The verdict on one requirement. */
export function judge(requirement: Requirement, given: LawCase): Verdict {
  const used = valueOn(requirement, given.on);
  const { id, comparison, measure: settings } = requirement;
  if (!used)
    return {
      ...unknown([{ kind: 'value-in-force' }]),
      requirement: id,
      used: null,
      threshold: null,
      exception: null,
    };
  const against = (value: number) => measure(given, settings, { comparison, value });
  const usual = { measured: against(used.value ?? 0), threshold: used.value, exception: null };
  const { measured, threshold, exception } = withException(given, used, usual, against);
  return { ...measured, requirement: id, used, threshold, exception };
}

interface Judged {
  readonly measured: Measured;
  readonly threshold: number | null;
  readonly exception: string | null;
}

function withException(
  given: LawCase,
  used: RequirementValue,
  usual: Judged,
  against: (value: number) => Measured,
): Judged {
  for (const one of used.exceptions) {
    const condition = measure(given, one.when.measure, one.when);
    if (condition.outcome === 'not-met') continue;
    const other = against(one.value);
    if (condition.outcome === 'met') return { measured: other, threshold: one.value, exception: one.id };
    if (other.outcome === usual.measured.outcome) continue;
    const { value, behind } = usual.measured;
    return { measured: unknown(condition.missing, value, behind), threshold: null, exception: null };
  }
  return usual;
}

/** Verdicts on every requirement of the act that is to be looked at on the case's day, in the act's order. */
export function judgeAct(act: Act, given: LawCase): Verdict[] {
  return requirementsOn(act, given.on)
    .toSorted((a, b) => a.order - b.order)
    .map((requirement) => judge(requirement, given));
}
