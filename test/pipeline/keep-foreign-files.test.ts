import { mkdir, readFile, readdir, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { systemClock } from '../../src/effects/clock.ts'
import { realFiles } from '../../src/effects/real-files.ts'
import { keepForeignFiles } from '../../src/pipeline/keep-foreign-files.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const files = realFiles(systemClock)

async function folders() {
  const [target, staged] = [await temporaryFolder(), await temporaryFolder()]
  for (const folder of [join(target, 'tables', 'old'), join(target, 'other'), join(staged, 'tables')])
    await mkdir(folder, { recursive: true })
  return {
    target,
    staged,
    keep: () => keepForeignFiles(target, staged, (path) => path === 'tables/own.csv', files),
  }
}

it('copies what others put into folders that are replaced, at any depth and of any size', async () => {
  const { target, staged, keep } = await folders()
  await writeFile(join(target, 'tables', 'own.csv'), 'before')
  await writeFile(join(target, 'tables', 'old', 'note.txt'), 'mine')
  await writeFile(join(target, 'other', 'left.txt'), 'stays where it is')
  // More than is read into memory at once.
  await writeFile(join(target, 'tables', 'large.duckdb'), '')
  await truncate(join(target, 'tables', 'large.duckdb'), 110_000_000)
  await keep()
  expect(await readdir(staged)).toEqual(['tables'])
  expect((await readdir(join(staged, 'tables'))).sort()).toEqual(['large.duckdb', 'old'])
  expect(await readFile(join(staged, 'tables', 'old', 'note.txt'), 'utf8')).toBe('mine')
  expect(await files.readSize(join(staged, 'tables', 'large.duckdb'))).toBe(110_000_000)
})

it('follows no link to a folder, which may lead in circles', async () => {
  const { target, staged, keep } = await folders()
  await writeFile(join(target, 'other', 'left.txt'), 'linked')
  await symlink(target, join(target, 'tables', 'up'), 'junction')
  await symlink(join(target, 'other', 'left.txt'), join(target, 'tables', 'linked.txt'))
  await keep()
  expect(await readdir(join(staged, 'tables'))).toEqual(['linked.txt'])
})
