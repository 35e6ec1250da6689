import type { Inline } from '../document/inline.ts'
import { formatCount, formatNumber } from '../format-count.ts'
import { formatList } from '../format-list.ts'
import type { ReportSettings } from './report-settings.ts'
import type { Part, ScopeStatement } from './scope-statement.ts'

const HEADS = {
  establishment: '',
  theme: 'concerns whose main theme is ',
  year: 'inspections that ended in ',
} as const
/** At most so many names in one sentence. */
const NAMED = 12

const data = (text: string): Inline => ({ kind: 'data', text })

/** What the report has and what of: for below its title. Numbers and names are data. */
export function scopeSubtitle(scope: ScopeStatement): Inline {
  return ['This report has only ', limitsOf(scope), ': ', partsOf(scope), ' that were read.']
}

/** What was left out and what follows from it: paragraphs for the section on method. */
export function scopeMethod(scope: ScopeStatement): readonly Inline[] {
  const { plansLeftOut: plans } = scope
  const left: Inline =
    plans.length === 0
      ? ' Every plan that was read is among them.'
      : [' Plans left out: ', data(cutList(plans)), '.']
  return [
    [
      { kind: 'strong', content: 'Scope.' },
      ' This report has only ',
      limitsOf(scope),
      ': ',
      partsOf(scope),
      ' that were read.',
      left,
    ],
    'What became of a concern at the next inspection, and in what state it stands in a chain, was found in all plans that were read: the next inspection counts even where it is left out here. So do probabilities, clusters and how stable they are, and the names of clusters and shared failures.',
    'Pairs of concerns and promises made again stand here only where both sides belong to this part, a shared failure only where two establishments or more remain. Counts of establishments, concerns and promises, and the rates made of them, are of this part alone; promises made again are counted of those whose next plan belongs to it. The tables of the run that are named here are those of everything that was read; those of this part alone are in report-tables/.',
  ]
}

/** What a report leaves out and what its masks mean: further points of its method; none of a report of everything. */
export const settingsRemarks = ({
  scope,
  isRedacted,
}: Pick<ReportSettings, 'scope' | 'isRedacted'>): readonly Inline[] => [
  ...(scope === undefined ? [] : scopeMethod(scope)),
  ...(isRedacted ? [redactionMethod] : []),
]

/** What masks mean: a paragraph for the section on method. */
export const redactionMethod: Inline = [
  { kind: 'strong', content: 'Names.' },
  ' Names and numbers of persons are masked: ',
  data('[name 1]'),
  ' and the like stand for one name each, the same one wherever it occurs; ',
  data('[name]'),
  ' and ',
  data('[prison number]'),
  ' for what a program took for such. The tables of the run are not masked. Words in other places than the plans, such as names of files, are not looked at.',
]

function limitsOf({ limits }: ScopeStatement): Inline {
  return limits.map(({ field, names, regions }, i): Inline => {
    const from = regions === undefined ? '' : ` (${regions.length === 1 ? 'region' : 'regions'} `
    return [
      i === 0 ? '' : '; ',
      HEADS[field],
      data(cutList(names, field === 'theme' ? 'or' : 'and')),
      regions === undefined ? '' : [from, data(formatList(regions)), ')'],
    ]
  })
}

function partsOf({ plans, establishments, concerns, actions }: ScopeStatement): Inline {
  const part = ({ kept, all }: Part, noun: string): Inline =>
    data(`${formatNumber(kept)} of ${formatCount(all, noun)}`)
  return [
    part(establishments, 'establishment'),
    ', ',
    part(plans, 'plan'),
    ', ',
    part(concerns, 'concern'),
    ' and ',
    part(actions, 'action'),
  ]
}

function cutList(names: readonly string[], last: 'and' | 'or' = 'and'): string {
  if (names.length > NAMED)
    return `${names.slice(0, NAMED).join(', ')} ${last} ${formatNumber(names.length - NAMED)} more`
  return names.length < 2
    ? (names[0] ?? '')
    : `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1) ?? ''}`
}
