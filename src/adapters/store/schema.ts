/** Tables as kysely sees them; the migrations are the truth, this only mirrors them for the type checker. */
import type { Generated } from 'kysely';
import type { FactValue, Provenance } from '../../domain/facts/fact.ts';
import type { Unit } from '../../kernel/unit.ts';
import type { SurveySchema } from './survey-schema.ts';

export interface FactTable {
  id: string;
  seq: Generated<number>;
  edition: string;
  entity: string;
  measure: string;
  period: string | null;
  statement: number;
  value: FactValue;
  unit: Unit | null;
  provenance: Provenance;
  supersedes: string | null;
  withdrawn: Generated<boolean>;
  accepted_at: Generated<string>;
}

export interface RevisionTable {
  number: Generated<number>;
  hash: string;
  edition: string;
  table_name: string;
  added: number;
  accepted_at: Generated<string>;
}

export interface ImportMarkTable {
  edition: string;
  table_name: string;
  sha256: string;
  facts: number;
  marked_at: Generated<string>;
}

export interface AuditEntryTable {
  seq: Generated<number>;
  at: Generated<string>;
  actor: string;
  action: string;
  object: string;
  detail: unknown;
  address: Generated<string | null>;
  outcome: Generated<'done' | 'refused'>;
}

export interface ClusterIndexTable {
  edition: string;
  cluster_id: string;
  list: 'federal' | 'interregional';
  number: number;
  name_key: string;
  subject_key: string;
  federal_subjects: string[];
  federal_district: string;
  industries: string[];
  in_register: boolean;
  name_words: string;
  other_words: string;
  search: Generated<string>;
}

export interface ClusterWordTable {
  edition: string;
  word: string;
}

export interface ClusterIndexStateTable {
  edition: string;
  inputs: string;
  rebuilt_at: Generated<string>;
}

export interface BackupEventTable {
  seq: Generated<number>;
  kind: 'backup' | 'verified-restore';
  sha256: string;
  rows: number;
  at: Generated<string>;
}

export interface Schema extends SurveySchema {
  fact: FactTable;
  revision: RevisionTable;
  import_mark: ImportMarkTable;
  audit_entry: AuditEntryTable;
  cluster_index: ClusterIndexTable;
  cluster_word: ClusterWordTable;
  cluster_index_state: ClusterIndexStateTable;
  backup_event: BackupEventTable;
}
