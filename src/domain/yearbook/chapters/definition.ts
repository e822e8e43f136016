/** Chapter: what an industrial cluster is by law, and the acts that say so. */
import type { AtlasStatement } from '../../atlas/atlas.ts';
import type { Block, Runs } from '../blocks.ts';
import { type Composer, words } from './composer.ts';
import { statementSource } from './statement-list.ts';

/** Blocks of the chapter. */
export function definitionChapter(compose: Composer): Block[] {
  const acts = compose.source.atlas.statements['legal-act'];
  return [
    compose.lead('lead'),
    compose.paragraph('meaning'),
    compose.heading('acts'),
    {
      kind: 'definitions',
      items: acts.map((act) => ({ term: citation(compose, act), text: actText(compose, act) })),
    },
    ...statementSource(compose, acts),
  ];
}

function citation(compose: Composer, act: AtlasStatement): Runs {
  const { kind, 'act-number': number, 'signed-on': signedOn } = act.fields;
  if (number === undefined || signedOn === undefined) return words(compose.text('unnumbered'), 'strong');
  const values = { number: String(number), date: showDate(String(signedOn), compose.language) };
  return words(compose.text(`act-${kind ?? 'other'}`, values), 'strong');
}

function actText(compose: Composer, act: AtlasStatement): Runs[] {
  const note = { ru: String(act.fields['note-ru'] ?? ''), en: String(act.fields['note-en'] ?? '') };
  return [words(compose.say(act.text)), words(compose.say(note), 'muted')].filter((runs) => runs.length > 0);
}

/** A calendar day as people write it: 31.12.2014, in English 31 December 2014. */
function showDate(day: string, language: Composer['language']): string {
  if (language === 'ru') return day.split('-').reverse().join('.');
  const format = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${day}T00:00:00Z`));
}
