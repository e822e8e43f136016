/**
 * Federal subjects, districts and industries as of the reference date: a dated membership is resolved here, so that the rest of
 * the product never asks which district a subject belonged to.
 */
import { join } from 'node:path';
import type { z } from 'zod';
import type { Reference } from '../../domain/facts/reference.ts';
import { StartError } from '../../kernel/start-error.ts';
import { readYaml } from './read-yaml.ts';
import { districtsFile, industriesFile, subjectsFile } from './schemas.ts';

const folder = 'rulebook/reference';

/** Reads rulebook/reference below `root`. Throws StartError with file, line and reason. */
export function readReference(root: string): Reference {
  const read = <T>(name: string, schema: z.ZodType<T>): T =>
    readYaml(join(root, folder, name), `${folder}/${name}`, schema);
  const { asOf, districts } = read('federal-districts.yaml', districtsFile);
  const { subjects } = read('federal-subjects.yaml', subjectsFile);
  const { industries, composites } = read('industries.yaml', industriesFile);
  const inForce = (item: { from: Date | null; to: Date | null }) =>
    (item.from === null || item.from <= asOf) && (item.to === null || asOf < item.to);
  const federalDistricts = districts.filter(inForce).map((district) => ({
    code: district.code,
    name: { ru: district.ru, en: district.en },
    shortName: { ru: district.short_ru, en: district.short_en ?? district.en },
  }));
  const federalSubjects = subjects.map((subject) => {
    const membership = subject.districts.filter(inForce);
    const district = membership[0]?.district;
    if (membership.length !== 1 || !federalDistricts.some((item) => item.code === district)) {
      throw new StartError(
        `${folder}/federal-subjects.yaml: ${subject.code} must belong to exactly one district on ${asOf.toISOString().slice(0, 10)}. Mend its districts and start again.`,
      );
    }
    return {
      code: subject.code,
      name: { ru: subject.ru, en: subject.en },
      shortName: { ru: subject.short_ru, en: subject.short_en ?? subject.en },
      federalDistrict: district ?? '',
      printedVariants: subject.printedVariants,
    };
  });
  rejectDuplicates('federal-subjects.yaml', federalSubjects);
  rejectDuplicates('industries.yaml', industries);
  return {
    federalDistricts,
    federalSubjects,
    industries: industries.map(({ code, ru, en, synonyms, keywords }) => ({
      code,
      name: { ru, en },
      synonyms,
      keywords,
    })),
    composites,
  };
}

function rejectDuplicates(name: string, items: readonly { code: string }[]): void {
  const seen = new Set<string>();
  for (const { code } of items) {
    if (seen.has(code))
      throw new StartError(`${folder}/${name}: the code ${code} stands twice. Remove one and start again.`);
    seen.add(code);
  }
}
