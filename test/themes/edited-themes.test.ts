import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CodebookEdit, CodebookOperation } from '../../src/domain/codebook-edit.ts'
import { themeId, type ConcernId, type ThemeId } from '../../src/domain/ids.ts'
import { assignThemes, type ThemeResult } from '../../src/themes/assign-themes.ts'
import type { EditedCodebook } from '../../src/themes/edited-codebook.ts'
import { replayEdits } from '../../src/themes/replay-edits.ts'
import { matrixRow } from '../../src/vectors/matrix.ts'
import { codebook, logOf, splitFood } from './made-codebook.ts'
import { makePassages, viewPassages } from './make-passages.ts'

const passages = makePassages('bravo', [
  ['Drones dropped parcels of drugs.'],
  ['Meals were cold.'],
  ['The kitchen was dirty.'],
  ['Families waited for visits.'],
  ['Wages in workshops were low, and meals were small.'],
  ['Zebra.'],
])
const seen = viewPassages(
  passages,
  codebook.map(({ definition }) => definition),
)
const assign = (edits: EditedCodebook): ThemeResult =>
  assignThemes({ passages, ...seen, themes: edits.scored, edits }, { temperature: 0.2 })
const assignWith = (...operations: readonly string[]) => assign(replayEdits(codebook, logOf(...operations)))
const primary = ({ assignments }: ThemeResult): Readonly<Record<string, ThemeId>> =>
  Object.fromEntries(
    assignments
      .filter(({ rank }) => rank === 1)
      .map(({ concernId, themeId: id }) => [concernId.split('#')[1] ?? '', id]),
  )
const unedited = { 1: 'drugs', 2: 'food', 3: 'food', 4: 'visits', 5: 'work' }

