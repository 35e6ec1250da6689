import type { WrittenReport } from '../pipeline/write-report.ts'
import { countOf, groupDigits } from './count-of.ts'

/** What was written, for a person. */
export function formatWrittenReport(written: WrittenReport): string {
  const { folder, files, settings, scope } = written
  const lines: readonly (readonly [string, string])[] = [
    ['Report', filesInWords(folder, files)],
    ...(scope === undefined ? [] : [['Part', partInWords(scope)] as const]),
    ...(settings === undefined ? [] : [['Settings', settings] as const]),
    ['Names', namesInWords(written)],
  ]
  return lines.map(([head, text]) => `${head.padEnd(9)} ${text}\n`).join('')
}

/** Files of the folder by name, folders below it as a whole. */
function filesInWords(folder: string, files: readonly string[]): string {
  const names = files.map((file) => (file.includes('/') ? `${file.slice(0, file.indexOf('/'))}/` : file))
  return [...new Set(names)].map((name) => `${folder}/${name}`).join(', ')
}

/** `establishment HMP Maidstone; year 2025: 1 of 5 plans, 12 of 59 concerns`. */
function partInWords({ limits, plans, concerns }: NonNullable<WrittenReport['scope']>): string {
  const names = limits
    .map(({ field, names: own, regions }) => {
      const region = regions === undefined ? '' : ` (region ${regions.join(', ')})`
      return `${field} ${own.join(', ')}${region}`
    })
    .join('; ')
  return `${names}: ${groupDigits(plans.kept)} of ${countOf(plans.all, 'plan')}, ${groupDigits(concerns.kept)} of ${countOf(concerns.all, 'concern')}`
}

function namesInWords({ masked, found, redactions }: WrittenReport): string {
  const list = `see ${redactions}, which is not for publication`
  const open =
    found === 0
      ? ''
      : `${countOf(found, 'likely name or number', 'likely names or numbers')} of persons not masked`
  if (masked === undefined)
    return found === 0
      ? 'none masked, and none found that looks like one; a program finds only part of them'
      : `none masked; ${open}: ${list}`
  const masks = `masked in ${countOf(masked, 'place')}`
  return found === 0 ? `${masks}: ${list}` : `${masks}, ${open}: ${list}`
}
