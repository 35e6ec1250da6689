import fc from 'fast-check'
import type { Response } from '../../src/domain/plan.ts'
import { madeCover, type MadeCover } from './made-cover.ts'
import { duty, list, madeOwner, madeTarget, prose, type MadeOwner, type MadeTarget } from './made-phrases.ts'

export interface MadeAction {
  /** Paragraphs; those that begin with a bullet are the items of a list. */
  readonly paragraphs: readonly string[]
  /** Absent where the layout prints none. */
  readonly owner?: MadeOwner
  readonly target?: MadeTarget
}

export interface MadeConcern {
  readonly number: string
  readonly kind: 'concern' | 'recommendation'
  readonly priority: 'priority' | 'key' | undefined
  /** The heading that it stands under. */
  readonly heading: string | undefined
  readonly response: MadeResponse | undefined
  readonly text: string
  readonly actions: readonly MadeAction[]
}

export interface MadeResponse {
  readonly printed: string
  readonly response: Response
}

/**
 * How a plan puts its answers: concerns as since 2022; concerns with a response, as of removal centres; numbered
 * recommendations as from 2018 to 2022; such without numbers, known by their references; numbered paragraphs without a
 * table, as of the Home Office.
 */
export type MadeTable = 'concerns' | 'answered concerns' | 'recommendations' | 'references' | 'paragraphs'

export interface MadePlan {
  readonly cover: MadeCover
  readonly table: MadeTable
  readonly concerns: readonly MadeConcern[]
}

const HMPPS: readonly (readonly [string, Response])[] = [
  ['Agreed', 'agreed'],
  ['Partly Agreed', 'partly agreed'],
  ['Not Agreed', 'not agreed'],
]
const HOME_OFFICE: readonly (readonly [string, Response])[] = [
  ['Accepted', 'agreed'],
  ['Partially accepted', 'partly agreed'],
  ['Not accepted', 'not agreed'],
  ['Rejected', 'not agreed'],
]

const responses = (words: typeof HMPPS): fc.Arbitrary<MadeResponse> =>
  fc.constantFrom(...words).map(([printed, response]) => ({ printed, response }))

const response: Readonly<Record<MadeTable, fc.Arbitrary<MadeResponse | undefined>>> = {
  concerns: fc.constant(undefined),
  'answered concerns': responses(HOME_OFFICE),
  recommendations: responses(HMPPS),
  references: responses([...HMPPS, ...HOME_OFFICE]),
  paragraphs: responses(HOME_OFFICE),
}

const paragraphs = fc.oneof(
  { weight: 6, arbitrary: prose.map((text) => [text]) },
  { weight: 1, arbitrary: list.map(([text, items]) => [text, ...items.map((item) => `• ${item}`)]) },
)

const action: fc.Arbitrary<MadeAction> = fc.record({ paragraphs, owner: madeOwner, target: madeTarget })
const bareAction: fc.Arbitrary<MadeAction> = fc.record({ paragraphs: prose.map((text) => [text]) })

const OLD_HEADINGS = [
  'Main recommendations to the Governor', 'Recommendations: safety', 'Respect', 'Purposeful activity',
  'Recommendations to HMPPS', 'Housekeeping points', 'Key concerns and recommendations',
] // prettier-ignore
const SECTIONS = {
  priority: ['Priority concerns', 'PRIORITY CONCERNS'],
  key: ['Key concerns', 'Key Concerns'],
}

/** How concerns are numbered, the `i`th from 0. */
const NUMBERS: Readonly<Record<string, (i: number) => string>> = {
  whole: (i) => String(i + 1),
  dotted: (i) => `1.${i + 1}`,
  late: (i) => `5.${i + 8}`,
}
const REFERENCES: Readonly<Record<string, (i: number) => string>> = {
  summary: (i) => `S${40 + 7 * i}`,
  section: (i) => `${1 + Math.floor(i / 2)}.${46 + 3 * i}`,
}

function madeConcerns(table: MadeTable, isThematic: boolean): fc.Arbitrary<readonly MadeConcern[]> {
  const concern = fc.record({
    text: isThematic ? duty : prose,
    response: response[table],
    heading: fc.option(fc.constantFrom(...OLD_HEADINGS), { freq: 1, nil: undefined }),
    actions: fc.uniqueArray(table === 'paragraphs' ? bareAction : action, {
      minLength: 1,
      maxLength: 4,
      selector: ({ paragraphs: own }) => own.at(-1),
    }),
  })
  return fc
    .record({
      concerns: fc.array(concern, { minLength: 1, maxLength: 6 }),
      numbers: fc.constantFrom(...Object.values(NUMBERS)),
      references: fc.constantFrom(undefined, ...Object.values(REFERENCES)),
      priorities: fc.integer({ min: 0, max: 3 }),
      capitals: fc.nat({ max: 1 }),
    })
    .map(({ concerns, numbers, references, priorities, capitals }) => {
      let heading: string | undefined
      return concerns.map((own, i): MadeConcern => {
        if (table === 'concerns' || table === 'answered concerns') {
          const priority = i < priorities ? 'priority' : 'key'
          return { ...own, number: numbers(i), kind: 'concern', priority, heading: SECTIONS[priority][capitals] }
        }
        if (table === 'recommendations') heading = own.heading ?? heading
        const hasReference = references !== undefined && table === 'recommendations' && !isThematic
        const reference = hasReference ? references(i) : (references ?? REFERENCES['section']!)(i)
        return {
          ...own,
          number: table === 'paragraphs' ? String(i + 1) : table === 'references' ? reference : numbers(i),
          kind: 'recommendation',
          priority: undefined,
          heading: isThematic ? 'HM Prison and Probation Service should:' : heading,
          text: hasReference || table === 'references' ? `${own.text} (${reference})` : own.text,
        }
      })
    })
} // prettier-ignore

/** A made plan of any kind that plans are printed in; its answers have the forms that plans print. */
export const madePlan: fc.Arbitrary<MadePlan> = madeCover.chain((cover) => {
  const isThematic = cover.kind === 'thematic'
  const tables: fc.Arbitrary<MadeTable> = isThematic
    ? fc.constant('recommendations')
    : fc.constantFrom('concerns', 'concerns', 'answered concerns', 'recommendations', 'references', 'paragraphs')
  return tables.chain((table) =>
    madeConcerns(table, isThematic).map((concerns) => ({ cover, table, concerns })),
  )
}) // prettier-ignore
