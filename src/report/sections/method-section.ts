import type { Section } from '../document/block.ts'
import type { Inline } from '../document/inline.ts'
import { code, emphasis, joined, strong } from '../document/inline-nodes.ts'
import type { ReportContext } from '../report-context.ts'
import { EVIDENCE_IN_WORDS, GUARDS_IN_WORDS } from '../describe-evidence.ts'
import { ACTION_QUOTE } from './limits.ts'

/**
 * How the findings were made, and what they cannot say.
 *
 * @param remarks further points: what the report leaves out, what is masked
 */
export function methodSection(context: ReportContext, remarks: readonly Inline[] = []): Section {
  const { figures } = context
  const kinds = joined(
    Object.values(EVIDENCE_IN_WORDS).map(({ name, meaning }): Inline => [emphasis(name), ` (${meaning})`]),
    ', ',
  )
  const guards = Object.values(GUARDS_IN_WORDS)
    .map(({ meaning }) => meaning)
    .join('; ')
  const points: readonly Inline[] = [
    [
      strong('Reading.'),
      ' Each concern and action is taken from the table of its plan and keeps its lines in the source file: ',
      code('file:first-last'),
      '. Quotes are the plan’s words, with broken lines joined.',
    ],
    [
      strong('Themes.'),
      ' Each concern is compared with the definitions of ',
      figures.count('themes', '', 'theme'),
      ' drawn from HM Inspectorate of Prisons’ Expectations. A program chose them; read the quotes before you cite a count.',
    ],
    [
      strong('Likeness.'),
      ' Concerns are compared in several ways: ',
      kinds,
      '. The number in brackets is that likeness, 0 to 1. As each way has a scale of its own, it is ranked among the ',
      figures.count('pairs_listed', '', 'pair'),
      ' listed in ',
      code('tables/recurrences.csv'),
      ' and ',
      code('tables/shared_issues.csv'),
      '.',
    ],
    [
      strong('Probability.'),
      ' The kinds of likeness are summed, as binary logarithms of odds, into the probability that an inspector would say the failing repeats or is related; the tables have each part, and ',
      code('crossplan explain'),
      ` shows those of any pair. Two things count against a pair: ${guards}. The candidates below the line are in the tables with theirs, so that the line can be drawn elsewhere.`,
    ],
    ...uncertainty(context),
    [
      strong('Numbers.'),
      ' Every count in a sentence of these sections and in a caption of a picture is the answer of a query over the tables of the run. Table ',
      code('figures'),
      ' has each query with its SQL, to be asked again with ',
      code('crossplan sql'),
      '.',
    ],
    [
      strong('Quotes of actions'),
      ` are cut at ${String(ACTION_QUOTE)} characters; the tables hold them whole. Long lists are cut too: each says so, and where all of it is.`,
    ],
    [
      strong('Limits.'),
      ' A plan says what a prison intends and reports, not what was done. Only inspections whose plans were read are compared: “the next inspection” is the next one of them. Counts of so few plans describe these plans, not all prisons.',
    ],
    ...remarks,
  ]
  return {
    id: 'method',
    title: context.title('method', 'Method and limits'),
    blocks: [{ kind: 'list', items: points.map((content) => ({ content })) }],
  }
}

/** Where the lines are drawn, and why counts are given as ranges. */
function uncertainty({ figures }: ReportContext): readonly Inline[] {
  if (figures.value('recurrence_line') === 0) return []
  return [
    [
      strong('Uncertainty.'),
      ' A pair of one prison is called recurring from a probability of ',
      figures.fraction('recurrence_line'),
      ', one of two prisons from ',
      figures.fraction('shared_issue_line'),
      '. So few pairs have been judged by people that the line might as well lie anywhere between ',
      figures.fraction('recurrence_line_low'),
      ' and ',
      figures.fraction('recurrence_line_high'),
      ', and between ',
      figures.fraction('shared_issue_line_low'),
      ' and ',
      figures.fraction('shared_issue_line_high'),
      ': the findings count at both ends. What a reviewer decided does not move with the line. The share of concerns that came back has a 95 % interval (Wilson), as if these concerns were drawn by lot from many.',
    ],
  ]
}
