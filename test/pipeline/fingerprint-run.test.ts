import { describe, expect, it } from 'vitest'
import { fingerprintRun, type RunIngredients } from '../../src/pipeline/fingerprint-run.ts'
import { samplePlan } from '../support/sample-plan.ts'

const plans = [
  samplePlan('alpha-2025', { sourceSha256: 'aa' }),
  samplePlan('bravo-2025', { sourceSha256: 'bb' }),
]
const ingredients: RunIngredients = {
  version: '1.0.0',
  embedder: 'e',
  seed: 1,
  plans,
  settings: { b: 2, a: 'x' },
}

describe('fingerprintRun(ingredients)', () => {
  it('does not depend on the order of plans and settings, nor on file names', () => {
    const other = plans.toReversed().map((plan) => ({ ...plan, sourceFile: 'renamed.txt' }))
    expect(fingerprintRun({ ...ingredients, plans: other, settings: { a: 'x', b: 2 } })).toEqual(
      fingerprintRun(ingredients),
    )
  })

  it.each<[string, Partial<RunIngredients>]>([
    ['version', { version: '1.0.1' }],
    ['embedder', { embedder: 'f' }],
    ['seed', { seed: 2 }],
    ['plans', { plans: plans.slice(1) }],
    ['settings', { settings: { b: 3, a: 'x' } }],
  ])('changes with the %s', (_, change) => {
    const [before, after] = [fingerprintRun(ingredients), fingerprintRun({ ...ingredients, ...change })]
    expect(after.fingerprint).not.toBe(before.fingerprint)
    expect(after.id).not.toBe(before.id)
  })

  it('gives an id made of the fingerprint, and settings as JSON', () => {
    const run = fingerprintRun(ingredients)
    expect(run.id).toBe(`run-${run.fingerprint.slice(0, 12)}`)
    expect(run.settings).toBe('{"a":"x","b":2}')
  })
})
