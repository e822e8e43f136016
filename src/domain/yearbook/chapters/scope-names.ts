/** What a figure speaks about, in words: names of places and things come from facts and reference, the rest from the rulebook. */
import type { Composer } from './composer.ts';

/** Name of a scope such as `federal-district:volga`, `project:3` or `average-cluster`. */
export function scopeName(compose: Composer, scope: string): string {
  const { atlas } = compose.source;
  const [kind = '', key = ''] = scope.split(':');
  const place =
    kind === 'federal-district'
      ? atlas.federalDistrict(key)?.shortName
      : kind === 'federal-subject'
        ? atlas.federalSubject(key)?.name
        : kind === 'industry'
          ? atlas.industry(key)?.name
          : kind === 'subsidy-cost'
            ? atlas.subsidyCosts.find((cost) => cost.category === key)?.title
            : undefined;
  if (place) return compose.say(place);
  if (kind === 'project') return compose.common('scope-project', { number: key });
  return compose.common(`scope-${scope}`);
}
