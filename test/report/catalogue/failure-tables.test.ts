import { describe, expect, it } from 'vitest'
import { sampleTables } from '../sample-tables.ts'
import { cellsOf, rowsOf } from './table-of.ts'

describe('sharedFailuresTable(index)', () => {
  it('names the establishments that share a failing, and quotes the concern that stands for it', () => {
    expect(rowsOf('shared_failures')).toEqual([
      {
        failure: 'Showers',
        theme: 'Living conditions',
        establishments: 2,
        concerns: 2,
        raised_at: 'HMP Alpha; HMP/YOI Bravo',
        not_raised_at: null,
        years: '2022; 2024',
        probability: 0.7,
        example: 'Showers leaked & mould grew <everywhere>.',
        example_place: 'bravo-2024.txt:20-22',
        concern_id: 'bravo-2024#4',
        failure_id: 'failure-01',
      },
    ])
  })
})

describe('failureConcernsTable(index)', () => {
  it('has a row for each concern of a failure, with its closeness where that is known', () => {
    const tables = {
      ...sampleTables,
      failure_concerns: [
        {
          failure_id: 'failure-01',
          concern_id: 'bravo-2024#4',
          plan_id: 'bravo-2024',
          establishment: 'bravo',
          year: 2024,
          closeness: 0.8,
        },
      ],
    }
    expect(cellsOf(rowsOf('failure_concerns', tables), 'establishment', 'place', 'closeness')).toEqual([
      ['HMP Alpha', 'alpha-2022.txt:30-33', null],
      ['HMP/YOI Bravo', 'bravo-2024.txt:20-22', 0.8],
    ])
  })
})

describe('failureAnswersTable(index)', () => {
  it('puts actions of one type together, with what became of them', () => {
    expect(
      cellsOf(rowsOf('failure_answers'), 'action_type', 'establishment', 'action_place', 'finding'),
    ).toEqual([
      ['build', 'HMP Alpha', 'alpha-2022.txt:21', 'due May 2023, not raised again'],
      ['buy', 'HMP/YOI Bravo', 'bravo-2024.txt:21', 'due May 2023, not yet re-inspected'],
    ])
  })
})
