import fc from 'fast-check'
import type { IsoDate, PlanKind } from '../../src/domain/plan.ts'
import { madeDate, madeVisit, type MadeDates } from './made-dates.ts'

/** What a plan's cover says, and the lines that say it; a line of several cells is a row of a table. */
export interface MadeCover {
  readonly kind: PlanKind
  readonly establishment: string
  readonly slug: string
  readonly title: string
  readonly inspectionStart?: IsoDate
  readonly inspectionEnd?: IsoDate
  readonly reportPublished?: IsoDate
  readonly planSubmitted?: IsoDate
  readonly lines: readonly (readonly string[])[]
  /** Codes of the notices that tell what the cover lacks. */
  readonly lacks: readonly string[]
}

/** Printed names by their identity. Names of prisons, young offender institutions, women's prisons and removal centres. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  alpha: ['HMP Alpha', 'HM Prison Alpha', 'Alpha (HMP)'],
  bravo: ['HMYOI Bravo', 'HM YOI Bravo', 'Bravo (HMYOI)', 'HMP/YOI Bravo'],
  'charlie-green': ['HMP & YOI Charlie Green', 'HMP and YOI Charlie Green', 'Charlie Green (HMP & YOI)'],
  bronzefield: ['HMP & YOI Bronzefield', 'HMP/YOI Bronzefield'],
  'peterborough-women': ['HMP/YOI Peterborough (Women)', 'HMP & YOI Peterborough Women'],
  'feltham-a': ['HMYOI Feltham A', 'Feltham A (HMYOI)'],
  mount: ['HMP The Mount', 'Mount, The', 'HMP Mount'],
  humber: ['HMP Humber', 'HMP Everthorpe'],
  delta: ['IRC Delta', 'Delta Immigration Removal Centre', 'Delta IRC'],
}

const THEMATIC: readonly (readonly [title: string, slug: string])[] = [
  ['A thematic inspection of work with people who have been recalled to custody', 'work-with-people-who-have-been'],
  ['A joint thematic inspection of Offender Management in Custody', 'offender-management-in-custody'],
  ['An inspection of probation services for women', 'probation-services-for-women'],
] // prettier-ignore

type Line = readonly string[]

/** A field as a cover prints it: with a colon or without, on one line or two, or as a row of a table. */
const field = (labels: readonly string[], dates: fc.Arbitrary<MadeDates>) =>
  fc.record({
    label: fc.constantFrom(...labels),
    style: fc.constantFrom('colon', 'bare', 'next line', 'row'),
    dates,
  })

type Field = ReturnType<typeof field> extends fc.Arbitrary<infer Value> ? Value : never

function fieldLines({ label, style, dates: { printed } }: Field): readonly Line[] {
  if (style === 'row') return [[label, printed]]
  if (style === 'next line') return [[label], [printed]]
  return [[`${label}${style === 'colon' ? ':' : ''} ${printed}`]]
}

const submitted = field(['Action Plan Submitted', 'Date Action Plan Submitted'], madeDate)
const published = field(
  ['Report Published', 'Date Report Published', 'Inspection Report Published'],
  madeDate,
)
const ANSWERED: Readonly<Record<Exclude<PlanKind, 'thematic'>, readonly string[]>> = {
  inspection: [
    'A Response to the HMIP Inspection',
    'Response to HMIP Inspection',
    'Date of Inspection',
    'Inspection Dates',
  ],
  'review of progress': ['A Response to the HMIP Independent Review of Progress'],
  'urgent notification': ['Response to the HMIP Urgent Notification'],
}

const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 4, nil: undefined })

const name = fc
  .constantFrom(...Object.entries(NAMES))
  .chain(([slug, forms]) => fc.constantFrom(...forms).map((establishment) => ({ slug, establishment })))

type NameStyle =
  'title' | 'title in two lines' | 'title with a dash' | 'own line' | 'title and capitals' | 'none'

