import { hubBusy, hubRefused } from '../domain/faults/hub.ts'
import { sendRequest } from './send-request.ts'

/** What a hub tells of a file before it is downloaded. */
export interface HubFile {
  /** In bytes. */
  readonly size?: number
  /** Of large files. */
  readonly sha256?: string
  /** The version of the whole model. */
  readonly commit?: string
}

/** Sent for what is not there, and for what is not there for everyone. */
const MISSING: readonly number[] = [401, 403, 404, 410]
const MOST_REDIRECTS = 5

/**
 * Asks a hub about a file: one HEAD request, and more where it redirects.
 *
 * @returns the status alone when there is no such file, or none for everyone
 * @throws ToolkitError H001 without an answer, H004 when the hub refuses, H010 when it has no time
 */
export async function askHub(
  url: string,
  silenceMs: number,
): Promise<HubFile | { readonly missing: number }> {
  let told: HubFile = {}
  let next = url
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const { status, headers } = await sendRequest(next, { method: 'HEAD', redirect: 'manual' }, silenceMs)
    if (MISSING.includes(status)) return { missing: status }
    throwUnlessDone(next, status)
    told = { ...tellFrom(headers), ...told }
    const location = headers.get('location')
    // Where large files lie, often only GET is allowed; by then the hub has told what there is to know.
    if (location === null || (told.size !== undefined && told.sha256 !== undefined)) return told
    next = new URL(location, next).href
  }
  throw hubRefused(url, 'it redirects without end')
}

/** @throws ToolkitError H004 when the hub refuses, H010 when it may answer later */
export function throwUnlessDone(url: string, status: number): void {
  if (status === 408 || status === 429 || status >= 500) throw hubBusy(url, status)
  if (status >= 400) throw hubRefused(url, `status ${status}`)
}

/** What stands in the headers; of a redirect, its length is not that of the file. */
function tellFrom(headers: Headers): HubFile {
  const isRedirect = headers.has('location')
  const size = headers.get('x-linked-size') ?? (isRedirect ? null : headers.get('content-length'))
  const sum = /[0-9a-f]{64}/.exec(headers.get('x-linked-etag') ?? headers.get('etag') ?? '')?.[0]
  const commit = headers.get('x-repo-commit')
  return {
    ...(size !== null && /^\d+$/.test(size) ? { size: Number(size) } : {}),
    ...(sum === undefined ? {} : { sha256: sum }),
    ...(commit !== null && commit !== '' ? { commit } : {}),
  }
}
