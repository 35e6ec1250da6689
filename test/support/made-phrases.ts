import fc from 'fast-check'
import type { TargetKind } from '../../src/domain/plan.ts'

/** An owner as a plan prints it, and the names of the bodies that it means. */
export interface MadeOwner {
  readonly printed: string
  readonly names: readonly string[]
}

/** A target as a plan prints it, and what it says. */
export interface MadeTarget {
  readonly printed: string
  readonly kind: TargetKind
  readonly month: string | undefined
}

const SUBJECTS = [
  'Staff', 'Leaders', 'Managers', 'Prisoners', 'Some patients', 'Many cells', 'The regime', 'Wing officers',
  'Health staff', 'The kitchen', 'A third of young adults', 'Detained people', 'Women', 'Offender managers',
] // prettier-ignore
const VERBS = [
  'will review', 'did not check', 'will improve', 'had not recorded', 'will report on', 'too often ignored',
  'were slow to repair', 'will share', 'should have access to', 'still lacked',
] // prettier-ignore
const OBJECTS = [
  'waiting lists', 'the showers on every landing', 'complaints and applications', 'key work', 'medicine queues',
  'visits and video calls', 'use of force (UoF)', 'workshops and classrooms', 'food temperatures', 'legal mail',
  'induction booklets', 'in-cell telephones', 'the men’s property', '24-hour nursing cover', 'A&E escorts',
] // prettier-ignore
const ENDS = [
  'each week', 'with the wing', 'during the core day', 'in all departments', 'at the monthly meeting',
  'after an incident', 'for new arrivals', 'before release', 'in 2023/24', 'as set out in PSI 64/2011',
] // prettier-ignore

const from = (...words: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...words)

const sentence = fc
  .tuple(from(...SUBJECTS), from(...VERBS), from(...OBJECTS), from(...ENDS))
  .map((words) => `${words.join(' ')}.`)

/** No sentence or item comes twice: where a page parts the two, the second reads as the first scanned again. */
export const prose = fc.uniqueArray(sentence, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '))

/** What one should do, as probation's plans print it after "… should:", in lower case and without a stop. */
export const duty = fc
  .tuple(from('make sure that', 'show how', 'explain to courts why'), sentence)
  .map(([start, text]) => `${start} ${text[0]!.toLowerCase()}${text.slice(1, -1)}`)

/** A lead-in and the items of its list. */
export const list = fc.tuple(
  from('Staff will be told:', 'The plan has three parts:', 'Managers will report on:'),
  fc.uniqueArray(
    fc.tuple(from(...OBJECTS), from(...ENDS)).map((words) => words.join(' ')),
    { minLength: 2, maxLength: 3 },
  ),
)

export const madeOwner: fc.Arbitrary<MadeOwner> = fc
  .constantFrom<readonly [string, ...string[]]>(
    ['Governor', 'Governor'],
    ['Head of Healthcare', 'Head of Healthcare'],
    ['Governor & GFSL', 'Governor', 'Gov Facility Services Ltd'],
    ['Governor & GSFL', 'Governor', 'Gov Facility Services Ltd'],
    ['Governor/GFSL', 'Governor', 'Gov Facility Services Ltd'],
    ['Governor, Head of Healthcare & GFSL', 'Governor', 'Head of Healthcare', 'Gov Facility Services Ltd'],
    ['Prison Group Director', 'Prison Group Director'],
    ['Oxleas', 'Oxleas'],
    ['MOJ Estates', 'MoJ Estates'],
    ['HMPPS – Directorate of Security', 'HMPPS Directorate of Security'],
    ['Education Provider', 'Education Provider'],
    ['Offender Health, MoJ.', 'Offender Health, Ministry of Justice'],
    ['Regional Probation Directors', 'Regional Probation Directors'],
    ['Head of Education, Skills and Work', 'Head of Education, Skills and Work'],
    ['Home Office & Centre Manager', 'Home Office', 'Centre Manager'],
  )
  .map(([printed, ...names]) => ({ printed, names }))

/** Two dates side by side are not here: in print no one can tell them from the targets of two actions. */
export const madeTarget: fc.Arbitrary<MadeTarget> = fc
  .constantFrom<readonly [string, TargetKind, string?]>(
    ['March 2025', 'month', '2025-03-01'],
    ['December 2025', 'month', '2025-12-01'],
    ['By March 2026', 'month', '2026-03-01'],
    ['End of September 2023', 'month', '2023-09-01'],
    ['30th June 2026', 'month', '2026-06-01'],
    ['31/03/2025', 'month', '2025-03-01'],
    ['December 2024 – March 2025', 'month', '2025-03-01'],
    ['Completed March 2024', 'month', '2024-03-01'],
    ['Autumn 2020', 'month', '2020-11-01'],
    ['Winter 2024', 'month', '2025-02-01'],
    ['Q3 2020', 'month', '2020-09-01'],
    ['Q1 2025/26', 'month', '2025-06-01'],
    ['18 – 24 months after Royal Assent', 'relative'],
    ['Within 6 months', 'relative'],
    ['Complete', 'complete'],
    ['Completed', 'complete'],
    ['In place', 'complete'],
    ['Ongoing', 'ongoing'],
    ['On-going', 'ongoing'],
    ['TBC', 'unknown'],
    ['N/A', 'unknown'],
  )
  .map(([printed, kind, month]) => ({ printed, kind, month }))
