import { describe, expect, it } from 'vitest'
import { corpusFiles, readCorpusPlan } from '../support/read-plan.ts'
import { outlinePlan } from '../support/outline-plan.ts'

describe('parsePlan(document) on the five plans', () => {
  it.each(corpusFiles)('%s reads as its outline says', async (name) => {
    const outline = outlinePlan(await readCorpusPlan(name))
    await expect(outline).toMatchFileSnapshot(`../golden/plans/${name.replace('.txt', '')}.outline`)
  })

  it.each(corpusFiles)(
    '%s: every word of the table ends in a field, or a notice tells of its row',
    async (name) => {
      const { coverage, notices } = await readCorpusPlan(name)
      const told = new Set(notices.map((notice) => notice.place.line))
      expect(coverage.words).toBeGreaterThan(1000)
      expect(coverage.unplaced.filter(({ place }) => !told.has(place.line))).toEqual([])
      expect(coverage.share).toBeGreaterThan(0.995)
    },
  )
})
