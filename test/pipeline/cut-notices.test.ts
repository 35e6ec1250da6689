import { describe, expect, it } from 'vitest'
import { passagesOf } from '../../src/domain/passage.ts'
import { cutNotices } from '../../src/pipeline/cut-notices.ts'
import { samplePlan } from '../support/sample-plan.ts'

describe('cutNotices(cut, plans, embedder)', () => {
  it('names the place of each passage that was cut', () => {
    const plan = samplePlan()
    const cut = passagesOf([plan]).slice(1)
    const notices = cutNotices(cut, [plan], { model: 'Alpha/tiny', maxTokens: 48 })
    expect(notices).toMatchObject([{ code: 'N005', place: { file: 'alpha-2025.txt', line: 7 } }])
    expect(notices[0]?.message).toContain('48 tokens that Alpha/tiny takes')
  })
})
