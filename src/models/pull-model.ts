import { join } from 'node:path'
import { noRoomForModel, pullGoesOn } from '../domain/faults/hub.ts'
import { ToolkitError } from '../domain/toolkit-error.ts'
import type { ModelFolder, Weights } from '../domain/model-folder.ts'
import type { Effects } from '../effects/effects.ts'
import { describeFiles, type WantedFile } from './describe-files.ts'
import { downloadFile } from './download-file.ts'
import { formatManifest, type Manifest } from './manifest.ts'
import { folderNameOf, MANIFEST_FILE, WEIGHT_FILES } from './model-layout.ts'
import { readManifest } from './read-manifest.ts'
import { readModelFolder } from './read-model-folder.ts'
import type { Patience } from './send-request.ts'
import { verifyModel } from './verify-model.ts'
import { withRetries } from './with-retries.ts'

export interface PullOptions {
  /** `Xenova/all-MiniLM-L6-v2` */
  readonly id: string
  /** The folder of models; the model comes into a folder of its own in it. */
  readonly models: string
  /** Where models are; what lies at `<hub>/<id>/resolve/<revision>/<file>`. */
  readonly hub: string
  readonly weights: Weights
  /** A version of the model; default: the manifest's commit, else `main`. */
  readonly revision?: string
  /** What the files have to be, as a pull before wrote it down. */
  readonly expected?: Manifest
  /** Download also what is there already; default false. */
  readonly again?: boolean
  readonly patience?: Patience
}

export interface PulledModel {
  readonly model: ModelFolder
  /** False when it was there already, as it should be. */
  readonly isNew: boolean
}

type PullEffects = Pick<Effects, 'files' | 'log' | 'progress'>

const PATIENCE: Patience = { waitsMs: [1000, 2000, 4000, 8000], silenceMs: 30_000 }
const DAY_MS = 86_400_000
const MEGABYTE = 1_000_000

/**
 * Downloads a model from a hub. It is put in its place when all files are there and their sums are right; until then
 * what has come stays aside, and the next pull goes on with it.
 *
 * @throws ToolkitError M001 for an id that is none; H001 to H010 when files do not come, or others than expected; M002,
 * M003 and M007 when what came is no embedding model
 */
export async function pullModel(options: PullOptions, effects: PullEffects): Promise<PulledModel> {
  const { id, models, again = false } = options
  const { files } = effects
  const name = folderNameOf(id)
  const lock = join(models, `.${name}.lock`)
  const pull = async (): Promise<PulledModel> => {
    const present = again ? undefined : await findPresent(options, join(models, name), effects)
    if (present) return { model: present, isNew: false }
    const parts = join(models, `.${name}.unfinished`)
    const { wanted, version } = await download(parts, options, effects)
    await publish(wanted, version, { parts, models, name }, files)
    await files.remove(parts)
    return { model: await readModelFolder(join(models, name), files), isNew: true }
  }
  try {
    return await files.whileLocked(lock, pull, { waitMs: 0, staleMs: DAY_MS })
  } catch (fault) {
    if (!(fault instanceof ToolkitError)) throw fault
    if (fault.code === 'E003') throw noRoomForModel(models, fault)
    // Publishing has a lock of its own.
    throw fault.code === 'E008' && fault.message.includes(lock) ? pullGoesOn(id, lock, fault) : fault
  }
}

/** The model, if just what is asked for was pulled before and is still as it was. */
async function findPresent(
  { id, weights, revision, expected }: PullOptions,
  path: string,
  { files }: PullEffects,
): Promise<ModelFolder | undefined> {
  const { model, fault } = await verifyModel({ id, path }, files)
  if (model === undefined || fault !== undefined) return undefined
  const manifest = await readManifest(path, files)
  const isSame =
    manifest?.id === id &&
    manifest.files.some((file) => file.path === WEIGHT_FILES[weights]) &&
    (revision === undefined || [manifest.revision, manifest.commit].includes(revision)) &&
    (expected === undefined || JSON.stringify(expected.files) === JSON.stringify(manifest.files))
  return isSame ? model : undefined
}

type Version = Pick<Manifest, 'id' | 'revision' | 'commit'>

/** Downloads all files into a folder. */
async function download(
  parts: string,
  options: PullOptions,
  { files, log, progress }: PullEffects,
): Promise<{ readonly wanted: readonly WantedFile[]; readonly version: Version }> {
  const { id, expected, patience = PATIENCE } = options
  const revision = options.revision ?? expected?.commit ?? expected?.revision ?? 'main'
  const retried = <T>(work: () => Promise<T>): Promise<T> =>
    withRetries(work, patience.waitsMs, ({ message }, waitMs) => {
      log.warn(`${message} Trying again in ${waitMs / 1000} s.`)
    })
  try {
    progress.show(`Asking for ${id}`)
    const { wanted, commit } = await describeFiles({ ...options, revision }, retried, patience)
    for (const file of wanted) {
      const { path, size, sha256 } = file
      const onProgress = (bytes: number): void => {
        if (size === undefined) progress.show(`Pulling ${path}`)
        else progress.show(`Pulling ${path}, MB`, Math.floor(bytes / MEGABYTE), Math.ceil(size / MEGABYTE))
      }
      const { silenceMs } = patience
      await retried(() =>
        downloadFile({ ...file, name: path, target: partOf(file, parts), silenceMs, onProgress }, files),
      )
      log.info(`${path} is here${sha256 === undefined ? '' : ', and its SHA-256 is right'}.`)
    }
    return { wanted, version: { id, revision, ...(commit === undefined ? {} : { commit }) } }
  } finally {
    progress.clear()
  }
}

/** The name tells the sum, so that parts of two versions never meet. */
function partOf({ path, sha256 }: WantedFile, parts: string): string {
  const sum = sha256 === undefined ? '' : `.${sha256.slice(0, 12)}`
  return join(parts, `${path.replaceAll('/', '-')}${sum}.part`)
}

/** Lets the files take the place of what was there under the model's name, all at once. */
async function publish(
  wanted: readonly WantedFile[],
  version: Version,
  { parts, models, name }: { readonly parts: string; readonly models: string; readonly name: string },
  files: Effects['files'],
): Promise<void> {
  const staged = await files.stageFolder(models)
  try {
    const folder = join(staged.path, name)
    for (const file of wanted) await files.move(partOf(file, parts), join(folder, file.path))
    const manifest = { ...version, files: (await readModelFolder(folder, files)).files }
    await files.writeFile(join(folder, MANIFEST_FILE), formatManifest(manifest))
    await staged.publish()
  } catch (fault) {
    await staged.discard()
    throw fault
  }
}
