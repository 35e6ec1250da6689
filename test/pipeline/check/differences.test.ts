import { describe, expect, it } from 'vitest'
import { agreedRun } from '../../../src/pipeline/check/agreed-run.ts'
import { csvDifference } from '../../../src/pipeline/check/csv-difference.ts'
import { findFingerprint } from '../../../src/pipeline/check/find-fingerprint.ts'
import { firstDifference } from '../../../src/pipeline/check/first-difference.ts'
import type { Row } from '../../../src/tables/schema.ts'

describe('firstDifference(found, expected)', () => {
  it('finds nothing in equal texts', () => {
    expect(firstDifference('a\nb', 'a\nb')).toBeUndefined()
  })

  it('names the line, and how many differ where lines answer one another', () => {
    expect(firstDifference('a\nb\nc', 'a\nx\ny')).toEqual({
      where: 'line 2, the first of 2 that differ',
      found: '“b”',
      expected: '“x”',
    })
    expect(firstDifference('a', 'a\nb')).toEqual({ where: 'line 2', found: 'no such line', expected: '“b”' })
  })

  it('cuts long lines around the difference, and shows nothing that turns the text', () => {
    const long = (middle: string) => `${'a'.repeat(100)}${middle}${'b'.repeat(100)}`
    expect(firstDifference(long('1\u202e'), long('2'))).toEqual({
      where: 'line 1',
      found: `“…${'a'.repeat(30)}1${'b'.repeat(58)}…”`,
      expected: `“…${'a'.repeat(30)}2${'b'.repeat(59)}…”`,
    })
  })
})

describe('csvDifference(csv, name, rows)', () => {
  const rows: readonly Row<'concern_clusters'>[] = [
    { concern_id: 'a#1', cluster_id: '=1+1', similarity: 0.3, text_group: 1, is_loose: true },
    { concern_id: 'a#2', cluster_id: 'c\n"x"', similarity: 0, text_group: 1, is_loose: false },
  ]
  const head = 'concern_id,cluster_id,similarity,text_group,is_loose\n'
  const [first, second] = ['"a#1",=1+1,0.3,1,true\n', '"a#2","c\n""x""",0.0,1,false\n']
  const difference = (csv: string) => csvDifference(csv, 'concern_clusters', rows)

  it('finds nothing where every cell says the same, guarded or not', () => {
    expect(difference(head + first + second)).toBeUndefined()
    expect(difference(`${head}${first.replace('=', "'=")}${second}`)).toBeUndefined()
  })

  it('names the row and the column of a cell', () => {
    expect(difference(`${head}${first}${second.replace('false', 'true')}`)).toEqual({
      where: 'line 3 (a#2, c "x"), is_loose',
      found: '“true”',
      expected: '“false”',
    })
    expect(difference(`${head}${first.replace('0.3', '')}`)).toMatchObject({ found: '“”', expected: '“0.3”' })
    expect(difference(`${head}"a#1",${'x'.repeat(100)},0.3,1,true\n`)).toMatchObject({
      found: `“${'x'.repeat(90)}…”`,
    })
    expect(difference(`${head}"a#1"\n`)).toMatchObject({ found: 'no such cell' })
  })

  it('tells of other columns, rows too many and too few, and of what is no CSV', () => {
    expect(difference('a,b\n')).toMatchObject({ where: 'line 1', found: '“a,b”' })
    expect(difference(`${head}${first}${second}"a#3",x,0,1,true\n`)).toEqual({
      where: 'line 5',
      found: '“a#3,x,0,1,true”',
      expected: 'no further row',
    })
    expect(difference(head + first)).toEqual({
      where: 'the end',
      found: 'no further row',
      expected: 'the row a#2, c "x"',
    })
    expect(difference(`${head}"`)).toMatchObject({ where: 'line 2', expected: 'the row as CSV' })
  })
})

describe('findFingerprint(text, expected)', () => {
  const [sum, other] = ['a'.repeat(64), 'b'.repeat(64)]

  it('finds the one looked for anywhere, else what the report calls so', () => {
    expect(findFingerprint(`x ${sum} fingerprint ${other}`, sum)).toBe(sum)
    expect(findFingerprint(`${'c'.repeat(64)}\n| fingerprint | \`${other}\` |`, sum)).toBe(other)
    expect(findFingerprint(`<meta name="fingerprint" content="${other}">`, sum)).toBe(other)
    expect(findFingerprint(`<p>Fingerprint: <code dir="ltr">${other}</code></p>`, sum)).toBe(other)
    expect(findFingerprint(`settings ${other}`, sum)).toBeUndefined()
  })
})

describe('agreedRun(witnesses)', () => {
  const witnesses = (...sums: readonly string[]) =>
    sums.map((fingerprint, i) => ({ file: `${i}`, fingerprint }))

  it('goes by most parts, of several by the first', () => {
    expect(agreedRun(witnesses('a', 'a'))).toEqual({ fingerprint: 'a', findings: [] })
    expect(agreedRun(witnesses('b', 'a', 'a'))).toMatchObject({ fingerprint: 'a', findings: [{ file: '0' }] })
    expect(agreedRun(witnesses('b', 'a'))).toMatchObject({ fingerprint: 'b', findings: [{ file: '1' }] })
  })
})
