import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

// Both src/effects and dist/effects lie two folders below the package.
const packageFolder = fileURLToPath(new URL('../../', import.meta.url))

/** The path of a file that the package brings along: `packageFile('models/themes.json')`. */
export const packageFile = (name: string): string => join(packageFolder, name)

/** The folder of a room's code, compiled or not: `codeFolder('vectors')`. */
export const codeFolder = (room: string): string => fileURLToPath(new URL(`../${room}`, import.meta.url))

/** The version in package.json. */
export function packageVersion(): string {
  const { version } = createRequire(import.meta.url)('../../package.json') as { readonly version: string }
  return version
}
