import { describe, expect, it } from 'vitest'
import { findChromium, leavesOutBrowserTests } from '../../scripts/find-chromium.mjs'

describe('findChromium(environment)', () => {
  it('takes the one that is named, if it is there', () => {
    expect(findChromium({ CROSSPLAN_CHROMIUM: process.execPath })).toBe(process.execPath)
    expect(findChromium({ CROSSPLAN_CHROMIUM: '/nowhere/chromium' })).toBeUndefined()
  })
})

describe('leavesOutBrowserTests(environment)', () => {
  it('leaves them out where there is no Chromium, but never in CI', () => {
    expect(leavesOutBrowserTests({ CROSSPLAN_CHROMIUM: '/nowhere/chromium' })).toBe(true)
    expect(leavesOutBrowserTests({ CROSSPLAN_CHROMIUM: '/nowhere/chromium', CI: 'true' })).toBe(false)
    expect(leavesOutBrowserTests({ CROSSPLAN_CHROMIUM: process.execPath })).toBe(false)
  })
})
