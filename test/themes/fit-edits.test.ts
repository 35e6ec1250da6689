import { describe, expect, it } from 'vitest'
import { describeEdit } from '../../src/themes/describe-edit.ts'
import { fitEdits } from '../../src/themes/fit-edits.ts'
import { replayEdits } from '../../src/themes/replay-edits.ts'
import { textFingerprint } from '../../src/util/text-fingerprint.ts'
import { samplePlan } from '../support/sample-plan.ts'
import { codebook, logOf, splitFood } from './made-codebook.ts'

const plans = [samplePlan('alpha-2025'), samplePlan('bravo-2024')]
const print = textFingerprint('Prisoners waited too long for bravo.')
const old = textFingerprint('Prisoners waited for bravo.')
const fit = (...operations: readonly string[]) =>
  fitEdits(replayEdits(codebook, logOf(...operations)), plans, 'codebook.yaml')

describe('fitEdits(edited, plans, file)', () => {
  it('keeps what fits, and says nothing', () => {
    const { decisions, links, notices, outcomes } = fit(
      `move: { concern: "alpha-2025#1.10", to: food, fingerprint: "${print}" }`,
      'pin: { concern: "bravo-2024#1.10", theme: work }',
      'must_link: { concerns: ["bravo-2024#1.10", "alpha-2025#1.10"] }',
      'note: { concern: "alpha-2025#1.10", text: hm }',
    )
    expect(decisions).toHaveLength(2)
    expect(links).toEqual({ mustLink: [['alpha-2025#1.10', 'bravo-2024#1.10']], cannotLink: [] })
    expect(notices).toEqual([])
    expect(outcomes.map(({ edit, whyNot }) => [edit.id, whyNot])).toEqual(
      [1, 2, 3, 4].map((id) => [id, undefined]),
    )
  })

  it('passes over edits about concerns that are gone, in the order of the log', () => {
    const { decisions, links, notices, outcomes } = fit(
      'note: { concern: "alpha-2025#9", text: hm }',
      'cannot_link: { concerns: ["alpha-2025#1.10", "bravo-2024#9"] }',
      'pin: { concern: "charlie-2020#1", theme: work }',
    )
    expect(decisions).toEqual([])
    expect(links.cannotLink).toEqual([])
    expect(notices.map(({ code, level, place }) => [code, level, place])).toEqual(
      [2, 3, 4].map((line) => ['T021', 'warning', { file: 'codebook.yaml', line }]),
    )
    expect(notices[2]).toMatchObject({
      message:
        'codebook.yaml:4: edit 3 is about charlie-2020#1, which is in no plan of this corpus; it was not applied.',
      remedy: expect.stringContaining('"crossplan themes undo 3"') as string,
    })
    expect(outcomes.map(({ whyNot }) => whyNot)).toEqual([
      'alpha-2025#9 is in no plan of the corpus',
      'bravo-2024#9 is in no plan of the corpus',
      'charlie-2020#1 is in no plan of the corpus',
    ])
  })

  it('gives up a move when the text has changed, and keeps a pin', () => {
    const { decisions, notices, outcomes } = fit(
      `move: { concern: "alpha-2025#1.10", to: food, fingerprint: "${old}" }`,
      `pin: { concern: "bravo-2024#1.10", theme: food, fingerprint: "${old}" }`,
    )
    expect(decisions.map(({ kind }) => kind)).toEqual(['pin'])
    expect(notices).toMatchObject([
      {
        code: 'T022',
        message:
          'codebook.yaml:2: edit 1 moved alpha-2025#1.10, whose text has changed since; it was not applied.',
        remedy: expect.stringMatching(/^Read the concern again: move it anew/) as string,
      },
      {
        code: 'T023',
        message:
          'codebook.yaml:3: edit 2 pinned bravo-2024#1.10, whose text has changed since; the pin was kept.',
        remedy: expect.stringMatching(/^Read the concern again: pin it anew/) as string,
      },
    ])
    expect(outcomes.map(({ whyNot }) => whyNot)).toEqual([
      'the text of alpha-2025#1.10 has changed',
      undefined,
    ])
  })

  it('does not tell of what is not in force anyway', () => {
    const { notices, outcomes } = fit(
      'pin: { concern: "charlie-2020#1", theme: work }',
      'unpin: { concern: "charlie-2020#1" }',
      'note: { concern: "charlie-2020#1", text: hm }',
      'undo: { edit: 3 }',
    )
    expect(notices).toEqual([])
    expect(outcomes.map(({ whyNot }) => whyNot)).toEqual([
      'unpinned by edit 2',
      undefined,
      'withdrawn by edit 4',
      undefined,
    ])
  })
})

describe('describeEdit(edit)', () => {
  it.each([
    ['rename: { theme: food, label: Meals }', 'food is called "Meals"'],
    ['rename: { theme: food, label: Meals, definition: All }', 'food is called "Meals", defined as "All"'],
    ['merge: { themes: [food, work], into: work }', 'food merged into work'],
    ['merge: { themes: [food, work], into: day, label: Day }', 'food, work merged into day ("Day")'],
    [splitFood, 'food split into meals ("Meals"), kitchens ("Kitchens")'],
    ['move: { concern: "a-1#1", to: food }', 'a-1#1 moved to food'],
    ['pin: { concern: "a-1#1", theme: food }', 'a-1#1 pinned to food'],
    ['unpin: { concern: "a-1#1" }', 'a-1#1 no longer pinned'],
    ['note: { theme: food, text: hm }', 'food: hm'],
    ['note: { concern: "a-1#1", text: hm }', 'a-1#1: hm'],
    ['must_link: { concerns: ["a-1#1", "b-1#1"] }', 'a-1#1, b-1#1 belong in one cluster'],
    ['cannot_link: { concerns: ["a-1#1", "b-1#1"] }', 'a-1#1, b-1#1 belong in different clusters'],
    ['undo: { edit: 1 }', 'edit 1 withdrawn'],
  ])('says of %s: %s', (operation, detail) => {
    expect(describeEdit(logOf(operation).edits[0]!).detail).toBe(detail)
  })
})
