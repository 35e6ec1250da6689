import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { corpusFiles, readCorpusPlan, readPlan } from '../support/read-plan.ts'
import type { ParsedPlan } from '../../src/plans/parse-plan.ts'
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

  it.each(corpusFiles)(
    '%s reads the same as a pipe table, without blank lines, and with other line ends',
    async (name) => {
      const text = readFileSync(new URL(`../../corpus/${name}`, import.meta.url), 'utf8')
      const lines = text.split('\n')
      const whole = content(await readPlan(text))
      const pipes = lines.map((line) => (line.includes('\t') ? `| ${line.replaceAll('\t', ' | ')} |` : line))
      expect(content(await readPlan(pipes.join('\n'), 'plan.md'))).toEqual(whole)
      expect(content(await readPlan(lines.filter((line) => line.trim() !== '').join('\n')))).toEqual(whole)
      expect(content(await readPlan(lines.join('\r\n')))).toEqual(whole)
    },
  )
})

/** What was read of each concern and action, but not where it stood. */
const content = ({ plan }: ParsedPlan): unknown =>
  plan!.concerns.map((concern) => [
    concern.id,
    concern.priority,
    concern.text,
    concern.actions.map(({ text, owner, target }) => [text, owner, target.printed]),
  ])
