import {
  clustersTooMany,
  passagesMissing,
  passagesTooFew,
  textsEmpty,
  textsWordless,
} from '../domain/faults/passages.ts'
import type { Effects } from '../effects/effects.ts'
import { packageVersion } from '../effects/package-files.ts'
import { formatClusterReport } from '../report/format-cluster-report.ts'
import { TABLES_FOLDER } from '../tables/file-names.ts'
import type { PassageTables } from '../tables/passage-schema.ts'
import { readPassages, type PassageColumns, type ReadPassages } from '../tables/read-passages.ts'
import { writePassageTables } from '../tables/write-passage-tables.ts'
import { loadNounPhraseParser } from '../text/noun-phrases.ts'
import { groupPassages, type PassageGroups } from '../themes/group-passages.ts'
import { nameGroups, type GroupName } from '../themes/name-groups.ts'
import { sha256 } from '../util/sha256.ts'
import { passageVectors, type PassageVectors } from '../vectors/passage-vectors.ts'
import { fingerprintOf } from './fingerprint-run.ts'
import { passageTables } from './passage-tables.ts'
import { createStageTimer, type StageTime } from './stage-timer.ts'

export interface ClusterPassagesOptions {
  /** A CSV, TSV, JSON lines, JSON or Parquet file. */
  readonly input: string
  readonly columns: PassageColumns
  /** The folder for the results; made when missing. What else it holds stays. */
  readonly out: string
  /** Number of clusters; default: chosen. */
  readonly k?: number
  readonly seed: number
}

export interface ClusteredPassages {
  readonly tables: PassageTables
  /** Rows in the file, and passages among them that have a text. */
  readonly rows: number
  readonly passages: number
  readonly stages: readonly StageTime[]
}

/** The report, within the folder of results. */
export const CLUSTER_REPORT_FILE = 'clusters.md'

/** Names what the vectors are made by; to be changed with it, so that fingerprints differ. */
const EMBEDDER = 'words (TF-IDF of stems, 100 directions)'
/** Passages nearest to the middle of a cluster that name it. */
const NAMED_BY = 12
const QUOTED = 3

/**
 * Clusters passages that somebody brings along, and writes tables and report. The results replace earlier ones all at
 * once, when all is done. Equal passages, settings and versions give equal CSV, Parquet and report files, whatever the
 * order of the rows.
 *
 * @throws ToolkitError L001 to L008 when the passages cannot be clustered, E001 to E009 and Q001 to Q003 when the results
 * cannot be written
 */
export async function clusterPassages(
  { input, columns, out, k, seed }: ClusterPassagesOptions,
  { files, clock, log, progress }: Effects,
): Promise<ClusteredPassages> {
  const timer = createStageTimer(clock, progress)
  if ((await files.readKind(input)) !== 'file') throw passagesMissing(input)
  const read = await timer.time('read passages', () => readPassages(input, columns))
  const { ids, texts, rows } = read
  if (ids.length < 2) throw passagesTooFew(input, rows, ids.length)
  if (k !== undefined && k > ids.length) throw clustersTooMany(k, ids.length)

  const vectors = await timer.time('weigh words', () => passageVectors(texts, seed))
  const found = await timer.time('cluster passages', () =>
    groupPassages(vectors.points, k === undefined ? { seed } : { seed, k }),
  )
  const names = await timer.time('name clusters', () => namesOf(found, texts))
  const notices = noticesOf(read, vectors)
  for (const { level, message, code, remedy } of notices)
    log[level === 'info' ? 'info' : 'warn'](message, { code, remedy })
  const run = fingerprintOf({
    version: packageVersion(),
    embedder: EMBEDDER,
    seed,
    corpusSha256: sumOf(read),
    settings: { clusters: k ?? null },
  })
  const staged = await files.stageFolder(out)
  try {
    const tables = await timer.time('write tables', async () => {
      await files.makeFolder(`${staged.path}/${TABLES_FOLDER}`)
      return writePassageTables(passageTables({ ids, vectors, found, names, notices, run }), staged.path)
    })
    const textOf = new Map(
      found.groups.flatMap(({ members }) =>
        members.slice(0, QUOTED).map(({ row }) => [ids[row]!, texts[row]!] as const),
      ),
    )
    const quoted = found.groups.map(({ members }) => members.slice(0, QUOTED).map(({ row }) => ids[row]!))
    await files.writeFile(
      `${staged.path}/${CLUSTER_REPORT_FILE}`,
      formatClusterReport({ tables, quoted, textOf, isKChosen: k === undefined }),
    )
    await staged.publish()
    return { tables, rows, passages: ids.length, stages: timer.times }
  } finally {
    await staged.discard()
  }
}

async function namesOf(found: PassageGroups, texts: readonly string[]): Promise<readonly GroupName[]> {
  const nearest = found.groups.map(({ members }) => members.slice(0, NAMED_BY).map(({ row }) => texts[row]!))
  return nameGroups(nearest, await loadNounPhraseParser())
}

function noticesOf({ ids, empty }: ReadPassages, { words }: PassageVectors) {
  const wordless = ids.filter((_, i) => words.starts[i] === words.starts[i + 1])
  return [
    ...(empty.length > 0 ? [textsEmpty(empty)] : []),
    ...(wordless.length > 0 ? [textsWordless(wordless)] : []),
  ]
}

/** Over all passages in the order of their ids; neither the file's form nor the order of its rows counts. */
const sumOf = ({ ids, texts, empty }: ReadPassages): string =>
  sha256([...ids.map((id, i) => `${JSON.stringify(id)} ${texts[i]!}`), ...empty].join('\n'))
