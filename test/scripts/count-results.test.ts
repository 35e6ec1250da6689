import { describe, expect, it } from 'vitest'
import { countResults } from '../../scripts/count-results.mjs'

const file = (status: string, tests: number) => ({ status, assertionResults: Array<unknown>(tests).fill({}) })
const report = (passed: number, failed: number, ...testResults: ReturnType<typeof file>[]) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: 2,
  testResults,
})

describe('countResults(report, exitCode)', () => {
  it('counts tests', () => {
    expect(countResults(report(5, 0, file('passed', 5)), 0)).toEqual({ passed: 5, failed: 0, skipped: 2 })
    expect(countResults(report(4, 1, file('failed', 5)), 1)).toEqual({ passed: 4, failed: 1, skipped: 2 })
  })

  it('counts a file that broke before its first test', () => {
    expect(countResults(report(5, 1, file('failed', 6), file('failed', 0)), 1)).toEqual({
      passed: 5,
      failed: 2,
      skipped: 2,
    })
  })

  it('never calls a red run one without failures', () => {
    expect(countResults(report(5, 0, file('passed', 5)), 1)).toEqual({ passed: 5, failed: 1, skipped: 2 })
    expect(countResults(undefined, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })
})