describe('assignThemes(input) with edits', () => {
  it('gives the same without edits and with edits that change no theme', () => {
    const plain = assignThemes({ passages, ...seen, themes: codebook }, { temperature: 0.2 })
    const edited = assignWith('rename: { theme: food, label: Meals }', 'note: { theme: food, text: hm }')
    expect(primary(plain)).toEqual(unedited)
    expect([...edited.posteriors.data]).toEqual([...plain.posteriors.data])
    expect(edited.assignments).toEqual(plain.assignments)
  })

  it('adds the shares of merged themes, and leaves those of all others', () => {
    const before = assignWith()
    const after = assignWith('merge: { themes: [drugs, visits], into: gate, label: The gate }')
    expect(after.themes.map(({ id }) => id)).toEqual(['gate', 'food', 'work'])
    expect(primary(after)).toEqual({ ...unedited, 1: 'gate', 4: 'gate' })
    for (const i of after.concernIds.keys()) {
      const [old, now] = [matrixRow(before.posteriors, i), matrixRow(after.posteriors, i)]
      expect(now[0]).toBeCloseTo(old[0]! + old[2]!, 6)
      expect([now[1], now[2]]).toEqual([old[1], old[3]])
    }
  })

  it('divides the concerns of a split theme among its parts, and moves no other', () => {
    const before = assignWith()
    const after = assignWith(splitFood)
    expect(primary(after)).toEqual({ ...unedited, 2: 'meals', 3: 'kitchens' })
    expect(matrixRow(after.posteriors, 1)[1]).toBe(matrixRow(before.posteriors, 1)[1])
  })

  it('follows a theme that is split, merged and split again', () => {
    const after = assignWith(
      splitFood,
      'merge: { themes: [kitchens, work], into: jobs, label: Jobs }',
      'split: { theme: jobs, into: [{ id: cooks, label: Cooks, definition: Kitchen }, { id: shops, label: Shops, definition: Workshops and wages }] }',
    )
    expect(primary(after)).toEqual({ ...unedited, 2: 'meals', 3: 'cooks', 5: 'shops' })
  })

  it('reads the new definition of a theme', () => {
    const after = assignWith(
      `rename: { theme: visits, label: The kitchen, definition: "The kitchen was dirty" }`,
    )
    expect(primary(after)[3]).toBe('visits')
  })

  it('puts what the analyst decided first, and keeps what the model said behind it', () => {
    const before = assignWith()
    const after = assignWith('move: { concern: "bravo-2024#2", to: work }')
    const ofSecond = ({ assignments }: ThemeResult) =>
      assignments.filter(({ concernId }) => concernId === 'bravo-2024#2')
    expect(ofSecond(after)).toEqual([
      { concernId: 'bravo-2024#2', themeId: 'work', rank: 1, score: 1, assignedBy: 'analyst' },
      ...ofSecond(before)
        .slice(0, 2)
        .map((one, at) => ({ ...one, rank: at + 2 })),
    ])
    expect(ofSecond(after).length).toBeGreaterThan(1)
    const [was, is] = [before, after].map(({ posteriors }) => [...matrixRow(posteriors, 1)])
    expect(is![3]).toBeCloseTo(0.9 + 0.1 * was![3]!, 6)
    expect(is!.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 5)
    expect([...matrixRow(after.posteriors, 0)]).toEqual([...matrixRow(before.posteriors, 0)])
  })

  it('gives a theme to a concern of which the model knows no word', () => {
    expect(primary(assignWith('pin: { concern: "bravo-2024#6", theme: visits }'))).toEqual({
      ...unedited,
      6: 'visits',
    })
  })

  it('carries a pin into what its theme became', () => {
    expect(
      primary(
        assignWith(
          'pin: { concern: "bravo-2024#1", theme: food }',
          'pin: { concern: "bravo-2024#4", theme: food }',
          splitFood,
          'merge: { themes: [meals], into: work }',
        ),
      ),
    ).toMatchObject({ 1: expect.stringMatching(/work|kitchens/) as string, 2: 'work', 3: 'kitchens' })
  })

  it('loses no concern and gives no id twice, whatever valid edits are made', () => {
    const step = fc.record({
      kind: fc.nat(6),
      a: fc.nat(50),
      b: fc.nat(50),
      concern: fc.integer({ min: 1, max: 6 }),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
        const edits: CodebookEdit[] = []
        const retired = new Set<ThemeId>()
        let edited = replayEdits(codebook, { file: 'x', edits })
        for (const one of steps) {
          const operation = operationOf(one, edited, edits.length + 1)
          if (!operation) continue
          const head = { id: edits.length + 1, date: '2026-03-31', reason: 'why', line: edits.length + 2 }
          edits.push({ ...head, ...operation })
          edited = replayEdits(codebook, { file: 'x', edits })
          const active = new Set(edited.active.map(({ id }) => id))
          expect([...retired].filter((id) => active.has(id))).toEqual([])
          for (const { id, status } of edited.themes) if (status === 'retired') retired.add(id)
        }
        const ids = edited.themes.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        const { assignments, concernIds, posteriors } = assign(edited)
        const active = new Set(edited.active.map(({ id }) => id))
        const decided = new Set(edited.decisions.map(({ concern }) => concern))
        for (const [i, id] of concernIds.entries()) {
          const own = assignments.filter(({ concernId }) => concernId === id)
          // Of the sixth the model knows no word.
          expect(own.filter(({ rank }) => rank === 1)).toHaveLength(i < 5 || decided.has(id) ? 1 : 0)
          expect(own.filter(({ themeId: theme }) => !active.has(theme))).toEqual([])
          expect(own.map(({ themeId: theme }) => theme)).toHaveLength(
            new Set(own.map(({ themeId: theme }) => theme)).size,
          )
          expect(own.map(({ rank }) => rank)).toEqual(own.map((_, at) => at + 1))
          expect(own[0]?.assignedBy === 'analyst').toBe(decided.has(id))
          expect(matrixRow(posteriors, i).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 4)
        }
      }),
      { numRuns: 150 },
    )
  })
})

/** A valid operation on the codebook as it is, or none where this kind has nothing to do. */
function operationOf(
  { kind, a, b, concern: number }: { kind: number; a: number; b: number; concern: number },
  { active, decisions }: EditedCodebook,
  edit: number,
): CodebookOperation | undefined {
  const pick = (n: number): ThemeId => active[n % active.length]!.id
  const concern = `bravo-2024#${number}` as ConcernId
  const pinned = decisions.find((one) => one.kind === 'pin' && one.concern === concern)
  switch (kind) {
    case 0:
      return { operation: 'rename', theme: pick(a), label: `Name ${edit}` }
    case 1:
      return pick(a) === pick(b) ? undefined : { operation: 'merge', themes: [pick(a)], into: pick(b) }
    case 2: {
      const themes = [...new Set([pick(a), pick(b)])]
      return { operation: 'merge', themes, into: themeId(`new-${edit}`), label: `New ${edit}` }
    }
    case 3: {
      const part = (name: string, definition: string) => ({
        id: themeId(`${name}-${edit}`),
        label: `${name} ${edit}`,
        definition,
        includes: [],
        examples: [],
      })
      return {
        operation: 'split',
        theme: pick(a),
        into: [part('one', 'Meals, wages'), part('two', 'Kitchen, visits')],
      }
    }
    case 4:
      return pinned ? undefined : { operation: 'move', concern, to: pick(a) }
    case 5:
      return pinned ? undefined : { operation: 'pin', concern, theme: pick(a) }
    default:
      return pinned ? { operation: 'unpin', concern } : undefined
  }
}
