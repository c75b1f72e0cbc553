import type { Columns, Format, PostgresSource, Value } from '../types.ts';

/** What a mapping file contains after YAML. */
export interface MappingFile {
  $schema?: string;
  version: 1;
  customers: CustomersContent;
  metrics?: MetricsContent;
}

export interface CustomersContent {
  source: SourceContent;
  fields: Values;
  attributes?: Values;
  attributes_from?: Columns;
  metrics?: WideContent & { date: ValueContent };
}

export interface WideContent {
  values?: Values;
  values_from?: Columns;
}

export interface MetricsContent extends WideContent {
  source: SourceContent;
  customer: ValueContent;
  date: ValueContent;
  codename?: ValueContent;
  value?: ValueContent;
}

/** Files alone, or an object. */
export type SourceContent = string | string[] | SourceObject | PostgresSource;

export interface SourceObject {
  files: string | string[];
  format?: Format;
  encoding?: string;
  delimiter?: string;
  skip?: number;
  header?: string[];
  types?: Record<string, string>;
  nulls?: string[];
  table?: string;
  query?: string;
}

/** The name of a column, or an object. */
export type ValueContent = string | Value;

export type Values = Record<string, ValueContent>;
