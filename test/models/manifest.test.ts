import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { systemClock } from '../../src/effects/clock.ts'
import { realFiles } from '../../src/effects/real-files.ts'
import { formatManifest, parseManifest } from '../../src/models/manifest.ts'
import { readManifestOf } from '../../src/models/read-manifest.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const manifest = {
  id: 'Alpha/tiny',
  revision: 'main',
  files: [{ path: 'onnx/model.onnx', size: 3, sha256: 'a'.repeat(64) }],
}

describe('parseManifest(text, file)', () => {
  it('reads what formatManifest writes', () => {
    for (const value of [manifest, { ...manifest, commit: 'c0ffee' }])
      expect(parseManifest(formatManifest(value), 'manifest.json')).toEqual(value)
  })

  it.each(['../config.json', '/etc/config.json', 'onnx/../../config.json', ''])(
    'takes no file that may lie elsewhere: %j',
    (path) => {
      const text = formatManifest({ ...manifest, files: [{ path, size: 3, sha256: 'a'.repeat(64) }] })
      expect(() => parseManifest(text, 'manifest.json')).toThrow(
        expect.objectContaining({ code: 'M003' }) as Error,
      )
    },
  )
})

describe('readManifestOf(id, path, files)', () => {
  it('reads the manifest of that model, and of no other', async () => {
    const path = join(await temporaryFolder(), 'm.json')
    await writeFile(path, formatManifest(manifest))
    const files = realFiles(systemClock)
    expect(await readManifestOf('Alpha/tiny', path, files)).toEqual(manifest)
    await expect(readManifestOf('Bravo/tiny', path, files)).rejects.toMatchObject({
      code: 'M003',
      message: `${path}: it is the manifest of Alpha/tiny, expected Bravo/tiny.`,
    })
  })
})
