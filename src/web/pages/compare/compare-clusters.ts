/** Rows of the comparison of clusters: what the lists and the table of projects say of each. */
import type { Atlas, AtlasCluster } from '../../../domain/atlas/atlas.ts';
import { type Language, say } from '../../../kernel/language.ts';
import { districtName, industryName, subjectName } from '../../frame/named-link.ts';
import { wordsIn } from '../../frame/speak.ts';
import { compareWords } from './compare.words.ts';
import { type CompareCell, cell, type Measure } from './compare-measures.ts';

export function clusterMeasures(atlas: Atlas, ids: readonly string[], language: Language): Measure[] {
  const w = wordsIn(compareWords, language);
  const clusters = ids.flatMap((id) => atlas.cluster(id) ?? []);
  const row = (key: string, title: string, toCell: (cluster: AtlasCluster) => CompareCell): Measure => ({
    key,
    title,
    note: '',
    cells: clusters.map(toCell),
  });
  return [
    row('register', w.register, ({ inRegister }) =>
      cell({ text: inRegister ? w.registerYes : w.registerNo, isRegister: inRegister }),
    ),
    row('list', w.list, ({ list, number }) =>
      cell({ text: `${list === 'federal' ? w.listFederal : w.listInterregional}, ${w.no} ${number}` }),
    ),
    row('subjects', w.subjects, ({ federalSubjects }) =>
      cell({ links: federalSubjects.map((code) => subjectName(atlas, code, language)) }),
    ),
    row('district', w.district, ({ federalDistrict }) =>
      cell({ links: [districtName(atlas, federalDistrict, language)] }),
    ),
    row('industries', w.industriesOf, ({ industries }) =>
      cell({ links: industries.map((code) => industryName(atlas, code, language)) }),
    ),
    row('projects', w.projects, (cluster) => projectCell(atlas, cluster, language)),
  ];
}

function projectCell(atlas: Atlas, cluster: AtlasCluster, language: Language): CompareCell {
  const w = wordsIn(compareWords, language);
  const projects = atlas.projects.filter((project) => project.clusterId === cluster.id);
  if (projects.length === 0) return cell({ text: w.none });
  const figures = projects.flatMap((project) => {
    const name = say({ ru: project.name, en: project.nameEn }, language);
    return [
      { label: `${name}: ${w.investment}`, figure: project.investment },
      { label: `${name}: ${w.support}`, figure: project.support },
    ];
  });
  return cell({ figures });
}