function nameLines(establishment: string, style: NameStyle): readonly Line[] {
  if (style === 'none') return []
  if (style === 'own line') return [[`ESTABLISHMENT: ${establishment}`]]
  if (style === 'title in two lines') return [['Action Plan'], [establishment]]
  if (style === 'title with a dash') return [[`Action Plan – ${establishment}`]]
  const capitals = ['ACTION PLAN: HMCIP REPORT', `ESTABLISHMENT: ${establishment.toUpperCase()}`]
  return [[`Action Plan: ${establishment}`], ...(style === 'title' ? [] : capitals.map((line) => [line]))]
}

/** The cover of a plan that answers for one establishment; fields stand in any order, and any may be missing. */
const establishmentCover = fc
  .record({
    kind: fc.constantFrom<Exclude<PlanKind, 'thematic'>>(
      'inspection',
      'inspection',
      'review of progress',
      'urgent notification',
    ),
    name,
    nameStyle: fc.constantFrom<NameStyle>(
      'title',
      'title',
      'title in two lines',
      'title with a dash',
      'own line',
      'title and capitals',
      'none',
    ),
    submitted: optional(submitted),
    published: optional(published),
    order: fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
  })
  .chain((cover) => optional(field(ANSWERED[cover.kind], madeVisit)).map((visit) => ({ ...cover, visit })))
  .map(({ kind, name: named, nameStyle, visit, submitted: sent, published: report, order }): MadeCover => {
    const fields = [visit, sent, report]
    const mark = kind === 'urgent notification' && !visit ? [['Urgent Notification']] : []
    const isReview = kind === 'review of progress' && !visit
    const isNamed = nameStyle !== 'none'
    const hasTitle = isNamed && nameStyle !== 'own line'
    return {
      // Nothing else says that a plan answers a review of progress.
      kind: isReview ? 'inspection' : kind,
      establishment: isNamed ? named.establishment : 'plan',
      slug: isNamed ? named.slug : 'plan',
      title: hasTitle ? named.establishment : '',
      ...coverDates(visit, report, sent),
      lines: [
        ...nameLines(named.establishment, nameStyle),
        ...mark,
        ...order.flatMap((i) => (fields[i] ? fieldLines(fields[i]) : [])),
      ],
      lacks: [
        ...(isNamed ? [] : ['P002']),
        ...[visit, kind === 'urgent notification' ? 'optional' : report, sent].flatMap((one) =>
          one ? [] : ['P003'],
        ),
      ],
    }
  })

/** The cover of a plan that answers a thematic inspection: no establishment, the title over several lines. */
const thematicCover = fc
  .record({
    subject: fc.constantFrom(...THEMATIC),
    cuts: fc.shuffledSubarray([3, 6, 9], { maxLength: 2 }),
    isOnOwnLine: fc.boolean(),
    answers: fc.boolean(),
    submitted: optional(submitted),
    published: optional(published),
  })
  .map(({ subject: [title, slug], cuts, isOnOwnLine, answers, submitted: sent, published: report }): MadeCover => {
    const words = title.split(' ')
    const [first = '', ...more] = words
      .map((word, i) => (cuts.includes(i) ? '\n' : i === 0 ? '' : ' ') + word)
      .join('')
      .split('\n')
    return {
      kind: 'thematic',
      establishment: '',
      slug: `thematic-${slug}`,
      title,
      ...coverDates(undefined, report, sent),
      lines: [
        ['HM Prison &'],
        ['Probation Service'],
        ...(isOnOwnLine ? [['Action Plan:'], [first]] : [[`Action Plan: ${first}`]]),
        ...more.map((line) => [line]),
        ...(answers ? [[`A Response to the HMI Probation Report: ${title}`]] : []),
        ...[report, sent].flatMap((one) => (one ? fieldLines(one) : [])),
      ],
      lacks: [report, sent].flatMap((one) => (one ? [] : ['P003'])),
    }
  }) // prettier-ignore

function coverDates(visit?: Field, report?: Field, sent?: Field): Partial<MadeCover> {
  return {
    ...(visit ? { inspectionStart: visit.dates.start, inspectionEnd: visit.dates.end } : {}),
    ...(report ? { reportPublished: report.dates.start } : {}),
    ...(sent ? { planSubmitted: sent.dates.start } : {}),
  }
}

export const madeCover: fc.Arbitrary<MadeCover> = fc.oneof(
  { weight: 5, arbitrary: establishmentCover },
  { weight: 1, arbitrary: thematicCover },
)
