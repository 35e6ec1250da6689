import fc from 'fast-check'

export interface MadeAction {
  readonly text: string
  readonly owner: string
  readonly target: string
}

export interface MadeConcern {
  readonly number: string
  readonly priority: 'priority' | 'key' | undefined
  readonly response: string | undefined
  readonly text: string
  readonly actions: readonly MadeAction[]
}

export interface MadePlan {
  readonly establishment: string
  readonly kind: 'concern' | 'recommendation'
  readonly concerns: readonly MadeConcern[]
}

const SUBJECTS = [
  'Staff',
  'Leaders',
  'Managers',
  'Prisoners',
  'Some patients',
  'Many cells',
  'The regime',
  'Wing officers',
  'Health staff',
  'The kitchen',
]
const VERBS = [
  'will review',
  'did not check',
  'will improve',
  'had not recorded',
  'will report on',
  'too often ignored',
  'were slow to repair',
  'will share',
]
const OBJECTS = [
  'waiting lists',
  'the showers on every landing',
  'complaints and applications',
  'key work',
  'medicine queues',
  'visits and video calls',
  'use of force',
  'workshops and classrooms',
  'food temperatures',
  'legal mail',
  'induction booklets',
]
const ENDS = [
  'each week',
  'with the wing',
  'during the core day',
  'in all departments',
  'at the monthly meeting',
  'after an incident',
  'for new arrivals',
  'before release',
]
const OWNERS = [
  'Governor',
  'Head of Healthcare',
  'Governor & GFSL',
  'Prison Group Director',
  'Oxleas',
  'MOJ Estates',
  'HMPPS – Directorate of Security',
  'Education Provider',
]
const TARGETS = [
  'March 2025',
  'Complete',
  'Completed',
  'Ongoing',
  '30th June 2026',
  'December 2025',
  'TBC',
  'January 2027',
]

const sentence = fc
  .tuple(
    fc.constantFrom(...SUBJECTS),
    fc.constantFrom(...VERBS),
    fc.constantFrom(...OBJECTS),
    fc.constantFrom(...ENDS),
  )
  .map((words) => `${words.join(' ')}.`)

const prose = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((sentences) => sentences.join(' '))

const action = fc.record({
  text: prose,
  owner: fc.constantFrom(...OWNERS),
  target: fc.constantFrom(...TARGETS),
})

const RESPONSES = ['Agreed', 'Partly Agreed', 'Not Agreed', 'Accepted', 'Rejected']

/** A made plan of either kind; its texts are whole sentences, its answers of the forms that plans print. */
export const madePlan: fc.Arbitrary<MadePlan> = fc
  .record({
    establishment: fc.constantFrom('HMP Alpha', 'HMYOI Bravo', 'HMP & YOI Charlie', 'IRC Delta'),
    kind: fc.constantFrom('concern' as const, 'recommendation' as const),
    dotted: fc.boolean(),
    priorities: fc.integer({ min: 0, max: 3 }),
    concerns: fc.array(
      fc.record({
        text: prose,
        response: fc.constantFrom(...RESPONSES),
        actions: fc.array(action, { minLength: 1, maxLength: 4 }),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  })
  .map(({ establishment, kind, dotted, priorities, concerns }) => ({
    establishment,
    kind,
    concerns: concerns.map(({ text, response, actions }, i) => ({
      number: dotted ? `1.${i + 1}` : String(i + 1),
      priority:
        kind === 'recommendation' ? undefined : i < priorities ? ('priority' as const) : ('key' as const),
      response: kind === 'recommendation' ? response : undefined,
      text,
      actions,
    })),
  }))
