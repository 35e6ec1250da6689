import type { ListItem, Section } from '../document/block.ts'
import type { Inline } from '../document/inline.ts'
import { data, joined, link, strong } from '../document/inline-nodes.ts'
import type { ReportContext } from '../report-context.ts'
import { sharedFailures } from '../shared-failures.ts'
import { countThemes } from '../theme-counts.ts'
import { ownerFindings } from './owner-findings.ts'
import { promiseFindings } from './promise-findings.ts'
import { rangeInWords } from './range-in-words.ts'
import { recurrenceFindings } from './recurrence-findings.ts'

/** At most this many items are named in one sentence. */
const NAMED = 6
/** Failures that three prisons or more share are named up to this number. */
const NAMED_FAILURES = 10

/** The findings in sentences, each with its numbers and the section that holds the rows. */
export function findingsSection(context: ReportContext): Section {
  const items = [
    readFinding(context),
    ...themeFinding(context),
    ...recurrenceFindings(context),
    ...failureFinding(context),
    ...promiseFindings(context),
    ...ownerFindings(context),
  ]
  return {
    id: 'findings',
    title: context.title('findings', 'Headline findings'),
    blocks: [{ kind: 'list', items }],
  }
}

function readFinding({ figures, see }: ReportContext): ListItem {
  const left: Inline =
    figures.value('level_notices', 'fatal') === 0
      ? ''
      : [' Left out as unreadable: ', figures.count('level_notices', 'fatal', 'file'), see('notices'), '.']
  return {
    content: [
      strong('What was read.'),
      ' ',
      figures.count('plans', '', 'action plan'),
      ' from ',
      figures.count('establishments', '', 'establishment'),
      ', with ',
      figures.count('concerns', '', 'concern'),
      ' and ',
      figures.count('actions', '', 'action'),
      see('read'),
      '.',
      left,
    ],
  }
}

function themeFinding({ index, figures, see }: ReportContext): readonly ListItem[] {
  const counts = countThemes(index)
  const most = counts[0]?.establishments.length ?? 0
  if (most === 0) return []
  const widest = counts.filter(({ establishments }) => establishments.length === most)
  const named = widest
    .slice(0, NAMED)
    .map(({ theme }): Inline => [
      data(theme.label),
      ' (',
      figures.count('theme_concerns', theme.theme_id, 'concern'),
      ')',
    ])
  return [
    {
      content: [
        strong('Themes.'),
        ' Raised at the most establishments, ',
        figures.number('theme_most_establishments'),
        ' of ',
        figures.number('establishments'),
        ': ',
        joined([...named, ...(widest.length > NAMED ? ['and others'] : [])], '; '),
        '. Themes that are the main theme of no concern: ',
        figures.number('themes_absent'),
        ' of ',
        figures.number('themes_in_use'),
        see('themes'),
        '.',
      ],
    },
  ]
}

function failureFinding({ index, figures, see }: ReportContext): readonly ListItem[] {
  const failures = sharedFailures(index)
  if (failures.length === 0) return []
  const ofThree = failures.filter(({ establishments }) => establishments.length >= 3)
  const worthNaming = ofThree.length === 0 ? failures : ofThree
  const most = ofThree.length === 0 ? NAMED : NAMED_FAILURES
  const named = worthNaming
    .slice(0, most)
    .map(({ id, label }): Inline => [
      link(id, data(label)),
      ' (',
      figures.number('failure_establishments', id),
      ')',
    ])
  return [
    {
      content: [
        strong('Shared failures.'),
        ' The same failing at two or more of ',
        figures.count('establishments', '', 'establishment'),
        ': ',
        figures.number('failures'),
        '; at three or more: ',
        figures.number('failures_of_three'),
        ofThree.length === 0 ? '. By establishments: ' : ', by establishments: ',
        joined([...named, ...(worthNaming.length > most ? ['and others'] : [])], '; '),
        see('failures'),
        '.',
        failureRange(figures),
      ],
    },
  ]
}

/** On how many pairs the failures rest, also where the line is drawn elsewhere. */
function failureRange(figures: ReportContext['figures']): Inline {
  const range = rangeInWords(figures, 'shared_pairs', 'shared_issue_line')
  if (range === '') return ''
  return [
    ' They rest on ',
    figures.count('shared_pairs', '', 'pair'),
    ' of concerns (',
    range,
    '); held together by a mean probability of ',
    figures.fraction('shared_issue_line_high'),
    ' or more: ',
    figures.number('failures_high'),
    '.',
  ]
}
