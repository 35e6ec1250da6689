import { describe, expect, it } from 'vitest'
import { concernId, planId, themeId } from '../../src/domain/ids.ts'
import type { ThemeAssignment } from '../../src/domain/theme.ts'
import { themeFit } from '../../src/themes/theme-fit.ts'

const fit = (likeness: number, score: number, more: Partial<ThemeAssignment> = {}) =>
  themeFit({
    concernId: concernId(planId('alpha-2025'), '1'),
    themeId: themeId('food'),
    rank: 1,
    score,
    likeness,
    assignedBy: 'model',
    ...more,
  })

describe('themeFit(assignment)', () => {
  it('is loose only where the theme is unlike and hardly nearer than others', () => {
    expect(fit(0.2, 0.5)).toBe('loose')
    expect(fit(0.2, 0.99)).toBe('good')
    expect(fit(0.4, 0.5)).toBe('good')
    expect(fit(0.25, 0.74)).toBe('good')
    expect(fit(0.24, 0.75)).toBe('good')
  })

  it('says nothing of further themes and of what an analyst decided', () => {
    expect(fit(0.1, 0.2, { rank: 2 })).toBeUndefined()
    expect(fit(0.1, 0.2, { assignedBy: 'analyst' })).toBeUndefined()
  })
})
