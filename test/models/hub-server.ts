import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { sha256 } from '../../src/util/sha256.ts'

export const COMMIT = 'c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00'

export interface HubBehaviour {
  /** Files that the hub has not, by the end of their paths, with the status that says so. */
  readonly missing?: Readonly<Record<string, number>>
  /** Statuses of the next answers for weights, in turn; 200 once they are used up. */
  readonly statuses?: readonly number[]
  /** After how many bytes to break off each of the next answers with weights, in turn. */
  readonly breaks?: readonly number[]
  /** Keeps silent instead of breaking off. */
  readonly isStalling?: boolean
  /** Other weights than announced. */
  readonly weights?: Uint8Array
  /** Whether it can send a file from the middle; default true. */
  readonly hasRanges?: boolean
  /** Part of the paths that are never answered. */
  readonly silentAbout?: string
  /** Sends every question on to itself. */
  readonly isRing?: boolean
}

export interface HubServer {
  readonly url: string
  /** `GET /Alpha/tiny/resolve/main/config.json`, with `from 100` where only a part was asked for. */
  readonly requests: readonly string[]
}

/**
 * A server of this machine that answers as the hub does: what is large lies elsewhere, where only GET is allowed, and
 * its sum is told beforehand; what is small comes after a redirect that names no host.
 */
export async function startHub(
  files: Readonly<Record<string, string | Uint8Array>>,
  behaviour: HubBehaviour = {},
): Promise<HubServer> {
  const requests: string[] = []
  const statuses = [...(behaviour.statuses ?? [])]
  const breaks = [...(behaviour.breaks ?? [])]
  const isLarge = (path: string): boolean => path.startsWith('onnx/')

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const { method = '', url = '' } = request
    const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0)
    requests.push(`${method} ${url}${from > 0 ? ` from ${from}` : ''}`)
    const end = (status: number, headers: Readonly<Record<string, string | number>> = {}): void =>
      void response.writeHead(status, headers).end()
    if (behaviour.silentAbout !== undefined && url.includes(behaviour.silentAbout)) return
    if (behaviour.isRing) {
      end(302, { location: url })
      return
    }
    const [, kind = '', path = ''] = /^\/(?:Alpha\/tiny\/(resolve|cache)\/\w+|(?:large))\/(.*)$/.exec(url) ?? []
    const missing = Object.entries(behaviour.missing ?? {}).find(([name]) => path.endsWith(name))?.[1]
    const content = files[path]
    if (missing !== undefined || content === undefined) {
      end(missing ?? 404)
      return
    }
    const bytes = Buffer.from(content)
    if (kind === 'resolve' && isLarge(path)) {
      const sum = { 'x-linked-etag': `"${sha256(bytes)}"`, 'x-linked-size': bytes.length }
      end(302, { ...sum, 'x-repo-commit': COMMIT, location: `/large/${path}` })
    } else if (kind === 'resolve') {
      end(307, { 'x-repo-commit': COMMIT, location: `/Alpha/tiny/cache/${COMMIT}/${path}` })
    } else if (isLarge(path) && method === 'HEAD') {
      end(403)
    } else {
      send(response, { bytes: isLarge(path) ? (behaviour.weights ?? bytes) : bytes, from, path, method })
    }
  }
  const send = (
    response: ServerResponse,
    { bytes, from, path, method }: { bytes: Uint8Array; from: number; path: string; method: string },
  ): void => {
    const status = isLarge(path) ? (statuses.shift() ?? 200) : 200
    if (status !== 200) {
      response.writeHead(status).end()
      return
    }
    const isPart = from > 0 && behaviour.hasRanges !== false
    if (isPart && from >= bytes.length) {
      response.writeHead(416).end()
      return
    }
    const rest = isPart ? bytes.subarray(from) : bytes
    response.writeHead(isPart ? 206 : 200, {
      'content-length': rest.length,
      etag: '"9bcd0fa0"',
      ...(isPart ? { 'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` } : {}),
    })
    const most = isLarge(path) && method === 'GET' ? breaks.shift() : undefined
    if (method === 'HEAD') response.end()
    else if (most === undefined) response.end(rest)
    else
      response.write(rest.subarray(0, most), () => {
        if (!behaviour.isStalling) setTimeout(() => response.destroy(), 20)
      })
  }

  const server = createServer(answer).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests }
}

/** An address of this machine at which nobody listens any more. */
export async function closedAddress(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return `http://127.0.0.1:${port}`
}
