import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { systemClock } from '../../src/effects/clock.ts'
import { realFiles } from '../../src/effects/real-files.ts'
import type { StoredVector } from '../../src/tables/vector-segment.ts'
import { readVectors, writeVectors } from '../../src/tables/vector-store.ts'
import { sha256 } from '../../src/util/sha256.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const files = realFiles(systemClock)
const newFolder = async (): Promise<string> => join(await temporaryFolder(), "the store's")

/** A vector of two numbers and length 1, of a text that is its name. */
function row(name: string, angle = 0.3, flags: Partial<StoredVector> = {}): StoredVector {
  const vector = Float32Array.of(Math.cos(angle), Math.sin(angle))
  return { sha256: sha256(name), vector, isSplit: false, isCut: false, ...flags }
}

async function readNames(folder: string, ...names: readonly string[]) {
  const { vectors, faults } = await readVectors(folder, names.map(sha256), 2, files)
  return { found: names.filter((name) => vectors.has(sha256(name))), vectors, faults }
}

async function segmentsOf(folder: string): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => !name.startsWith('.'))
}

describe('readVectors(folder, sha256s, dims, files)', () => {
  it('gives back what was written to any segment, to the bit and with its flags', async () => {
    const folder = await newFolder()
    const [alpha, bravo] = [row('alpha', 1 / 3, { isSplit: true }), row('bravo', 2, { isCut: true })]
    await writeVectors(folder, [alpha], files)
    await writeVectors(folder, [bravo, row('charlie')], files)
    const { vectors, faults } = await readNames(folder, 'bravo', 'alpha', 'delta', 'alpha')
    expect(faults).toEqual([])
    expect([...vectors.values()].toSorted((a) => (a.isSplit ? -1 : 1))).toEqual([alpha, bravo])
    expect((await segmentsOf(folder)).length).toBe(2)
  })

  it('holds more rows than a chunk', async () => {
    const folder = await newFolder()
    const names = Array.from({ length: 2500 }, (_, i) => `text ${i}`)
    await writeVectors(
      folder,
      names.map((name, i) => row(name, i)),
      files,
    )
    const { vectors } = await readNames(folder, ...names)
    expect(names.every((name, i) => vectors.get(sha256(name))!.vector[0] === Math.fround(Math.cos(i)))).toBe(
      true,
    )
  })

  it('finds nothing where there is no folder, and asks nothing where nothing is wanted', async () => {
    expect(await readNames(await newFolder(), 'alpha')).toMatchObject({ found: [], faults: [] })
    expect(await readNames(await newFolder())).toMatchObject({ found: [], faults: [] })
  })

  it.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['empty', () => Buffer.alloc(0)],
    ['something else', () => Buffer.from('alpha')],
  ])('leaves out a segment that is %s, and tells', async (_, damage) => {
    const folder = await newFolder()
    await writeVectors(folder, [row('alpha')], files)
    const [name] = await segmentsOf(folder)
    await writeVectors(folder, [row('bravo')], files)
    const path = `${folder}/${name!}`
    await writeFile(path, damage(await readFile(path)))
    const { found, faults } = await readNames(folder, 'alpha', 'bravo')
    expect(found).toEqual(['bravo'])
    expect(faults).toEqual([`${path} is damaged, and its vectors are made anew.`])
  })

  it('leaves out vectors that cannot be one of the model', async () => {
    const folder = await newFolder()
    const bad = { ...row('alpha'), vector: Float32Array.of(3, 4) }
    const short = { ...row('bravo'), vector: Float32Array.of(1) }
    const blank = { ...row('charlie'), vector: Float32Array.of(0, 0) }
    await writeVectors(folder, [bad, short, blank], files)
    const { found, faults } = await readNames(folder, 'alpha', 'bravo', 'charlie')
    expect(found).toEqual(['charlie'])
    expect(faults).toEqual([expect.stringMatching(/has 2 damaged vectors/)])
  })

  it('leaves out what somebody else put there, and tells', async () => {
    const folder = await newFolder()
    await writeVectors(folder, [row('alpha')], files)
    await writeFile(`${folder}/notes.txt`, '')
    await mkdir(`${folder}/${'0'.repeat(64)}.parquet`)
    const { found, faults } = await readNames(folder, 'alpha')
    expect(found).toEqual(['alpha'])
    expect(faults).toEqual([
      expect.stringMatching(/0\.parquet is no segment/),
      expect.stringMatching(/notes\.txt is no segment/),
    ])
  })
})

describe('writeVectors(folder, rows, files)', () => {
  it('writes nothing for no vectors', async () => {
    const folder = await newFolder()
    await writeVectors(folder, [], files)
    expect(await files.readKind(folder)).toBeUndefined()
  })

  it('loses nothing when two write at once, and writes the same texts to the same file', async () => {
    const folder = await newFolder()
    const same = [row('alpha'), row('bravo')]
    await Promise.all([
      writeVectors(folder, same, files),
      writeVectors(folder, same.toReversed(), files),
      writeVectors(folder, [row('charlie')], files),
    ])
    expect((await segmentsOf(folder)).length).toBe(2)
    expect(await readNames(folder, 'alpha', 'bravo', 'charlie')).toMatchObject({
      found: ['alpha', 'bravo', 'charlie'],
      faults: [],
    })
  })

  it('leaves nothing behind when it cannot write', async () => {
    const folder = await newFolder()
    const failing = {
      ...files,
      stageFolder: async (target: string) => {
        const staged = await files.stageFolder(target)
        return { ...staged, path: `${staged.path}/nowhere` }
      },
    }
    await expect(writeVectors(folder, [row('alpha')], failing)).rejects.toMatchObject({ code: 'Q002' })
    expect(await files.readKind(folder)).toBeUndefined()
  })
})
