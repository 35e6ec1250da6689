import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { systemClock } from '../../src/effects/clock.ts'
import { realFiles } from '../../src/effects/real-files.ts'
import { editCodebook } from '../../src/pipeline/edit-codebook.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const clock = { now: () => Date.UTC(2026, 2, 31, 12) }
const files = realFiles(systemClock)
const folder = async () => join(await temporaryFolder(), 'log.yaml')

describe('editCodebook(operationOf, options, effects)', () => {
  it('dates the edit by the clock, and counts on', async () => {
    const codebook = await folder()
    const note = (options: { reason: string; by?: string }) =>
      editCodebook(
        ({ themeOf }) => ({ operation: 'note', about: { theme: themeOf('food') }, text: 'hm' }),
        { ...options, codebook },
        { files, clock },
      )
    await note({ reason: 'a' })
    const { edit, detail } = await note({ reason: 'b', by: 'Anna' })
    expect(edit).toMatchObject({ id: 2, date: '2026-03-31', by: 'Anna', reason: 'b', operation: 'note' })
    expect(detail).toBe('food: hm')
  })

  it('withdraws the last edit that is in force', async () => {
    const codebook = await folder()
    const options = { reason: 'a', codebook }
    const note = (text: string) =>
      editCodebook(
        ({ themeOf }) => ({ operation: 'note', about: { theme: themeOf('food') }, text }),
        options,
        { files, clock },
      )
    const undo = () =>
      editCodebook(({ lastEdit }) => ({ operation: 'undo', edit: lastEdit() }), options, { files, clock })
    await note('one')
    await note('two')
    expect([(await undo()).detail, (await undo()).detail]).toEqual(['edit 2 withdrawn', 'edit 1 withdrawn'])
    await expect(undo()).rejects.toMatchObject({
      code: 'T027',
      message: `${codebook} holds no edit that is in force, expected one to withdraw.`,
      remedy: '"crossplan themes list" shows the themes as they are.',
    })
  })

  it('does not write over what somebody else saved meanwhile', async () => {
    const codebook = await folder()
    await writeFile(codebook, 'edits: []\n')
    const theirs = 'edits: [] # theirs\n'
    // The clock is read between the two readings of the log.
    let isSaved = false
    const savingClock = {
      now: () => {
        isSaved = true
        return 0
      },
    }
    await expect(
      editCodebook(
        ({ themeOf }) => ({ operation: 'note', about: { theme: themeOf('food') }, text: 'hm' }),
        { reason: 'a', codebook },
        {
          clock: savingClock,
          files: {
            ...files,
            readFile: async (path) =>
              isSaved && path === codebook ? new TextEncoder().encode(theirs) : files.readFile(path),
          },
        },
      ),
    ).rejects.toMatchObject({
      code: 'T026',
      message: `${codebook} was changed while the edit was being added, expected it to stay as it was read.`,
      remedy: 'Look at it and give the command again. Nothing was written.',
    })
    expect(await readFile(codebook, 'utf8')).toBe('edits: []\n')
  })
})
