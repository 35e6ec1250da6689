import { mean, tokenF1 } from './metrics.mjs'

const HEADER = ['establishment', 'inspection_start', 'inspection_end', 'report_published', 'plan_submitted']
// Words may differ by a stray mark of the layout: concerns are whole at 0.98, actions are found at 0.95.
const SAME_CONCERN = 0.98
const SAME_ACTION = 0.95

/** Spelling that does not matter: case, dashes, blanks around joining marks, a closing stop. */
const plain = (text) =>
  (text ?? '')
    .toLowerCase()
    .replace(/[–—]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/\s*([/&-])\s*/g, '$1')
    .replace(/[.\s]+$/, '')
    .trim()

/**
 * Measures how plans were read against structures written by hand.
 * @param tables rows of `plans`, `concerns`, `actions`
 * @param {readonly object[]} structures one per plan
 * @returns {{ metrics: { name: string, value: number, n: number }[], misses: string[] }}
 */
export function scoreStructure(tables, structures) {
  const seen = {
    header: [],
    recall: [],
    priority: [],
    text: [],
    response: [],
    actions: [],
    owner: [],
    target: [],
    ambiguous: [],
  }
  const misses = []
  let concernsGiven = 0
  let actionsGiven = 0
  for (const structure of structures) {
    const plan =
      tables.plans.find((row) => row.plan_id === structure.slug) ??
      (tables.plans.length === 1 ? tables.plans[0] : undefined)
    for (const field of HEADER) seen.header.push(plain(plan?.[field]) === plain(structure[field]))
    const given = tables.concerns.filter((row) => row.plan_id === plan?.plan_id)
    concernsGiven += given.length
    for (const wanted of structure.concerns) {
      const concern = given.find((row) => row.number === (wanted.number ?? ''))
      seen.recall.push(concern !== undefined)
      if (concern === undefined) {
        misses.push(`${structure.slug}#${wanted.number ?? 'unnumbered'}: concern not found`)
        seen.actions.push(...wanted.actions.filter((action) => !action.ambiguous).map(() => false))
        continue
      }
      if (['priority', 'key'].includes(wanted.priority))
        seen.priority.push(concern.priority === wanted.priority)
      if (wanted.response) seen.response.push(plain(concern.response) === wanted.response)
      seen.text.push(tokenF1(concern.text, wanted.text) >= SAME_CONCERN)
      if (!seen.text.at(-1)) misses.push(`${concern.concern_id}: text differs`)
      const rows = tables.actions.filter((row) => row.concern_id === concern.concern_id)
      const partner = pairActions(wanted.actions, rows)
      actionsGiven += rows.length
      for (const action of wanted.actions) {
        const row = partner.get(action)
        if (action.ambiguous) {
          seen.ambiguous.push(row !== undefined)
          if (row !== undefined) actionsGiven--
          continue
        }
        seen.actions.push(row !== undefined)
        if (row === undefined) misses.push(`${concern.concern_id}: no action "${action.text.slice(0, 60)}…"`)
        else {
          seen.owner.push(plain(row.owner) === plain(action.owner))
          seen.target.push(plain(row.target) === plain(action.target))
          if (!seen.owner.at(-1))
            misses.push(`${row.action_id}: owner "${row.owner}", wanted "${action.owner}"`)
          if (!seen.target.at(-1))
            misses.push(`${row.action_id}: target "${row.target}", wanted "${action.target}"`)
        }
      }
    }
  }
  const share = (name, values) => ({
    name: `structure.${name}`,
    value: mean(values),
    n: values.length,
    share: true,
  })
  const precision = (name, hits, given) => ({
    name: `structure.${name}`,
    value: hits / given,
    n: given,
    share: true,
  })
  const metrics = [
    share('header', seen.header),
    share('concern_recall', seen.recall),
    precision('concern_precision', seen.recall.filter(Boolean).length, concernsGiven),
    share('priority', seen.priority),
    share('response', seen.response),
    share('concern_text', seen.text),
    share('action_recall', seen.actions),
    precision('action_precision', seen.actions.filter(Boolean).length, actionsGiven),
    share('owner', seen.owner),
    share('target', seen.target),
    share('ambiguous_matched', seen.ambiguous),
  ]
  return { metrics: metrics.filter((metric) => metric.n > 0), misses }
}

/** Pairs wanted actions with rows one to one, best fit first. */
function pairActions(wanted, rows) {
  const fits = wanted
    .flatMap((action) => rows.map((row) => ({ action, row, fit: tokenF1(row.text, action.text) })))
    .filter(({ fit }) => fit >= SAME_ACTION)
    .sort((a, b) => b.fit - a.fit)
  const partner = new Map()
  const taken = new Set()
  for (const { action, row } of fits) {
    if (partner.has(action) || taken.has(row)) continue
    partner.set(action, row)
    taken.add(row)
  }
  return partner
}
