// @ts-check
// Which Chromium tests in a browser (test/browser) use.
import { existsSync } from 'node:fs'

const USUAL_PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/**
 * @param {NodeJS.ProcessEnv} environment CROSSPLAN_CHROMIUM names one that is elsewhere
 * @returns {string | undefined} its path; `undefined` where there is none
 */
export function findChromium({ CROSSPLAN_CHROMIUM: named } = process.env) {
  return (named ? [named] : USUAL_PATHS).find((path) => existsSync(path))
}

/**
 * Whether tests in a browser are left out: on a machine without Chromium, but never in CI.
 *
 * @param {NodeJS.ProcessEnv} environment
 */
export const leavesOutBrowserTests = (environment = process.env) =>
  findChromium(environment) === undefined && !environment.CI
