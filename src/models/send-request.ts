import { hubUnreachable } from '../domain/faults/hub.ts'

/** How patient to be with a hub. */
export interface Patience {
  /** How long to wait before each new attempt, in milliseconds: as many new attempts as there are numbers. */
  readonly waitsMs: readonly number[]
  /** How long a hub may keep silent, in milliseconds. */
  readonly silenceMs: number
}

export interface HubRequest {
  readonly method: 'GET' | 'HEAD'
  readonly redirect: 'follow' | 'manual'
  /** Bytes to leave out at the beginning. */
  readonly from?: number
}

export interface HubResponse {
  readonly status: number
  readonly headers: Headers
  /** The bytes as they come; fails when the hub keeps silent or the connection breaks off. */
  readonly chunks: AsyncIterable<Uint8Array>
  /** Lets go of the connection without reading the bytes. */
  close(): Promise<void>
}

/** Compressed on the way, a file would have another length than the hub tells. */
const HEADERS = { 'accept-encoding': 'identity', 'user-agent': 'crossplan' }

/**
 * The only place of the program that goes to the network.
 *
 * @throws ToolkitError H001 without an answer
 */
export async function sendRequest(
  url: string,
  { method, redirect, from = 0 }: HubRequest,
  silenceMs: number,
): Promise<HubResponse> {
  const silence = watchSilence(silenceMs)
  const headers = from > 0 ? { ...HEADERS, range: `bytes=${from}-` } : HEADERS
  const response = await fetch(url, { method, redirect, headers, signal: silence.signal }).catch(
    (cause: unknown) => {
      silence.end()
      throw hubUnreachable(new URL(url).origin, reasonOf(cause, silenceMs), cause)
    },
  )
  const { body } = response
  if (body === null) silence.end()
  return {
    status: response.status,
    headers: response.headers,
    chunks: (async function* () {
      try {
        for await (const chunk of body ?? []) {
          silence.broken()
          yield chunk
        }
      } finally {
        silence.end()
      }
    })(),
    close: async () => {
      silence.end()
      await body?.cancel()
    },
  }
}

/** Aborts what listens to its signal once nothing was heard for so long. */
function watchSilence(silenceMs: number): { signal: AbortSignal; broken(): void; end(): void } {
  const controller = new AbortController()
  const timer = setTimeout(() => {
    controller.abort()
  }, silenceMs)
  return {
    signal: controller.signal,
    broken: () => void timer.refresh(),
    end: () => {
      clearTimeout(timer)
    },
  }
}

/** `fetch` wraps what the system says once or more. */
function reasonOf(cause: unknown, silenceMs: number): string {
  if (!(cause instanceof Error)) return String(cause)
  if (cause.name === 'AbortError') return `no answer within ${silenceMs / 1000} s`
  if (cause.cause !== undefined) return reasonOf(cause.cause, silenceMs)
  return cause.message !== '' || !('code' in cause) ? cause.message : String(cause.code)
}
