import { fileNotOnHub, modelNotOnHub } from '../domain/faults/hub.ts'
import type { Weights } from '../domain/model-folder.ts'
import { askHub, type HubFile } from './ask-hub.ts'
import type { Manifest } from './manifest.ts'
import { dataFileOf, NEEDED_FILES, OTHER_FILES, WEIGHT_FILES } from './model-layout.ts'
import type { Patience } from './send-request.ts'

/** A file to be downloaded, and what it has to be. */
export interface WantedFile {
  /** Below the model's folder. */
  readonly path: string
  readonly url: string
  readonly size?: number
  readonly sha256?: string
}

export interface DescribeOptions {
  readonly id: string
  readonly hub: string
  readonly revision: string
  readonly weights: Weights
  readonly expected?: Manifest
}

/**
 * Asks the hub for every file of a model before any is downloaded; the weights, which are large, come last.
 *
 * @param retried does what is asked of the hub again when it fails in passing
 * @returns the files, all of one version, and which one that is, where the hub tells
 * @throws ToolkitError H002 without the model, H003 without a file that it needs
 */
export async function describeFiles(
  { id, hub, revision, weights, expected }: DescribeOptions,
  retried: <T>(work: () => Promise<T>) => Promise<T>,
  { silenceMs }: Patience,
): Promise<{ readonly wanted: readonly WantedFile[]; readonly commit?: string }> {
  const base = hub.replace(/\/+$/, '')
  const weightFile = WEIGHT_FILES[weights]
  const needed = [...NEEDED_FILES, weightFile]
  const wanted: WantedFile[] = []
  let commit: string | undefined
  for (const path of [...NEEDED_FILES, ...OTHER_FILES, weightFile, dataFileOf(weightFile)]) {
    const sum = expected?.files.find((file) => file.path === path)
    if (expected !== undefined && sum === undefined && !needed.includes(path)) continue
    // A model may get a new version at any moment: the first file decides which one is taken.
    const url = `${base}/${id}/resolve/${encodeURIComponent(commit ?? revision)}/${path}`
    const told = await retried(() => askHub(url, silenceMs))
    if ('missing' in told) {
      if (wanted.length === 0) throw modelNotOnHub(id, base, told.missing)
      if (needed.includes(path) || sum !== undefined) throw fileNotOnHub(id, path, base)
      continue
    }
    commit ??= told.commit
    wanted.push({ path, url, ...sumsOf(told, sum) })
  }
  return { wanted, ...(commit === undefined ? {} : { commit }) }
}

/** What a manifest says counts more than what the hub says. */
const sumsOf = (told: HubFile, sum?: { readonly size: number; readonly sha256: string }): Omit<HubFile, 'commit'> =>
  sum === undefined
    ? { ...(told.size === undefined ? {} : { size: told.size }), ...(told.sha256 === undefined ? {} : { sha256: told.sha256 }) }
    : { size: sum.size, sha256: sum.sha256 }
