import { describe, expect, it } from 'vitest'
import { isTarget, parseTarget, splitTargets } from '../../src/plans/parse-target.ts'

describe('parseTarget(printed)', () => {
  it.each([
    ['August 2025', 'month', '2025-08-01'],
    ['31st March 2023', 'month', '2023-03-01'],
    ['By end of Sept 2024', 'month', '2024-09-01'],
    ['June 2025 – September 2025', 'month', '2025-09-01'],
    ['30/06/2025', 'month', '2025-06-01'],
    ['Autumn 2020', 'month', '2020-11-01'],
    ['Winter 2024', 'month', '2025-02-01'],
    ['Q3 2020', 'month', '2020-09-01'],
    ['Q4 2025/26', 'month', '2026-03-01'],
    ['March 31 2025', 'month', '2025-03-01'],
    ['May 15th, 2025', 'month', '2025-05-01'],
    ['Mar 25', 'month', '2025-03-01'],
    ['March 2026 (previously March 2027)', 'month', '2026-03-01'],
    ['September 2025 to March 2025', 'month', '2025-09-01'],
    ['Q4 2025-26', 'month', '2026-03-01'],
    ['Q3 25/26', 'month', '2025-12-01'],
    ['Spring 25', 'month', '2025-05-01'],
    ['To be completed', 'unknown', undefined],
    ['Not yet complete', 'unknown', undefined],
    ['Not in place', 'unknown', undefined],
    ['Completed', 'complete', undefined],
    ['In place', 'complete', undefined],
    ['On-going', 'ongoing', undefined],
    ['Ongoing 18 – 24 months after Royal Assent.', 'relative', undefined],
    ['TBC', 'unknown', undefined],
    ['', 'unknown', undefined],
  ])('%s', (printed, kind, month) => {
    expect(parseTarget(printed)).toMatchObject({ printed, kind, ...(month ? { month } : {}) })
  })
})

describe('parseTarget(printed).reportedComplete', () => {
  it.each([
    ['Complete', true],
    ['Completed March 2025', true],
    ['Complete - January 2025', true],
    ['In place', true],
    ['To be completed by March 2025', false],
    ['Not yet complete', false],
    ['Partially implemented', false],
    ['March 2025', false],
    ['', false],
  ])('%s', (printed, reportedComplete) => {
    expect(parseTarget(printed).reportedComplete).toBe(reportedComplete)
  })
})

describe('isTarget(text)', () => {
  it('is true of targets alone', () => {
    expect(
      [
        'May 2025',
        'Complete',
        'Ongoing',
        'Spring 2024',
        'Q3 2025/26',
        'Ongoing 18 – 24 months after Royal Assent.',
      ].every(isTarget),
    ).toBe(true)
    expect(['Governor', 'May', 'The training will take place in January 2025.', ''].some(isTarget)).toBe(
      false,
    )
  })
})

describe('splitTargets(text, isEnough)', () => {
  it('parts dates printed one after another, and nothing else', () => {
    expect(splitTargets('November 2025 November 2025', true)).toEqual(['November 2025', 'November 2025'])
    expect(splitTargets('June 2025 – September 2025', false)).toEqual(['June 2025 – September 2025'])
    expect(splitTargets('Ongoing 18 – 24 months after Royal Assent.', false)).toEqual([
      'Ongoing 18 – 24 months after Royal Assent.',
    ])
  })

  it('takes a completion with its month for one target, unless an action is without', () => {
    expect(splitTargets('Completed March 2024', true)).toEqual(['Completed March 2024'])
    expect(splitTargets('Completed March 2024', false)).toEqual(['Completed', 'March 2024'])
  })
})
