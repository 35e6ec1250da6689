import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { outlinePlan } from '../support/outline-plan.ts'
import { readPlan } from '../support/read-plan.ts'

const folder = new URL('../golden/layouts/', import.meta.url)
const cases = readdirSync(folder).filter((name) => name.endsWith('.txt'))

describe('parsePlan(document) on older and neighbouring layouts', () => {
  it.each(cases)('%s', async (name) => {
    const outline = outlinePlan(await readPlan(readFileSync(new URL(name, folder), 'utf8'), name))
    await expect(outline).toMatchFileSnapshot(`../golden/layouts/${name.replace('.txt', '.outline')}`)
  })
})
