import { double, integer, text } from '../column.ts'
import { table } from './table.ts'

/** How the tables were made, and what the report says of them. */
export const runTables = {
  runs: table({
    description: 'How the tables were made: one row.',
    columns: {
      run_id: text('made from the fingerprint, so equal runs have equal ids'),
      crossplan_version: text('version of the program'),
      embedder: text('name of the embedder (concepts: the built-in one) and its fingerprint'),
      seed: integer('seed of everything that draws lots'),
      corpus_sha256: text('SHA-256 over the plans, whatever their file names and order'),
      fingerprint: text('SHA-256 over everything that the results depend on'),
      settings: text('all settings as JSON'),
    },
    key: ['run_id'],
  }),
  figures: table({
    description:
      'Numbers that the report gives: one row for each answer of each named query, with the query that counts it again.',
    columns: {
      name: text('name of the query'),
      key: text('what the number is about, such as an id; empty for all together'),
      value: double('the number'),
      description: text('what is counted'),
      sql: text('the query over the other tables: its columns are key and value'),
    },
    key: ['name', 'key'],
  }),
} as const
