import { describe, expect, it } from 'vitest'
import { crossplan } from './crossplan.ts'

/** Nothing is read before arguments are looked at, so no results are needed. */
describe('options that would do nothing', () => {
  it.each([
    [['report', '--json'], "'--json' does nothing without '--check'. Add '--check', or leave out '--json'."],
    [['report', '--ods', '--check'], "'--ods' does nothing beside '--check'. Leave out one of the two."],
    [
      ['report', '--regions', 'r.csv', '--where', 'year=2024'],
      "'--regions' does nothing without '--where region=…'. Add '--where region=…', or leave out '--regions'.",
    ],
    [
      ['report', '--regions', 'r.csv', '--where', 'all'],
      "'--regions' does nothing without '--where region=…'.",
    ],
    [
      ['calibrate', '--without-answers', '--labels', 'a.yaml'],
      "option '--labels' does nothing beside '--without-answers'. Leave out one of the two.",
    ],
    [
      ['calibrate', '--without-answers', '--resamples', '200', '--seed', '2'],
      "options '--resamples', '--seed' do nothing beside '--without-answers'. Leave out these, or '--without-answers'.",
    ],
    [
      ['review', '--to', 'a.csv', '--answers', 'b.csv', '--n', '3'],
      "options '--to', '--n' do nothing beside '--answers'. Leave out these, or '--answers'.",
    ],
    [['review', '--to', 'a.csv', '--by', 'Anna'], "'--by' does nothing beside '--to'."],
    [
      ['promises', '--rates', 'theme', '--theme', 'food', '--again'],
      "options '--again', '--theme' do nothing beside '--rates'.",
    ],
    ...['--owner x', '--type x', '--due-before 2025', '--outcome new', '--limit 3', '--year 2025'].map(
      (option): [string[], string] => [
        ['promises', ...option.split(' '), '--rates'],
        `'${option.split(' ')[0] ?? ''}' does nothing beside '--rates'. Leave out one of the two.`,
      ],
    ),
    [
      ['sql', 'SELECT 1', '--json', '--format', 'csv'],
      "'--json' means '--format json' and cannot stand beside '--format csv'. Leave out one of the two.",
    ],
    [['diff', 'a', 'b', '-f', 'table', '--json'], "cannot stand beside '--format table'."],
    [['recurrence', '--json', '--format', 'csv'], "cannot stand beside '--format csv'."],
  ])('ends with 2 and names both: crossplan %j', async (args, message) => {
    const { stdout, stderr, code } = await crossplan(...args)
    expect([stdout, code]).toEqual(['', 2])
    expect(stderr).toMatch(/^error: option/)
    expect(stderr).toContain(message)
    expect(stderr).toContain('--help')
  })

  it.each([
    [['report', '--check', '--json']],
    [['report', '--regions', 'r.csv', '--where', 'region=South East']],
    [['report', '--regions', 'r.csv']],
    [['calibrate', '--without-answers']],
    [['promises', 'alpha', '--rates', '--format', 'csv']],
    [['sql', 'SELECT 1', '--json', '--format', 'json']],
    [['sql', 'SELECT 1', '--json']],
  ])('goes on where each does something: crossplan %j', async (args) => {
    const { code } = await crossplan(...args, '--reports', 'nowhere')
    expect(code).toBe(1)
  })
})
