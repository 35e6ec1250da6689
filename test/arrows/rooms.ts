/** A room of src/: what it is for, and what it may import besides `domain` and `util`, which every room knows. */
export interface Room {
  readonly purpose: string
  /** Rooms of which it may import anything. */
  readonly imports?: readonly string[]
  /** Rooms of which it may import types only. */
  readonly types?: readonly string[]
  /** Single files of other rooms of which it may import anything: types with the pure functions that read them. */
  readonly files?: readonly string[]
}

/** The picture of rooms and arrows, in the order in which data flows. CONTRIBUTING.md shows it, checked by a test. */
export const rooms = {
  domain: {
    purpose: 'nouns only: plan, concern, action, theme, recurrence, place, notice, ids, wording of faults',
  },
  util: { purpose: 'one small pure function per file that any room may need', types: ['domain'] },
  documents: { purpose: 'a file → blocks of text and table rows with their places' },
  settings: { purpose: 'what analysts edit (owners, establishments, corrections) → checked values' },
  plans: { purpose: 'blocks → plans and notices', files: ['documents/source-document.ts'] },
  preview: {
    purpose: 'a document and what was understood of it, side by side on a page',
    types: ['plans'],
    files: ['documents/source-document.ts'],
  },
  text: { purpose: 'tokens, stems, phrases' },
  vectors: { purpose: 'texts → vectors: embedders, views, matrices', imports: ['text'] },
  themes: { purpose: 'concerns → themes of the codebook, clusters, labels', imports: ['text', 'vectors'] },
  recurrence: {
    purpose: 'earlier and later concerns → recurrences, outcomes, repeated promises',
    imports: ['text', 'vectors'],
  },
  models: {
    purpose: 'embedding models that a person fetches: their files, checked and described',
    imports: ['effects'],
  },
  search: {
    purpose: 'a question in anybody’s words → what to look for, and why it was found',
    imports: ['text'],
  },
  agreement: { purpose: 'samples for coding, agreement of coders and model, codebooks of other programs' },
  calibration: {
    purpose: 'pairs for people to judge; weights of evidence fitted to their answers, and how well they do',
    imports: ['agreement', 'recurrence'],
  },
  tables: { purpose: 'schema, SQL, reading and writing the database' },
  report: { purpose: 'tables → the report', types: ['tables'] },
  effects: { purpose: 'files, clock, log, progress, threads: interface and the real one' },
  pipeline: {
    purpose: 'the only place that knows the order',
    imports: [
      'documents',
      'settings',
      'plans',
      'preview',
      'text',
      'vectors',
      'themes',
      'recurrence',
      'models',
      'search',
      'agreement',
      'calibration',
      'tables',
      'report',
      'effects',
    ],
  },
  cli: { purpose: 'arguments in, exit code out', imports: ['pipeline', 'tables', 'models', 'effects'] },
} as const satisfies Readonly<Record<string, Room>>

/** Files directly in src/ and what they may import: the public door opens every room but `cli`. */
export const doors: Readonly<Record<string, readonly string[]>> = {
  'index.ts': Object.keys(rooms).filter((room) => room !== 'cli'),
}

/** Packages and built-in modules, each with the rooms that may import it; what is not listed, no room may import. */
export const homes: Readonly<Record<string, readonly string[]>> = {
  '@duckdb/node-api': ['tables'],
  '@huggingface/transformers': ['vectors'],
  commander: ['cli'],
  'cli-table3': ['cli'],
  picocolors: ['effects', 'cli'],
  compromise: ['text'],
  natural: ['text'],
  'ml-hclust': ['themes'],
  fflate: ['documents'],
  hono: ['preview', 'report'],
  hucre: ['report'],
  mammoth: ['documents'],
  parse5: ['documents'],
  'pdfjs-dist': ['documents'],
  saxes: ['documents', 'agreement'],
  vega: ['report'],
  'vega-lite': ['report'],
  yaml: ['settings'],
  zod: ['settings', 'vectors', 'themes', 'recurrence', 'models', 'report'],
  'node:child_process': ['effects'],
  'node:crypto': ['util'],
  'node:fs': ['effects'],
  'node:path': ['effects', 'vectors', 'models', 'pipeline', 'cli'],
  'node:url': ['effects', 'cli'],
  'node:module': ['effects', 'vectors', 'tables'],
  'node:os': ['effects'],
  'node:readline': ['cli'],
  'node:timers': ['effects'],
  'node:worker_threads': ['effects'],
}

/** What would make a result depend on the day, on luck or on the terminal; and who may use it all the same. */
export const restricted: readonly {
  readonly pattern: RegExp
  readonly what: string
  readonly rooms: readonly string[]
}[] = [
  { pattern: /\bconsole\s*\./, what: 'console', rooms: ['effects', 'cli'] },
  { pattern: /\bprocess\s*\./, what: 'process', rooms: ['effects', 'cli'] },
  { pattern: /\bDate\s*\.\s*now\b/, what: 'Date.now', rooms: ['effects', 'cli'] },
  { pattern: /\bnew\s+Date\s*\(\s*\)/, what: 'new Date()', rooms: ['effects', 'cli'] },
  { pattern: /\bperformance\s*\./, what: 'performance', rooms: ['effects', 'cli'] },
  { pattern: /\bMath\s*\.\s*random\b/, what: 'Math.random', rooms: ['effects'] },
  { pattern: /\blocaleCompare\b|\btoLocale[A-Z]\w*/, what: 'the locale of the machine', rooms: [] },
  {
    pattern: /\bthrow\s+new\s+(?:Error|TypeError|RangeError)\b/,
    what: 'a bare error (ToolkitError carries a remedy)',
    rooms: [],
  },
]
