import type { Row, Tables } from '../tables/schema.ts'

/** Why a concern's primary theme is another one. */
export interface ThemeReason {
  /** In a sentence. */
  readonly text: string
  /** The edits that did it, in their order; none where the model did. */
  readonly edits: readonly number[]
}

interface Change {
  readonly id: string
  readonly before?: string
  readonly after?: string
}

type EditRow = Row<'theme_edits'>

/**
 * Explains changes of primary themes from one run to another: by an edit about the concern, by an edit of its themes, or
 * by what the model goes by.
 */
export function themeReasons(before: Tables, after: Tables): (change: Change) => ThemeReason {
  const inForce = (tables: Tables): ReadonlySet<number> =>
    new Set(tables.theme_edits.filter(({ status }) => status === 'applied').map(({ edit_id }) => edit_id))
  const [old, now] = [inForce(before), inForce(after)]
  const rows = new Map([...before.theme_edits, ...after.theme_edits].map((row) => [row.edit_id, row]))
  // In force in one of the two runs only.
  const changed = [...rows.values()]
    .filter(({ edit_id: id }) => old.has(id) !== now.has(id))
    .sort((a, b) => a.edit_id - b.edit_id)
  const [decisions, structural] = [
    changed.filter(({ operation }) => ['move', 'pin', 'unpin'].includes(operation)),
    changed.filter(({ operation }) => ['merge', 'split', 'rename'].includes(operation)),
  ]
  const sentence = (edit: EditRow): string =>
    now.has(edit.edit_id)
      ? `edit ${edit.edit_id}: ${edit.detail} (${edit.reason})`
      : `edit ${edit.edit_id} is no longer in force: ${edit.why_not ?? 'it is not in the log'}`
  const because = (edits: readonly EditRow[]): ThemeReason => ({
    text: edits.map(sentence).join('; '),
    edits: edits.map(({ edit_id }) => edit_id),
  })
  const model = modelReasons(before, after)
  const redefined = redefinedThemes(before, after)
  // A theme that takes others in may draw further concerns, and so may a new definition; a name or a split may not.
  const mayDraw = ({ operation, subject }: EditRow): boolean =>
    operation === 'merge' || (operation === 'rename' && redefined.has(subject))
  return (change) => {
    const own = decisions.filter(({ subject }) => listed(subject).includes(change.id))
    // Where one decision took another's place, the one that holds tells why.
    const holding = own.filter(({ edit_id }) => now.has(edit_id))
    if (own.length > 0) return because(holding.length > 0 ? holding.slice(-1) : own.slice(-1))
    const path =
      pathOf(structural, change.before, change.after) ?? pathOf(structural, change.after, change.before)
    if (path) return because(path)
    const near = structural.filter(
      (edit) =>
        mayDraw(edit) &&
        [...listed(edit.subject), ...listed(edit.target)].some(
          (id) => id === change.before || id === change.after,
        ),
    )
    const byModel = model(change.id)
    if (near.length === 0) return { text: sentenceOf(byModel), edits: [] }
    const { text, edits } = because(near)
    return { text: byModel.length === 0 ? text : `${text}; or ${sentenceOf(byModel)}`, edits }
  }
}

const sentenceOf = (why: readonly string[]): string =>
  `the model${why.length === 0 ? '' : `, since ${why.join(' and ')}`}`

const listed = (cell: string | null): readonly string[] => (cell === null ? [] : cell.split('; '))

/** The edits that lead from one theme to another, each taking the place of the one before. */
function pathOf(
  edits: readonly EditRow[],
  from: string | undefined,
  to: string | undefined,
): readonly EditRow[] | undefined {
  if (from === undefined || to === undefined) return undefined
  for (const [i, edit] of edits.entries()) {
    if (edit.operation === 'rename' || !listed(edit.subject).includes(from)) continue
    for (const next of listed(edit.target)) {
      if (next === to) return [edit]
      const rest = pathOf(edits.slice(i + 1), next, to)
      if (rest) return [edit, ...rest]
    }
  }
  return undefined
}

/** What the model went by that is not as it was. */
function modelReasons(before: Tables, after: Tables): (concern: string) => readonly string[] {
  const textsOf = ({ concerns, actions }: Tables): ReadonlyMap<string, string> => {
    const texts = new Map(concerns.map(({ concern_id: id, text }) => [id, text]))
    for (const { concern_id: id, text } of actions) texts.set(id, `${texts.get(id) ?? ''}\n${text}`)
    return texts
  }
  const [textBefore, textAfter] = [textsOf(before), textsOf(after)]
  const [runBefore, runAfter] = [before.runs[0], after.runs[0]]
  const plansOf = ({ plans }: Tables) => new Set(plans.map(({ plan_id }) => plan_id))
  const [plansBefore, plansAfter] = [plansOf(before), plansOf(after)]
  const added = [...plansAfter].filter((id) => !plansBefore.has(id))
  const gone = [...plansBefore].filter((id) => !plansAfter.has(id))
  const settingsDiffer = (name: string): boolean => settingOf(runBefore, name) !== settingOf(runAfter, name)
  const general = [
    ...(added.length > 0 ? [`plans were added (${added.join(', ')})`] : []),
    ...(gone.length > 0 ? [`plans are gone (${gone.join(', ')})`] : []),
    ...(added.length + gone.length === 0 && runBefore?.corpus_sha256 !== runAfter?.corpus_sha256
      ? ['the text of plans changed']
      : []),
    ...(redefinedThemes(before, after).size > 0 || settingsDiffer('models/themes.json')
      ? ['the codebook changed']
      : []),
    ...(settingsDiffer('models/glossary.yaml') || settingsDiffer('models/synonyms.json')
      ? ['glossary or synonyms changed']
      : []),
    ...(embedderOf(runBefore) === embedderOf(runAfter) ? [] : ['the embedder is another one']),
    ...(runBefore?.crossplan_version === runAfter?.crossplan_version ? [] : ['crossplan is another version']),
  ]
  return (concern) =>
    textBefore.get(concern) === textAfter.get(concern)
      ? general
      : ['its text or its actions changed', ...general]
}

/** Themes that are defined otherwise in the two runs. */
function redefinedThemes(before: Tables, after: Tables): ReadonlySet<string> {
  const old = new Map(before.themes.map(({ theme_id: id, definition }) => [id, definition]))
  return new Set(
    after.themes.flatMap(({ theme_id: id, definition }) =>
      old.has(id) && old.get(id) !== definition ? [id] : [],
    ),
  )
}

/** Without the fingerprint in brackets, which follows the corpus as well. */
const embedderOf = (run: Row<'runs'> | undefined): string | undefined => run?.embedder.replace(/ \(.*\)$/, '')

function settingOf(run: Row<'runs'> | undefined, name: string): unknown {
  const settings: unknown = JSON.parse(run?.settings ?? '{}')
  return typeof settings === 'object' && settings !== null
    ? (settings as Readonly<Record<string, unknown>>)[name]
    : undefined
}
