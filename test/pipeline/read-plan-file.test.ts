import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { systemClock } from '../../src/effects/clock.ts'
import { processMemory } from '../../src/effects/memory.ts'
import { realFiles } from '../../src/effects/real-files.ts'
import { readPlanFile } from '../../src/pipeline/read-plan-file.ts'
import { planText } from '../support/plan-text.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const effects = { files: realFiles(systemClock), clock: systemClock, memory: processMemory }

async function readWith(corrections: (sha256: string) => string) {
  const path = join(await temporaryFolder(), 'a.txt')
  const text = planText()
  await writeFile(path, text)
  await writeFile(`${path}.corrections.yaml`, corrections(createHash('sha256').update(text).digest('hex')))
  return readPlanFile({ path, name: 'a.txt' }, {}, effects)
}

describe('readPlanFile(file, resources, effects)', () => {
  it('applies the corrections beside the plan', async () => {
    const { plan, correctionsSha256 } = await readWith(
      (sha256) =>
        `source_sha256: ${sha256}\ncorrections:\n  - id: "1"\n    text: Prisoners waited too long for delta.\n`,
    )
    expect(plan?.concerns[0]).toMatchObject({ text: 'Prisoners waited too long for delta.', corrected: true })
    expect(correctionsSha256).toMatch(/^[0-9a-f]{64}$/)
  })

  it('reads a plan without its corrections when these cannot be read, and says so', async () => {
    const { plan, notices, correctionsSha256 } = await readWith(() => 'corrections: 7\n')
    expect(plan?.concerns[0]?.corrected).toBe(false)
    expect(correctionsSha256).toMatch(/^[0-9a-f]{64}$/)
    expect(notices.filter(({ code }) => code === 'K010')).toEqual([
      {
        code: 'K010',
        level: 'warning',
        place: { file: 'a.txt.corrections.yaml' },
        message: expect.stringMatching(
          /^The plan was read without its corrections: a\.txt\.corrections\.yaml:1: .*$/,
        ) as string,
        remedy: expect.stringContaining('Correct that file') as string,
      },
    ])
  })

  it('tells of a file that is gone as of one that is no plan', async () => {
    const { notices } = await readPlanFile({ path: '/none/a.txt', name: 'a.txt' }, {}, effects)
    expect(notices).toMatchObject([{ code: 'E001', level: 'fatal', place: { file: 'a.txt' } }])
  })
})
