import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { systemClock } from '../../src/effects/clock.ts'
import { realFiles } from '../../src/effects/real-files.ts'
import { downloadFile, type Download } from '../../src/models/download-file.ts'
import { sha256 } from '../../src/util/sha256.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const files = realFiles(systemClock)

/** What is needed to download `alpha bravo` from a server that answers so, with this much of it there already. */
async function downloadFrom(answer: RequestListener, had: string): Promise<Download> {
  const server = createServer(answer).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const target = join(await temporaryFolder(), 'a')
  await writeFile(target, had)
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/a`
  return { url, name: 'a', target, sha256: sha256('alpha bravo'), silenceMs: 5000 }
}

describe('downloadFile(download, files)', () => {
  it('asks for the rest of a file and tells how much is there', async () => {
    const seen: number[] = []
    const download = await downloadFrom((request, response) => {
      expect(request.headers.range).toBe('bytes=6-')
      response.writeHead(206, { 'content-range': 'bytes 6-10/11' }).end('bravo')
    }, 'alpha ')
    await downloadFile({ ...download, onProgress: (bytes) => void seen.push(bytes) }, files)
    expect(await readFile(download.target, 'utf8')).toBe('alpha bravo')
    expect(seen).toEqual([11])
  })

  it('asks for nothing where all bytes are there, or is told so', async () => {
    const download = await downloadFrom((_, response) => response.writeHead(416).end(), 'alpha bravo')
    await downloadFile(download, files)
    await downloadFile({ ...download, size: 11, url: 'http://127.0.0.1:1' }, files)
    expect(await readFile(download.target, 'utf8')).toBe('alpha bravo')
  })

  it('takes no other part than it asked for', async () => {
    const download = await downloadFrom(
      (_, response) => response.writeHead(206, { 'content-range': 'bytes 0-10/11' }).end('alpha bravo'),
      'alpha ',
    )
    await expect(downloadFile(download, files)).rejects.toMatchObject({
      code: 'H005',
      message: 'The download of a broke off after 6 bytes.',
    })
    expect(await readFile(download.target, 'utf8')).toBe('alpha ')
  })

  it('begins again where nobody knows the sum of what is there', async () => {
    const { sha256: _, ...download } = await downloadFrom((request, response) => {
      response.end(request.headers.range ?? 'bravo')
    }, 'alpha ')
    await downloadFile(download, files)
    expect(await readFile(download.target, 'utf8')).toBe('bravo')
  })
})
