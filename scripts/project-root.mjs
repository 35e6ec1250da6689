// @ts-check
import { fileURLToPath } from 'node:url'
import { dirname } from 'node:path'

/** The folder of package.json, without a closing slash; scripts never depend on the folder they are called from. */
export const projectRoot = dirname(dirname(fileURLToPath(import.meta.url)))
