import { downloadBrokeOff, wrongSize, wrongSum } from '../domain/faults/hub.ts'
import type { ToolkitError } from '../domain/toolkit-error.ts'
import type { Files } from '../effects/files.ts'
import { sha256OfChunks } from '../util/sha256-of-chunks.ts'
import { throwUnlessDone } from './ask-hub.ts'
import { sendRequest, type HubResponse } from './send-request.ts'

export interface Download {
  readonly url: string
  /** What the file is called in messages. */
  readonly name: string
  /** Where it goes; what is there already is its beginning, if its sum is known. */
  readonly target: string
  /** In bytes, where known. */
  readonly size?: number
  readonly sha256?: string
  /** How long the hub may keep silent, in milliseconds. */
  readonly silenceMs: number
  /** Told how many bytes are there, with each piece that comes. */
  readonly onProgress?: (bytes: number) => void
}

type DownloadFiles = Pick<Files, 'readSize' | 'readChunks' | 'appendChunks' | 'remove'>

/**
 * Downloads what is not there yet of a file. What came before a failure stays, to go on from there.
 *
 * @throws ToolkitError H001, H004, H005, H010 when it does not come to an end, H006 and H007 when other bytes came than
 * announced, which are removed
 */
export async function downloadFile(download: Download, files: DownloadFiles): Promise<void> {
  const { target, sha256 } = download
  if (sha256 === undefined) await files.remove(target)
  const wentOn = (await files.readSize(target)) !== undefined
  await fetchRest(download, files)
  let fault = await faultOf(download, files)
  if (fault && wentOn) {
    // What was there from before may have been damaged: once more from the beginning.
    await files.remove(target)
    await fetchRest(download, files)
    fault = await faultOf(download, files)
  }
  if (!fault) return
  await files.remove(target)
  throw fault
}

async function fetchRest(download: Download, files: DownloadFiles): Promise<void> {
  const { url, name, target, size, silenceMs, onProgress } = download
  let had = (await files.readSize(target)) ?? 0
  if (size !== undefined && had >= size) return
  const response = await sendRequest(url, { method: 'GET', redirect: 'follow', from: had }, silenceMs)
  const { status, chunks } = response
  const isUsed = status === 200 || (status === 206 && startOf(response) === had)
  if (!isUsed) await response.close()
  // Nothing comes after the bytes that are there; their sum tells whether they are the file.
  if (status === 416) return
  throwUnlessDone(url, status)
  if (!isUsed) throw downloadBrokeOff(name, had, size, `status ${status}, another part than asked for`)
  if (status === 200 && had > 0) {
    // The hub sends the whole file in any case.
    await files.remove(target)
    had = 0
  }
  const counted = async function* (): AsyncIterable<Uint8Array> {
    try {
      for await (const chunk of chunks) {
        yield chunk
        had += chunk.length
        onProgress?.(had)
      }
    } catch (cause) {
      throw downloadBrokeOff(name, had, size, cause)
    }
  }
  await files.appendChunks(target, counted())
}

/** Where the bytes of a partial answer begin. */
function startOf({ headers }: HubResponse): number {
  return Number(/^bytes (\d+)-/.exec(headers.get('content-range') ?? '')?.[1])
}

/** What is wrong with a file that has come to its end. */
async function faultOf(
  { name, target, size, sha256 }: Download,
  files: DownloadFiles,
): Promise<ToolkitError | undefined> {
  const found = (await files.readSize(target)) ?? 0
  if (size !== undefined && found !== size) return wrongSize(name, found, size)
  if (sha256 === undefined) return undefined
  const sum = await sha256OfChunks(files.readChunks(target))
  return sum === sha256 ? undefined : wrongSum(name, sum, sha256)
}
