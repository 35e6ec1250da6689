import { describe, expect, it } from 'vitest'
import { corpusFiles, readCorpusPlan } from '../support/read-plan.ts'
import { outlinePlan } from '../support/outline-plan.ts'

describe('parsePlan(document) on the five plans', () => {
  it.each(corpusFiles)('%s reads as its outline says', async (name) => {
    const outline = outlinePlan(await readCorpusPlan(name))
    await expect(outline).toMatchFileSnapshot(`../golden/plans/${name.replace('.txt', '')}.outline`)
  })

  it.each(corpusFiles)(
    '%s: every word of the table ends in a concern, an action, an answer or a notice',
    async (name) => {
      const { readFileSync } = await import('node:fs')
      const { plan, notices } = await readCorpusPlan(name)
      const kept = new Set(
        [
          ...plan!.concerns.flatMap((c) => [
            c.number,
            c.text,
            ...c.actions.flatMap((a) => [a.text, a.owner, a.target.printed]),
          ]),
          ...notices.map((n) => n.message),
        ].flatMap(words),
      )
      const table = readFileSync(new URL(`../../corpus/${name}`, import.meta.url), 'utf8')
        .split('\n')
        .filter((line) => line.includes('\t') && !/Rec No|^[-\t]+$/.test(line))
        .flatMap((line) => words(line.replace(/<[^>]+>/g, ' ')))
      const cut = [...plan!.concerns, ...plan!.concerns.flatMap((c) => c.actions)].flatMap(
        (x) => x.text.match(/\p{L}+-\p{L}+/gu) ?? [],
      )
      const lost = table.filter(
        (word) => !kept.has(word) && !cut.some((whole) => words(whole).includes(word)),
      )
      expect(lost.filter((word) => !['priority', 'key', 'concerns'].includes(word))).toEqual([])
    },
  )
})

const words = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .normalize('NFKC')
    .match(/[\p{L}\p{N}]+/gu) ?? []
