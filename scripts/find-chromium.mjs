// @ts-check
// Which Chromium tests in a browser (test/browser) use.
import { existsSync } from 'node:fs'

const USUAL_PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/**
 * @returns {string | undefined} its path; `undefined` where there is none. CROSSPLAN_CHROMIUM names another.
 */
export function findChromium() {
  const { CROSSPLAN_CHROMIUM: named } = process.env
  return (named ? [named] : USUAL_PATHS).find((path) => existsSync(path))
}

/** Whether tests in a browser are left out: on a machine without Chromium, but never in CI. */
export const leavesOutBrowserTests = () => findChromium() === undefined && !process.env.CI
