import { describe, expect, it } from 'vitest'
import { alignActions } from '../../src/themes/align-actions.ts'
import { assignThemes } from '../../src/themes/assign-themes.ts'
import { codebook } from './made-codebook.ts'
import { makePassages, viewPassages } from './make-passages.ts'

const passages = makePassages('bravo', [
  [
    'Meals from the kitchen were cold.',
    'Drones with illicit drugs will be stopped.',
    'Meals will be warm.',
    'Zebra.',
  ],
  ['Drones came, and visits were few.', 'Visits for families will be held.'],
  ['Zebra.', 'Workshops will pay wages.'],
])
const align = (order = passages, themes = codebook) => {
  const { views, vectors } = viewPassages(
    order,
    themes.map(({ definition }) => definition),
  )
  const { assignments } = assignThemes({ passages: order, views, vectors, themes })
  return alignActions({
    passages: order,
    views,
    vectors,
    scored: themes,
    active: themes,
    steps: [],
    assignments: assignments.filter(({ rank, concernId }) => rank === 1 && concernId !== 'bravo-2024#3'),
  })
}
const byId = (id: string) => align().find(({ actionId }) => actionId === `bravo-2024#${id}`)

describe('alignActions(input)', () => {
  it('flags an action that plainly speaks of another theme than its concern', () => {
    expect(byId('1/1')).toMatchObject({ themeId: 'drugs', answersOtherTheme: true })
    expect(byId('1/1')!.alignment).toBeLessThan(-0.2)
  })

  it('leaves one that speaks of what its concern is about', () => {
    expect(byId('1/2')).toMatchObject({ themeId: 'food', answersOtherTheme: false })
    expect(byId('1/2')!.alignment).toBeGreaterThan(0.2)
  })

  it('leaves one of which the concern speaks too', () => {
    expect(byId('2/1')).toMatchObject({ themeId: 'visits', answersOtherTheme: false })
  })

  it('says what is not known', () => {
    expect(byId('1/3')).toEqual({ actionId: 'bravo-2024#1/3', likeness: 0, answersOtherTheme: false })
    expect(byId('3/1')).toMatchObject({ themeId: 'work', answersOtherTheme: false })
    expect(byId('3/1')).not.toHaveProperty('alignment')
    expect(align(passages, codebook.slice(0, 1)).every((one) => !one.answersOtherTheme)).toBe(true)
  })

  it('gives the same whatever the order of the passages', () => {
    expect([...align([...passages].reverse())].reverse()).toEqual(align())
  })
})
