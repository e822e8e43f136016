/** What a wave is called where people read: ids are for addresses. A wave of a demonstration says in its name what it is. */
import type { Text } from '../../kernel/language.ts';

/** «Волна 2018» of `wave-2018`. */
export function waveName(id: string): Text {
  const demonstration = /^wave-demo-(.+)$/.exec(id)?.[1];
  if (demonstration !== undefined)
    return { ru: `Демонстрационная волна ${demonstration}`, en: `Demonstration wave ${demonstration}` };
  const name = id.replace(/^wave-/, '');
  return { ru: `Волна ${name}`, en: `Wave ${name}` };
}
