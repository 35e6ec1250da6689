import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { krippendorffsAlpha } from '../../src/agreement/krippendorffs-alpha.ts'

/** Units of a table as Krippendorff prints it: a line for each observer, a character for each unit, `.` for none. */
function unitsOf(...observers: readonly string[]): readonly (readonly string[])[] {
  const width = observers[0]?.length ?? 0
  return Array.from({ length: width }, (_, unit) =>
    observers.map((line) => line[unit]!).filter((value) => value !== '.'),
  )
}
const units = fc.array(fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 4 }), {
  minLength: 1,
  maxLength: 20,
})

describe('krippendorffsAlpha(units)', () => {
  test('gives Krippendorff’s 0.743 for four observers, twelve units and missing values', () => {
    const alpha = krippendorffsAlpha(unitsOf('123321412...', '1233224125.3', '.3332342251.', '12332441251.'))
    expect(alpha).toBeCloseTo(113 / 152, 14)
  })

  test('gives Krippendorff’s 0.095 for two observers and a binary variable', () => {
    expect(krippendorffsAlpha(unitsOf('0100000010', '1110010000'))).toBeCloseTo(2 / 21, 14)
  })

  test('gives Krippendorff’s 0.692 for two observers and five categories', () => {
    expect(krippendorffsAlpha(unitsOf('aabbdcccedda', 'babbbccceddd'))).toBeCloseTo(155 / 224, 14)
  })

  test('passes over units that fewer than two coded', () => {
    const coded = unitsOf('aabb', 'abbb')
    expect(krippendorffsAlpha([...coded, ['a'], [], ['c']])).toBe(krippendorffsAlpha(coded))
  })

  test('is not defined without units that count, and where all values are equal', () => {
    expect(krippendorffsAlpha([])).toBeUndefined()
    expect(krippendorffsAlpha([['a'], ['b']])).toBeUndefined()
    expect(
      krippendorffsAlpha([
        ['a', 'a'],
        ['a', 'a', 'a'],
      ]),
    ).toBeUndefined()
  })

  test('is 1 for equal coders, and the same whatever the order of coders and units', () => {
    fc.assert(
      fc.property(units, (coded) => {
        const alpha = krippendorffsAlpha(coded)
        expect(krippendorffsAlpha(coded.map((values) => values.toReversed()))).toBe(alpha)
        const reversed = krippendorffsAlpha(coded.toReversed())
        if (alpha === undefined) expect(reversed).toBeUndefined()
        else expect(reversed).toBeCloseTo(alpha, 12)
        const equal = coded.map((values) => values.map(() => values[0]!))
        const isVaried = new Set(equal.filter(({ length }) => length > 1).map(([value]) => value)).size > 1
        if (isVaried) expect(krippendorffsAlpha(equal)).toBeCloseTo(1, 12)
        else expect(krippendorffsAlpha(equal)).toBeUndefined()
      }),
    )
  })
})
