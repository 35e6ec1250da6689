import { describe, expect, it } from 'vitest'
import { themeId } from '../../src/domain/ids.ts'
import { findTheme } from '../../src/themes/find-theme.ts'
import { linkPairs } from '../../src/themes/link-pairs.ts'
import { replayEdits } from '../../src/themes/replay-edits.ts'
import { thrownBy } from '../support/thrown-by.ts'
import { codebook, logOf, splitFood } from './made-codebook.ts'

const replay = (...operations: readonly string[]) => replayEdits(codebook, logOf(...operations))
const activeIds = (...operations: readonly string[]) => replay(...operations).active.map(({ id }) => id)
const faultsOf = (...operations: readonly string[]) => {
  const { code, message, remedy } = thrownBy(() => replay(...operations))
  expect(code).toBe('T020')
  return { lines: message.split('\n'), remedy }
}

describe('replayEdits(codebook, log)', () => {
  it('leaves the codebook as it is without edits', () => {
    const { active, scored, themes, steps } = replay()
    expect(scored).toEqual(codebook)
    expect(active).toEqual(codebook.map((one) => ({ ...one, status: 'active', successors: [], notes: [] })))
    expect(themes).toEqual(active)
    expect(steps).toEqual([])
  })

  it('renames for the reader, and for the model only with a definition', () => {
    const label = replay('rename: { theme: food, label: Meals }')
    expect(label.active[1]).toMatchObject({ label: 'Meals', definition: 'Meals, kitchen, portions' })
    expect(label.scored).toEqual(codebook)
    const both = replay('rename: { theme: food, label: Meals, definition: All meals }')
    expect(both.scored[1]).toMatchObject({ id: 'food', label: 'Meals', definition: 'All meals' })
  })

  it('merges into a new theme, in the place of the first', () => {
    const { themes, active, steps } = replay(
      'merge: { themes: [food, work], into: daily, label: Daily life }',
    )
    expect(active.map(({ id }) => id)).toEqual(['drugs', 'daily', 'visits'])
    expect(active[1]).toMatchObject({
      label: 'Daily life',
      healthyPrisonArea: 'Respect',
      definition: 'Meals, kitchen, portions; Workshops, wages',
    })
    expect(themes.filter(({ status }) => status === 'retired')).toMatchObject([
      { id: 'food', successors: ['daily'] },
      { id: 'work', successors: ['daily'] },
    ])
    expect(steps).toEqual([{ kind: 'merge', themes: ['food', 'work'], into: 'daily' }])
  })

  it('merges into one of them, or into another theme in use, whose words stay', () => {
    expect(activeIds('merge: { themes: [food, work], into: food }')).toEqual(['drugs', 'food', 'visits'])
    const other = replay('merge: { themes: [food, work], into: visits, definition: Life }')
    expect(other.active.map(({ id, label, definition }) => [id, label, definition])).toEqual([
      ['drugs', 'DRUGS', 'Illicit drugs, drones'],
      ['visits', 'VISITS', 'Life'],
    ])
  })

  it('splits into parts, which may be merged, split and renamed again', () => {
    const { active, parts, themes } = replay(
      splitFood,
      'merge: { themes: [kitchens, work], into: work }',
      'split: { theme: meals, into: [{ id: hot, label: Hot, definition: hot }, { id: cold, label: Cold, definition: cold, healthy_prison_area: Safety }] }',
      'rename: { theme: cold, label: Chilled, definition: chilled }',
    )
    expect(active.map(({ id }) => id)).toEqual(['drugs', 'hot', 'cold', 'visits', 'work'])
    expect(parts.map(({ id, definition }) => [id, definition])).toEqual([
      ['meals', 'Meals'],
      ['kitchens', 'Kitchen'],
      ['hot', 'hot'],
      ['cold', 'chilled'],
    ])
    expect(active[2]).toMatchObject({ healthyPrisonArea: 'Safety' })
    expect(themes.find(({ id }) => id === 'food')).toMatchObject({
      status: 'retired',
      successors: ['meals', 'kitchens'],
    })
  })

  it('lets the later decision stand, and says of the earlier one why it does not', () => {
    const { decisions, lapsed } = replay(
      'move: { concern: "a-1#1", to: food }',
      'move: { concern: "a-1#1", to: work, from: food }',
      'pin: { concern: "a-1#2", theme: food }',
      'pin: { concern: "a-1#3", theme: food }',
      'unpin: { concern: "a-1#3" }',
    )
    expect(decisions.map(({ concern, theme, kind }) => [concern, theme, kind])).toEqual([
      ['a-1#1', 'work', 'move'],
      ['a-1#2', 'food', 'pin'],
    ])
    expect([...lapsed]).toEqual([
      [1, 'edit 2 decides anew'],
      [4, 'unpinned by edit 5'],
    ])
  })

  it('takes a pin along to what the theme became, and lets it be narrowed', () => {
    expect(
      replay('pin: { concern: "a-1#1", theme: food }', splitFood, 'pin: { concern: "a-1#1", theme: meals }')
        .decisions,
    ).toMatchObject([{ theme: 'meals', kind: 'pin' }])
    expect(
      replay(
        'pin: { concern: "a-1#1", theme: food }',
        'merge: { themes: [food], into: work }',
        'move: { concern: "a-1#1", to: work }',
      ).decisions,
    ).toMatchObject([{ theme: 'work', kind: 'pin' }])
  })

  it('keeps notes of themes, retired ones too', () => {
    const { themes } = replay(
      'note: { theme: food, text: one }',
      splitFood,
      'note: { theme: food, text: two }',
      'note: { concern: "a-1#1", text: three }',
    )
    expect(themes.filter(({ notes }) => notes.length > 0)).toMatchObject([
      { id: 'food', notes: ['one', 'two'] },
    ])
  })

  it('hands links on as pairs', () => {
    const { links } = replay(
      'must_link: { concerns: ["c-1#1", "a-1#1", "b-1#1"] }',
      'cannot_link: { concerns: ["d-1#1", "e-1#1", "f-1#1"] }',
    )
    expect(linkPairs(links, 'must_link')).toEqual([
      ['a-1#1', 'b-1#1'],
      ['a-1#1', 'c-1#1'],
    ])
    expect(linkPairs(links, 'cannot_link')).toEqual([
      ['d-1#1', 'e-1#1'],
      ['d-1#1', 'f-1#1'],
      ['e-1#1', 'f-1#1'],
    ])
  })

  it('passes over what is withdrawn, and never gives its ids again', () => {
    const { active, decisions, lapsed } = replay(
      splitFood,
      'pin: { concern: "a-1#1", theme: work }',
      'undo: { edit: 1 }',
      'undo: { edit: 2 }',
    )
    expect(active.map(({ id }) => id)).toEqual(codebook.map(({ id }) => id))
    expect(decisions).toEqual([])
    expect([...lapsed]).toEqual([
      [1, 'withdrawn by edit 3'],
      [2, 'withdrawn by edit 4'],
    ])
    expect(faultsOf(splitFood, 'undo: { edit: 1 }', splitFood).lines).toEqual([
      'codebook.yaml:4: edit 3: the id "meals" was used before, expected a new one: ids are never given twice.',
      'codebook.yaml:4: edit 3: the id "kitchens" was used before, expected a new one: ids are never given twice.',
    ])
    const merge = 'merge: { themes: [work], into: meals, label: Meals and work }'
    expect(activeIds(splitFood, merge, 'undo: { edit: 2 }')).toContain('meals')
    const all = 'merge: { themes: [food, work], into: all, label: All }'
    expect(faultsOf(all, 'undo: { edit: 1 }', all).lines).toHaveLength(1)
  })

  it.each([
    [
      'an unknown theme',
      ['rename: { theme: foot, label: Feet }'],
      [/^codebook.yaml:2: edit 1: there is no theme "foot"/],
    ],
    [
      'a retired theme',
      ['merge: { themes: [food], into: work }', 'move: { concern: "a-1#1", to: food }'],
      [/^codebook.yaml:3: edit 2: the theme "food" was retired by edit 1, its place has work/],
    ],
    [
      'a move from nowhere',
      ['move: { concern: "a-1#1", to: food, from: foot }'],
      [/there is no theme "foot"/],
    ],
    [
      'a theme merged into itself',
      ['merge: { themes: [food], into: food }'],
      [/"food" would be merged into itself/],
    ],
    [
      'a circular merge, over several edits',
      [
        'merge: { themes: [food], into: work }',
        'merge: { themes: [work], into: visits }',
        'merge: { themes: [visits], into: food }',
      ],
      [/^codebook.yaml:4: edit 3: a circular merge: "food" became "visits" by edit 1/],
    ],
    [
      'a merge into a retired theme, without a circle',
      ['merge: { themes: [food], into: work }', 'merge: { themes: [visits], into: food }'],
      [/^codebook.yaml:3: edit 2: the theme "food" was retired by edit 1/],
    ],
    [
      'a new theme without a label',
      ['merge: { themes: [food, work], into: daily }'],
      [/"daily" is a new theme without a label/],
    ],
    [
      'a part that has the id of another theme, or of its sibling',
      [
        'split: { theme: food, into: [{ id: work, label: A, definition: a }, { id: b, label: B, definition: b }, { id: b, label: B2, definition: b }] }',
      ],
      [/the id "work" was used before/, /two parts are called "b"/],
    ],
    [
      'a label that another theme has',
      [
        'rename: { theme: food, label: Work }',
        'split: { theme: food, into: [{ id: a, label: A, definition: a }, { id: b, label: a, definition: b }] }',
        'merge: { themes: [food, work], into: new, label: Drugs }',
      ],
      [
        /the theme "work" is called "Work" already/,
        /two parts have the label "a"/,
        /"drugs" is called "Drugs"/,
      ],
    ],
    [
      'two pins on one concern',
      ['pin: { concern: "a-1#1", theme: food }', 'pin: { concern: "a-1#1", theme: work }'],
      [/^codebook.yaml:3: edit 2: a-1#1 is pinned to "food" by edit 1/],
    ],
    [
      'a move of a pinned concern',
      ['pin: { concern: "a-1#1", theme: food }', 'move: { concern: "a-1#1", to: work }'],
      [/^codebook.yaml:3: edit 2: a-1#1 is pinned to "food" by edit 1/],
    ],
    [
      'an unpin without a pin',
      ['move: { concern: "a-1#1", to: work }', 'unpin: { concern: "a-1#1" }', 'unpin: { concern: "a-1#2" }'],
      [/edit 2: a-1#1 is not pinned/, /edit 3: a-1#2 is not pinned/],
    ],
    [
      'links that contradict over others',
      [
        'must_link: { concerns: ["a-1#1", "b-1#1"] }',
        'cannot_link: { concerns: ["a-1#1", "c-1#1"] }',
        'must_link: { concerns: ["b-1#1", "c-1#1"] }',
      ],
      [/^codebook.yaml:4: edit 3: a-1#1 and c-1#1 must be together \(edit 1, 3\) and apart \(edit 2\)/],
    ],
    [
      'links that contradict at once',
      ['must_link: { concerns: ["a-1#1", "b-1#1"] }', 'cannot_link: { concerns: ["b-1#1", "a-1#1"] }'],
      [/^codebook.yaml:3: edit 2: a-1#1 and b-1#1 must be together/],
    ],
    [
      'what cannot be withdrawn',
      [
        'unpin: { concern: "a-1#1" }',
        'undo: { edit: 3 }',
        'undo: { edit: 1 }',
        'undo: { edit: 1 }',
        'undo: { edit: 3 }',
      ],
      [
        /:3: edit 2: there is no edit 3 before/,
        /:5: edit 4: edit 1 is withdrawn already, by edit 3/,
        /:6: edit 5: edit 3 withdraws another/,
      ],
    ],
    [
      'an edit that relies on a withdrawn one',
      [splitFood, 'pin: { concern: "a-1#1", theme: meals }', 'undo: { edit: 1 }'],
      [/^codebook.yaml:3: edit 2: the theme "meals" came from edit 1, which is withdrawn/],
    ],
    ['a note about nothing', ['note: { theme: foot, text: x }'], [/there is no theme "foot"/]],
  ])('refuses %s', (_, operations, expected) => {
    const { lines, remedy } = faultsOf(...operations)
    expect(lines).toEqual(expected.map((one) => expect.stringMatching(one) as string))
    expect(remedy).toMatch(/\.$/)
  })

  it('refuses ids that do not rise', () => {
    const log = logOf('note: { theme: food, text: a }', 'note: { theme: food, text: b }')
    const edits = log.edits.map((edit) => ({ ...edit, id: 4 }))
    expect(thrownBy(() => replayEdits(codebook, { ...log, edits }))).toMatchObject({
      code: 'T020',
      message:
        'codebook.yaml:3: edit 4: its id follows 4, expected a greater one: ids rise, and none is used twice.',
      remedy: 'Give it the id 5, and the edits after it the ones that follow.',
    })
  })
})

describe('findTheme(themes, wanted)', () => {
  it('finds by id, and by label where the theme is in use', () => {
    const { themes } = replay('merge: { themes: [food], into: work }')
    expect([findTheme(themes, 'drugs'), findTheme(themes, 'Drugs'), findTheme(themes, 'food')]).toEqual([
      themeId('drugs'),
      themeId('drugs'),
      themeId('food'),
    ])
    expect(thrownBy(() => findTheme(themes, 'FOOD'))).toMatchObject({
      code: 'T024',
      message: `The codebook has no theme "FOOD", expected a theme's id or its label.`,
      remedy: '"crossplan themes list" lists the themes.',
    })
  })
})
