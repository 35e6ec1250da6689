import type { Notice, NoticeLevel } from '../notice.ts'

const notice = (code: string, level: NoticeLevel, file: string, message: string, remedy: string): Notice => ({
  code,
  level,
  place: { file },
  message: file === '' ? message : `${file}: ${message}`,
  remedy,
})

/** R020: nothing can have come back. */
export const nothingReinspected = (plans: number): Notice =>
  notice(
    'R020',
    'info',
    '',
    `No establishment has two inspections of different days (${plans} ${plans === 1 ? 'plan' : 'plans'} read), so nothing can have come back: recurrences, concern_chains and repeated_actions are empty.`,
    'Add an earlier or a later plan of an establishment to compare them.',
  )

/** R021: nothing can be shared between establishments. */
export const oneEstablishment = (establishment: string): Notice =>
  notice(
    'R021',
    'info',
    '',
    `All plans are of ${establishment}, so no failing can be shared: shared_issues and recurring_failures are empty.`,
    'Add plans of other establishments to compare them.',
  )

/** R022: inspections of one establishment that cannot be put in order. */
export const sameDay = (file: string, others: readonly string[], date: string): Notice =>
  notice(
    'R022',
    'warning',
    file,
    `its inspection began on the day (${date}) of another of the same establishment (${others.join(', ')}), so the two are not compared with each other.`,
    'Check the dates on the covers; where one is wrong, put the right one into the corrections beside the plan.',
  )

/** R023: several printed names of one establishment. */
export const takenForOne = (slug: string, names: readonly string[]): Notice =>
  notice(
    'R023',
    'info',
    '',
    `${names.join(' and ')} are taken for one establishment (${slug}), and their inspections are compared.`,
    'If they are two, or one of them is misspelt, correct models/establishments.yaml.',
  )

/** R024: a plan that is older than what it answers. */
export const datesOutOfOrder = (file: string, what: string, date: string, inspection: string): Notice =>
  notice(
    'R024',
    'warning',
    file,
    `the ${what} on its cover (${date}) comes before its inspection (${inspection}); it is put in order by the inspection.`,
    'Check the dates on the cover; where one is wrong, put the right one into the corrections beside the plan.',
  )

/** R025: no plan promises anything. */
export const nothingPromised = (): Notice =>
  notice(
    'R025',
    'info',
    '',
    'No plan holds an action, so promises, promise_rates and repeated_actions are empty.',
    'Check the plans: an action plan answers each concern with actions.',
  )

/** R026: a plan that cannot be placed among others of its establishment. */
export const notPlaced = (file: string, others: readonly string[]): Notice =>
  notice(
    'R026',
    'warning',
    file,
    `it has no date, so it cannot be put in order among the other plans of its establishment (${others.join(', ')}) and is not compared with them.`,
    'Put the date of its inspection into the corrections beside the plan.',
  )
