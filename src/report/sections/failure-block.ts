import type { Row } from '../../tables/schema.ts'
import { compareCodeUnits } from '../../util/compare-code-units.ts'
import type { Block } from '../document/block.ts'
import type { Inline } from '../document/inline.ts'
import { data, joined, strong } from '../document/inline-nodes.ts'
import { formatFraction } from '../format-fraction.ts'
import type { ReportContext } from '../report-context.ts'
import type { SharedFailure } from '../shared-failures.ts'
import { answersBlocks } from './answers-blocks.ts'
import { citedConcern, concernTitle, facetsOf } from './cite.ts'
import { cutRows } from './cut-rows.ts'
import { describeEvidence } from '../describe-evidence.ts'
import { LIMITS } from './limits.ts'

type SharedIssueRow = Row<'shared_issues'>

/** Pairs that are the same failing, by their first concern. */
export type Links = ReadonlyMap<string, readonly SharedIssueRow[]>

/** One failing: a quote of each concern, how each prison answered, the strongest link, and where it was not raised. */
export function failureBlock(context: ReportContext, failure: SharedFailure, links: Links): Block {
  const { index, figures } = context
  const { shown, rest } = cutRows(
    failure.concerns,
    LIMITS.failureConcerns,
    'concerns',
    'recurring_failures',
    figures.count('failure_size', failure.id, 'concern'),
  )
  const strongest = strongestLink(failure, links)
  return {
    kind: 'group',
    facets: facetsOf(index, failure.concerns),
    blocks: [
      {
        kind: 'heading',
        level: 3,
        id: failure.id,
        content: [
          failureName(failure),
          ': ',
          figures.number('failure_establishments', failure.id),
          ' of ',
          figures.count('establishments', '', 'establishment'),
        ],
      },
      {
        kind: 'list',
        items: shown.map((concern) => ({
          content: [concernTitle(index, concern), ': ', citedConcern(index, concern)],
          facets: facetsOf(index, [concern]),
        })),
      },
      ...rest,
      ...answersBlocks(context, failure),
      ...(strongest === undefined ? [] : [linkParagraph(context, strongest)]),
      ...withoutParagraph(context, failure),
    ],
  }
}

/** `Living conditions (showers, cells)`; the label alone where there is no theme. */
export const failureName = ({ theme, label }: SharedFailure): Inline =>
  data(theme === undefined ? label : `${theme} (${label})`)

/** The most probable pair within the group; groups are made of pairs, but a table of the best may lack one. */
function strongestLink(failure: SharedFailure, links: Links): SharedIssueRow | undefined {
  const ids = new Set(failure.concerns.map(({ concern_id: id }) => id))
  return [...ids]
    .flatMap((id) => links.get(id) ?? [])
    .filter((row) => ids.has(row.concern_b))
    .sort(
      (a, b) =>
        b.probability - a.probability ||
        compareCodeUnits(a.concern_a, b.concern_a) ||
        compareCodeUnits(a.concern_b, b.concern_b),
    )[0]
}

function linkParagraph({ index, scale, figures }: ReportContext, pair: SharedIssueRow): Block {
  const sides = [pair.concern_a, pair.concern_b].map((id) => concernTitle(index, index.concern(id)))
  return {
    kind: 'paragraph',
    content: [
      strong('Strongest link'),
      ' (probability ',
      data(formatFraction(pair.probability)),
      '): ',
      joined(sides, ' and '),
      '. ',
      describeEvidence(pair, scale, figures),
    ],
  }
}

/** Of more prisons a list of names says nothing. */
function withoutParagraph({ index }: ReportContext, failure: SharedFailure): readonly Block[] {
  const raised = new Set(failure.establishments)
  const without = [...index.establishments.keys()].filter((slug) => !raised.has(slug))
  if (without.length === 0 || without.length > LIMITS.failureConcerns) return []
  return [
    {
      kind: 'paragraph',
      content: [
        'Not raised at ',
        joined(
          without.map((slug) => data(index.establishmentName(slug))),
          ', ',
        ),
        ' in the plans read, which is not to say that it is absent there: a report raises at most 15 concerns.',
      ],
    },
  ]
}
