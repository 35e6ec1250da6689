import { basename } from 'node:path'
import type { BootstrapOptions } from '../agreement/bootstrap-interval.ts'
import type { Coding } from '../agreement/coding.ts'
import { decodeText } from '../agreement/decode-text.ts'
import {
  measureGroup,
  measurePair,
  type Estimate,
  type GroupAgreement,
  type PairAgreement,
} from '../agreement/measure-agreement.ts'
import { codingParser } from '../agreement/parse-coding.ts'
import { agreementLimit, codedFilesFaulty, coderNamedTwice } from '../domain/faults/agreement.ts'
import type { Files } from '../effects/files.ts'
import { compareCodeUnits } from '../util/compare-code-units.ts'
import { groupBy } from '../util/group-by.ts'
import { readCodingTables, type CodingTables } from './coding-tables.ts'

export type { Estimate, GroupAgreement, PairAgreement }

export interface CompareCodersOptions extends BootstrapOptions {
  /** The folder of a run's results. */
  readonly reports: string
}

/** How far coders and model agree. */
export interface CodersCompared {
  /** The model as a coder, `ai:` and the fingerprint of its embedder. */
  readonly model: string
  /** In the order of their names. */
  readonly coders: readonly { readonly name: string; readonly concerns: number }[]
  /** The model with each coder, then coder with coder. */
  readonly pairs: readonly PairAgreement[]
  /** All coders together where there are several, then all with the model. */
  readonly groups: readonly GroupAgreement[]
}

/** A sheet of 100,000 concerns has about half of this. */
const MOST_BYTES = 200_000_000

/**
 * Compares the files that coders filled in with one another and with the themes of a run.
 *
 * @param paths CSV files, one for each coder, who is named by it
 * @returns the same whatever the order of the files
 * @throws ToolkitError A001 with all faults of all files, A003 for two coders of one name, A006 for a file too large,
 * Q004 and Q005 without results; nothing is computed then
 */
export async function compareCoders(
  paths: readonly string[],
  { reports, ...bootstrap }: CompareCodersOptions,
  files: Pick<Files, 'readFile' | 'readSize'>,
): Promise<CodersCompared> {
  const tables = await readCodingTables(reports)
  const model = modelCoding(tables)
  const named = paths.map((path) => ({ path, coder: basename(path).replace(/\.csv$/i, '') }))
  for (const [name, same] of groupBy(named, ({ coder }) => coder))
    if (same.length > 1)
      throw coderNamedTwice(
        name,
        same.map(({ path }) => path),
      )
  const parse = codingParser({
    concernIds: tables.concerns.map(({ concernId }) => concernId),
    themes: tables.themes,
  })
  const parsed = await Promise.all(
    named.map(async ({ path, coder }) => {
      const size = (await files.readSize(path)) ?? 0
      if (size > MOST_BYTES) throw agreementLimit(path, `holds ${size} bytes`, String(MOST_BYTES))
      const text = decodeText(await files.readFile(path), 'latin1')
      return text === undefined
        ? {
            coding: { coder, codes: new Map() },
            faults: [{ kind: 'unreadable' as const, file: path, found: 'no text, expected CSV' }],
          }
        : parse(text, path, coder)
    }),
  )
  const faults = parsed.flatMap((each) => each.faults)
  if (faults.length > 0) throw codedFilesFaulty(faults)
  const coders = parsed.map(({ coding }) => coding).sort((a, b) => compareCodeUnits(a.coder, b.coder))
  return {
    model: model.coder,
    coders: coders.map(({ coder, codes }) => ({ name: coder, concerns: codes.size })),
    pairs: [
      ...coders.map((coding) => measurePair(model, coding, bootstrap)),
      ...coders.flatMap((a, i) => coders.slice(i + 1).map((b) => measurePair(a, b, bootstrap))),
    ],
    groups:
      coders.length === 1
        ? []
        : [measureGroup(coders, bootstrap), measureGroup([model, ...coders], bootstrap)],
  }
}

/** The model's answers; where an analyst has set the theme it has given none. */
function modelCoding({ concerns, embedder }: CodingTables): Coding {
  const codes = concerns.flatMap(({ concernId, themes: [theme, ...also], isSetByAnalyst }) =>
    theme === undefined || isSetByAnalyst ? [] : [[concernId, { theme, also }] as const],
  )
  return { coder: `ai:${embedder}`, codes: new Map(codes) }
}
