import { beforeAll, describe, expect, it, vi } from 'vitest'
import { passagesOf } from '../../src/domain/passage.ts'
import { systemClock } from '../../src/effects/clock.ts'
import { realFiles } from '../../src/effects/real-files.ts'
import { loadActionTypes } from '../../src/pipeline/load-action-types.ts'
import { readModels, type Models } from '../../src/pipeline/read-models.ts'
import { actionTypesTable } from '../../src/pipeline/rows/action-types-table.ts'
import * as typing from '../../src/themes/type-actions.ts'
import { memoryCache } from '../support/memory-cache.ts'
import { samplePlan } from '../support/sample-plan.ts'

vi.mock(import('../../src/themes/type-actions.ts'), async (original) => {
  const { typeActions } = await original()
  return { typeActions: vi.fn(typeActions) }
})

describe('loadActionTypes(passages, types, effects)', () => {
  const files = realFiles(systemClock)
  const { cache } = memoryCache()
  const passages = passagesOf([samplePlan()])
  let models: Models
  beforeAll(async () => {
    models = await readModels(files)
  })

  it('gives the same from the cache as when it was found, as long as texts and codebook are the same', async () => {
    const load = (types = models.actionTypes) => loadActionTypes(passages, types, { files, cache })
    const found = await load()
    expect(actionTypesTable(found)).toEqual([
      { action_id: 'alpha-2025#1.10/1', action_type: 'review', share: 1, words: 'review; held' },
    ])
    expect(await load()).toEqual(found)
    expect(typing.typeActions).toHaveBeenCalledTimes(1)
    await load({ ...models.actionTypes, lightVerbs: [] })
    expect(typing.typeActions).toHaveBeenCalledTimes(2)
  })
})

describe('actionTypesTable(typed)', () => {
  it('misses the words where there are none', () => {
    const id = passagesOf([samplePlan()])[1]!.id
    expect(actionTypesTable([{ actionId: id, type: 'other', share: 1, words: [] }])[0]!.words).toBeNull()
  })
})
