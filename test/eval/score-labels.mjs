import { averagePrecision, compareGroupings, f1, mean } from './metrics.mjs'

/**
 * Measures themes, clusters and linked pairs against labels given by a reader.
 *
 * Pairs that the labels call neutral (either answer is right) are left out on both sides.
 * @param tables rows of `concern_themes`, `concern_clusters`, `recurrences`, `shared_issues`, `repeated_actions`; absent ones are skipped
 * @param labels `plans`, `all_pairs`, `themes`, `recurrences`, `same_issue_pairs`, `repeated_actions`; absent ones are skipped
 */
export function scoreLabels(tables, labels) {
  const parts = [
    labels.themes && tables.concern_themes && scoreThemes(tables.concern_themes, labels.themes),
    labels.themes && tables.concern_clusters && scoreClusters(tables.concern_clusters, labels.themes),
    labels.recurrences && tables.recurrences && scoreRecurrences(tables.recurrences, labels.recurrences),
    labels.same_issue_pairs && tables.shared_issues && scoreSharedIssues(tables.shared_issues, labels),
    labels.repeated_actions &&
      tables.repeated_actions &&
      scoreRepeats(tables.repeated_actions, labels.repeated_actions),
  ].filter(Boolean)
  return { metrics: parts.flatMap((part) => part.metrics), misses: parts.flatMap((part) => part.misses) }
}

function scoreThemes(rows, themes) {
  const primary = new Map(rows.filter((row) => row.rank === '1').map((row) => [row.concern_id, row.theme_id]))
  const answers = Object.entries(themes).map(([id, theme]) => ({ id, theme, given: primary.get(id) }))
  const isRight = ({ theme, given }) => theme.primary.includes(given)
  const strict = answers.map(isRight)
  const loose = answers.map((answer) => isRight(answer) || answer.theme.secondary.includes(answer.given))
  return {
    metrics: [
      { name: 'themes.accuracy', value: mean(strict), n: strict.length, share: true },
      { name: 'themes.accuracy_with_secondary', value: mean(loose), n: loose.length, share: true },
    ],
    misses: answers
      .filter((answer) => !isRight(answer))
      .map(({ id, theme, given }) => `${id}: theme ${given}, wanted ${theme.primary.join(' or ')}`),
  }
}

function scoreClusters(rows, themes) {
  const labelled = rows.filter((row) => themes[row.concern_id] !== undefined)
  const { nmi, ari } = compareGroupings(
    labelled.map((row) => [row.cluster_id, themes[row.concern_id].primary[0]]),
  )
  const n = labelled.length
  return {
    metrics: [
      {
        name: 'clusters.count',
        value: new Set(labelled.map((row) => row.cluster_id)).size,
        n,
        isCount: true,
      },
      { name: 'clusters.nmi', value: nmi, n },
      { name: 'clusters.ari', value: ari, n },
    ],
    misses: [],
  }
}

function scoreRecurrences(rows, pairs) {
  const keyOf = (pair) => `${pair.earlier} → ${pair.later}`
  const neutral = new Set(pairs.filter((pair) => pair.neutral).map(keyOf))
  const wanted = pairs.filter((pair) => !pair.neutral)
  const any = new Set(wanted.map(keyOf))
  const same = new Set(wanted.filter((pair) => pair.strength === 'same').map(keyOf))
  const disputed = new Set(wanted.filter((pair) => pair.strength === 'disputed').map(keyOf))
  const answers = rows
    .map((row) => ({
      key: keyOf({ earlier: row.earlier_concern_id, later: row.later_concern_id }),
      ...answerOf(row),
    }))
    .filter((answer) => !neutral.has(answer.key))
  const settled = answers.filter((answer) => !disputed.has(answer.key))
  const linked = keysOf(
    answers.filter((answer) => answer.verdict === 'recurring' || answer.verdict === 'related'),
  )
  const recurring = keysOf(settled.filter((answer) => answer.verdict === 'recurring'))
  return {
    metrics: [
      { name: 'recurrence.ap_any', value: averagePrecision(answers, any), n: any.size },
      { name: 'recurrence.ap_same', value: averagePrecision(settled, same), n: same.size },
      { name: 'recurrence.f1_any', value: f1(linked, any), n: any.size },
      { name: 'recurrence.f1_same', value: f1(recurring, same), n: same.size },
    ],
    misses: differences('recurrence', linked, any),
  }
}

