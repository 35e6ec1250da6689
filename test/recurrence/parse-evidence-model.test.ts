import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ToolkitError } from '../../src/domain/toolkit-error.ts'
import { parseEvidenceModel } from '../../src/recurrence/parse-evidence-model.ts'

const released = readFileSync(new URL('../../models/evidence.json', import.meta.url), 'utf8')
const changed = (edit: (model: Record<string, Record<string, unknown>>) => void) => {
  const model = JSON.parse(released) as Record<string, Record<string, unknown>>
  edit(model)
  return JSON.stringify(model)
}
const fault = (json: string): ToolkitError => {
  try {
    parseEvidenceModel(json, 'evidence.json')
  } catch (error) {
    if (error instanceof ToolkitError) return error
  }
  return expect.unreachable('expected a ToolkitError')
}

describe('parseEvidenceModel(json, file)', () => {
  test('reads the weights of the release', () => {
    const model = parseEvidenceModel(released, 'evidence.json')
    expect(model.fitted).toContain('n =')
    expect(model.priors.recurrence).toBeLessThan(0)
    expect(model.thresholds.sharedIssue.recurring).toBeGreaterThan(model.thresholds.sharedIssue.related)
  })

  test('tells all faults together, and what to do', () => {
    const error = fault(
      changed((model) => {
        model.comparisons!.theme = { weight: 'high', levels: [0.1, 0.2, 0.3] }
        model.comparisons!.lsa = { weight: 1, levels: [0.3, 0.2, 0.4] }
        model.comparisons!.colour = 1
        model.thresholds!.recurrence = { recurring: 0.2, related: 0.4 }
      }),
    )
    expect(error.code).toBe('R001')
    expect(error.message).toContain('comparisons.theme.weight')
    expect(error.message).toContain('colour')
    expect(error.message).toContain('levels do not rise')
    expect(error.message).toContain('related is above recurring')
    expect(error.remedy).toContain('Correct the entries named')
  })

  test('refuses what is no JSON', () => {
    expect(fault('weights: 1').message).toBe(
      'evidence.json holds no weights of evidence: the text is no JSON. Expected priors, one weight for each kind of evidence, and thresholds.',
    )
  })
})
