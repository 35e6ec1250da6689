import type { ChangedIngredient, ChangedPlan, ReportsDiff } from '../pipeline/explain-difference.ts'
import { groupBy } from '../util/group-by.ts'
import { countOf } from './count-of.ts'
import { idList, type DiffPage } from './diff-page.ts'

/** What went into two reports otherwise, one thing after the other. */
export function causeLines({ causes, tables }: ReportsDiff, page: DiffPage): readonly string[] {
  const { plans, ingredients, edits, answers, weights } = causes
  const lines = [
    ...planLines(plans, page),
    ...ingredients.flatMap((one) => [
      ...page.text(ingredientSentence(one), 1),
      ...(one.name === 'edits'
        ? page.list(edits, (edit) => page.text(editSentence(edit), 2), 2)
        : one.name === 'answers'
          ? page.list(answers, (answer) => page.text(answerSentence(answer), 2), 2)
          : one.name === 'weights'
            ? page.list(weights, (weight) => page.text(weightSentence(weight), 2), 2)
            : []),
    ]),
  ]
  if (lines.length > 0) return [...lines, ...page.text('Nothing else that is on record differs.', 1)]
  return page.text(
    tables.length === 0
      ? 'Nothing that is on record differs.'
      : 'Nothing that is on record differs, yet the tables do: ask "crossplan report --check" of each.',
    1,
  )
}

function planLines(plans: readonly ChangedPlan[], page: DiffPage): readonly string[] {
  const byChange = groupBy(plans, ({ change }) => change)
  const of = (change: ChangedPlan['change']): readonly ChangedPlan[] => byChange.get(change) ?? []
  const named = (change: ChangedPlan['change'], one: string, several: string): readonly string[] => {
    const own = of(change)
    if (own.length === 0) return []
    const names = own.map(({ planId, file }) => `${planId} (${file})`)
    return page.text(
      `${countOf(own.length, 'plan')} ${own.length === 1 ? one : several}: ${idList(names)}.`,
      1,
    )
  }
  const single = (change: ChangedPlan['change'], what: string): readonly string[] =>
    page.list(
      of(change),
      (plan) =>
        page.text(
          `Plan ${plan.planId} (${plan.file}) ${what}: ${readSentence(plan)}${nameSentence(plan)}.`,
          1,
        ),
      1,
    )
  const renamed = of('renamed')
  return [
    ...named('added', 'is new', 'are new'),
    ...named('gone', 'is gone', 'are gone'),
    ...single('changed', 'is another file'),
    ...single('read otherwise', 'is the same file, but was read otherwise'),
    ...(renamed.length === 0
      ? []
      : page.text(
          `${countOf(renamed.length, 'plan')} ${renamed.length === 1 ? 'has another name' : 'have other names'}, with the same content: ${idList(renamed.map(renaming))}.`,
          1,
        )),
  ]
}

function readSentence({ concerns: { changed, added, gone } }: ChangedPlan): string {
  const parts = [
    ...(changed.length > 0
      ? [`${idList(changed)} ${changed.length === 1 ? 'reads' : 'read'} otherwise`]
      : []),
    ...(added.length > 0 ? [`${idList(added)} ${added.length === 1 ? 'is' : 'are'} new`] : []),
    ...(gone.length > 0 ? [`${idList(gone)} ${gone.length === 1 ? 'is' : 'are'} gone`] : []),
  ]
  return parts.length === 0 ? 'its concerns and actions read as before' : parts.join('; ')
}

const nameSentence = (plan: ChangedPlan): string =>
  plan.fileBefore === undefined && plan.planIdBefore === undefined
    ? ''
    : `; it was called ${nameBefore(plan)}`

/** The file or the id, whichever is another one; both where both are. */
const nameBefore = ({ fileBefore, planIdBefore }: ChangedPlan): string =>
  fileBefore !== undefined && planIdBefore !== undefined
    ? `${planIdBefore} (${fileBefore})`
    : (planIdBefore ?? fileBefore ?? '')

function renaming(plan: ChangedPlan): string {
  const { fileBefore, planIdBefore, planId, file } = plan
  const now = planIdBefore === undefined ? file : fileBefore === undefined ? planId : `${planId} (${file})`
  return `${nameBefore(plan)} → ${now}`
}

/** Enough of a hash to tell it from another. */
const HASH_DIGITS = 8

function ingredientSentence({ label, before, after }: ChangedIngredient): string {
  const shown = (value: string | undefined): string =>
    value === undefined ? 'none' : value.replace(/\b[0-9a-f]{64}\b/g, (hash) => hash.slice(0, HASH_DIGITS))
  return `${label.charAt(0).toUpperCase()}${label.slice(1)}: ${shown(before)} → ${shown(after)}`
}

function editSentence({
  id,
  change,
  detail,
  reason,
  whyNot,
}: ReportsDiff['causes']['edits'][number]): string {
  const since = whyNot === undefined ? '' : `, since ${whyNot}`
  return `edit ${id} is ${change}${since}: ${detail} (${reason})`
}

const answerSentence = ({
  concerns,
  kind,
  before,
  after,
}: ReportsDiff['causes']['answers'][number]): string =>
  `${concerns.join(' and ')} (${kind}): ${before ?? 'not listed'} → ${after ?? 'not listed'}`

function weightSentence({ kind, name, before, after }: ReportsDiff['causes']['weights'][number]): string {
  const shown = (value: number | undefined): string =>
    value === undefined ? 'none' : kind === 'threshold' ? String(value) : `${value} bits`
  const what = { comparison: name, prior: `prior of ${name}`, threshold: `threshold of ${name}` }[kind]
  return `${what}: ${shown(before)} → ${shown(after)}`
}