function scoreSharedIssues(rows, labels) {
  const keyOf = (a, b) => [a, b].sort().join(' = ')
  const inScope = (id) =>
    labels.all_pairs === true || (labels.plans ?? []).some((plan) => id.startsWith(`${plan}#`))
  const neutral = new Set(
    labels.same_issue_pairs.filter((pair) => pair.neutral).map((pair) => keyOf(pair.a, pair.b)),
  )
  const same = new Set(
    labels.same_issue_pairs.filter((pair) => !pair.neutral).map((pair) => keyOf(pair.a, pair.b)),
  )
  const answers = rows
    .filter((row) => inScope(row.concern_a) && inScope(row.concern_b))
    .map((row) => ({ key: keyOf(row.concern_a, row.concern_b), ...answerOf(row) }))
    .filter((answer) => !neutral.has(answer.key))
  const recurring = keysOf(answers.filter((answer) => answer.verdict === 'recurring'))
  return {
    metrics: [
      { name: 'shared_issues.ap', value: averagePrecision(answers, same), n: same.size },
      { name: 'shared_issues.f1', value: f1(recurring, same), n: same.size },
    ],
    misses: differences('shared issue', recurring, same),
  }
}

/** Labels that tell same from alike also give the precision of what the program calls the same; alike is right either way. */
function scoreRepeats(rows, labels) {
  const keyOf = ({ earlier, later }) => `${earlier} → ${later}`
  const isGraded = labels.some(({ strength }) => strength !== undefined)
  const wanted = labels.filter(({ strength }) => strength !== 'alike')
  const alike = new Set(labels.filter(({ strength }) => strength === 'alike').map(keyOf))
  const answers = rows.map((row) => ({
    earlier: row.earlier_action_id,
    key: keyOf({ earlier: row.earlier_action_id, later: row.later_action_id }),
    isSame: row.verdict === undefined || row.verdict === 'same',
  }))
  const given = new Set(answers.filter(({ isSame }) => isSame || !isGraded).map(({ key }) => key))
  const found = wanted.map((pair) => given.has(keyOf(pair)))
  const judged = answers.filter(({ isSame, key }) => isSame && !alike.has(key))
  const right = new Set(wanted.map(keyOf))
  const promises = new Set(wanted.filter((_, i) => found[i]).map(({ earlier }) => earlier))
  return {
    metrics: [
      { name: 'repeated_actions.recall', value: mean(found), n: found.length, share: true },
      { name: 'repeated_actions.rows', value: rows.length, n: rows.length, isCount: true },
      ...(isGraded
        ? [
            {
              name: 'repeated_actions.precision_same',
              value: mean(judged.map(({ key }) => right.has(key))),
              n: judged.length,
              share: true,
            },
            {
              name: 'repeated_actions.promises_found',
              value: promises.size,
              n: new Set(wanted.map(({ earlier }) => earlier)).size,
              isCount: true,
            },
          ]
        : []),
    ],
    misses: [
      ...wanted.filter((_, i) => !found[i]).map((pair) => `repeated action missed: ${keyOf(pair)}`),
      ...(isGraded
        ? judged
            .filter(({ key }) => !right.has(key))
            .map(({ key }) => `repeated action not in the labels: ${key}`)
        : []),
    ],
  }
}

const answerOf = (row) => ({ probability: Number(row.probability), verdict: row.verdict })
const keysOf = (answers) => new Set(answers.map((answer) => answer.key))
const differences = (kind, given, wanted) => [
  ...[...given].filter((key) => !wanted.has(key)).map((key) => `${kind} not in the labels: ${key}`),
  ...[...wanted].filter((key) => !given.has(key)).map((key) => `${kind} missed: ${key}`),
]
