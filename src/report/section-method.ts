import { formatCount } from './format-count.ts'
import { EVIDENCE_IN_WORDS, GUARDS_IN_WORDS } from './describe-evidence.ts'
import { ACTION_QUOTE } from './format-promised.ts'
import type { EvidenceScale } from './evidence-scale.ts'
import type { ReportIndex } from './report-index.ts'

/** How the findings were made, and what they cannot say. */
export function formatMethod(index: ReportIndex, scale: EvidenceScale): string {
  const kinds = Object.values(EVIDENCE_IN_WORDS)
    .map(({ name, meaning }) => `*${name}* (${meaning})`)
    .join(', ')
  const guards = Object.values(GUARDS_IN_WORDS)
    .map(({ meaning }) => meaning)
    .join('; ')
  const points = [
    '**Reading.** Each concern and action is taken from the table of its plan and keeps its lines in the source file: `file:first-last`. Quotes are the plan’s words, with broken lines joined.',
    `**Themes.** Each concern is compared with the definitions of ${formatCount(index.tables.themes.length, 'theme')} drawn from HM Inspectorate of Prisons’ Expectations. A program chose them; read the quotes before you cite a count.`,
    `**Likeness.** Concerns are compared in several ways: ${kinds}. The number in brackets is that likeness, 0 to 1. As each way has a scale of its own, it is ranked among the ${formatCount(scale.pairs, 'pair')} listed in \`tables/recurrences.csv\` and \`tables/shared_issues.csv\`.`,
    `**Probability.** The kinds of likeness are summed, as binary logarithms of odds, into the probability that an inspector would say the failing repeats or is related; the tables have each part, and \`crossplan explain\` shows those of any pair. Two things count against a pair: ${guards}. The candidates below the line are in the tables with theirs, so that the line can be drawn elsewhere.`,
    `**Quotes of actions** are cut at ${String(ACTION_QUOTE)} characters; the tables hold them whole.`,
    '**Limits.** A plan says what a prison intends and reports, not what was done. Only the inspections in this corpus are compared: “the next inspection” is the next one here. Counts of so few plans describe these plans, not all prisons.',
  ]
  return ['## 6 Method and limits', '', ...points.map((point) => `- ${point}`)].join('\n')
}
