// @ts-check
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Whether LibreOffice is on the path, so that tests can convert with it. */
export const hasOffice = () =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, 'soffice')))
