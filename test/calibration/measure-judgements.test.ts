import { describe, expect, it } from 'vitest'
import { chooseThresholds } from '../../src/calibration/choose-thresholds.ts'
import { evidenceLevelsOf } from '../../src/calibration/evidence-levels.ts'
import type { JudgedPair } from '../../src/calibration/labelled-pair.ts'
import { measureJudgements } from '../../src/calibration/measure-judgements.ts'
import { averagePrecision, f1Of, findFrom } from '../../src/calibration/rank-measures.ts'
import { calibrationError, reliability } from '../../src/calibration/reliability.ts'
import { byKind } from '../../src/recurrence/evidence.ts'

const answers = (...given: readonly (readonly [number, boolean])[]) =>
  given.map(([probability, isWanted]) => ({ probability, isWanted }))
const judged = (answer: JudgedPair['answer'], ...probabilities: readonly number[]): readonly JudgedPair[] =>
  probabilities.map((probability) => ({ kind: 'recurrence', answer, probability }))

describe('averagePrecision(answers)', () => {
  it('is the mean precision where something wanted is found', () => {
    expect(averagePrecision(answers([0.9, true], [0.8, false], [0.7, true]))).toBeCloseTo((1 + 2 / 3) / 2, 12)
  })

  it('takes equal probabilities as one step, and is nothing where nothing is wanted', () => {
    expect(averagePrecision(answers([0.5, false], [0.5, true]))).toBe(0.5)
    expect(averagePrecision(answers([0.5, true], [0.5, false]))).toBe(0.5)
    expect(averagePrecision(answers([0.5, false]))).toBeUndefined()
  })
})

describe('findFrom(answers, threshold)', () => {
  it('counts what is answered, wanted and both', () => {
    const found = findFrom(answers([0.9, true], [0.5, false], [0.4, true]), 0.5)
    expect(found).toEqual({ answered: 2, wanted: 2, hits: 1 })
    expect(f1Of(found)).toBe(0.5)
    expect(f1Of({ answered: 0, wanted: 0, hits: 0 })).toBeUndefined()
  })
})

describe('reliability(answers)', () => {
  it('compares what was given with what came true, tenth by tenth', () => {
    const bins = reliability(answers([0.02, false], [0.04, false], [0.91, true], [1, false]))
    expect(bins.map(({ from, n, observed }) => [from, n, observed])).toEqual([
      [0, 2, 0],
      [0.9, 2, 0.5],
    ])
    expect(bins[0]?.expected).toBeCloseTo(0.03, 12)
  })

  it('sums to the calibration error', () => {
    expect(calibrationError(answers([0.25, true], [0.25, false], [0.8, true], [0.8, true]))).toBeCloseTo(
      (2 * 0.25 + 2 * 0.2) / 4,
      12,
    )
    expect(calibrationError([])).toBeUndefined()
  })
})

describe('measureJudgements(judged, thresholds, options)', () => {
  it('leaves related pairs out of the one question and wants them in the other', () => {
    const pairs = [
      ...judged('recurring', 0.9, 0.8, 0.3),
      ...judged('related', 0.7, 0.4),
      ...judged('none', 0.6, 0.1),
    ]
    const measured = measureJudgements(pairs, { recurring: 0.5, related: 0.35 }, { resamples: 200, seed: 1 })
    expect(measured).toMatchObject({ pairs: 7, recurring: 3, related: 2 })
    expect(measured.f1.recurring.value).toBeCloseTo(4 / 6, 12)
    expect(measured.f1.either.value).toBeCloseTo(8 / 10, 12)
    const row = measured.thresholds.find(({ from }) => from === 0.35)!
    expect(row.either.precision).toMatchObject({ hits: 4, n: 5 })
    expect(row.recurring.recall).toMatchObject({ hits: 2, n: 3 })
    const { value, interval } = measured.averagePrecision.either
    expect(interval!.low).toBeLessThanOrEqual(value!)
    expect(interval!.high).toBeGreaterThanOrEqual(value!)
  })
})

describe('chooseThresholds(judged, known)', () => {
  const clear = [
    ...judged('recurring', ...Array<number>(12).fill(0.8)),
    ...judged('related', ...Array<number>(12).fill(0.4)),
    ...judged('none', ...Array<number>(40).fill(0.1)),
  ]

  it('takes the middle of the plateau of greatest F1', () => {
    expect(chooseThresholds(clear, { recurring: 0.9, related: 0.9 })).toEqual({
      recurring: 0.6,
      related: 0.25,
    })
  })

  it('keeps what there is for fewer than ten of the wanted kind', () => {
    const few = clear.filter(({ answer }, i) => answer === 'none' || i < 3)
    expect(chooseThresholds(few, { recurring: 0.65, related: 0.7 })).toEqual({
      recurring: 0.65,
      related: 0.65,
    })
  })

  it('never puts related above recurring', () => {
    const turned = [
      ...judged('recurring', ...Array<number>(12).fill(0.2)),
      ...judged('related', ...Array<number>(30).fill(0.7)),
      ...judged('none', ...Array<number>(40).fill(0.1)),
    ]
    const { recurring, related } = chooseThresholds(turned, { recurring: 0.5, related: 0.2 })
    expect(related).toBeLessThanOrEqual(recurring)
  })
})

describe('evidenceLevelsOf(listed)', () => {
  it('cuts where half, four fifths and nineteen twentieths of the pairs lie', () => {
    const listed = [...Array(101).keys()].map((i) => byKind((kind) => (kind === 'theme' ? 0 : i / 100)))
    const levels = evidenceLevelsOf(listed)
    expect(levels.lexical).toEqual([0.5, 0.8, 0.9])
    expect(levels.theme).toEqual([0.05, 0.05, 0.05])
    expect(levels.scope).toEqual([1, 1, 1])
    expect(evidenceLevelsOf([]).lexical).toEqual([0.05, 0.05, 0.05])
  })
})
