import pc from 'picocolors'
import type { ExplainedConcern, PairExplanation } from '../pipeline/explain-pair.ts'
import { evidenceWords } from './evidence-words.ts'
import { waterfall } from './waterfall.ts'
import { indentText } from './wrap-text.ts'
import type { Output } from './world.ts'

const WIDTH = 100
const NAME = 22
const LEVEL = 16
const WEIGHT = 8
const MOST_ACTION = 220
const MOST_CHANGES = 6

const RELATIONS: Readonly<Record<PairExplanation['relation'], string>> = {
  recurrence: 'An earlier and a later concern of one establishment.',
  'shared issue': 'Concerns of two establishments.',
  'same plan':
    'Both stand in one plan. Such pairs are not compared in a run, and no table lists them; this is what the comparison would say.',
  'no order':
    'One establishment, but no earlier and later inspection (one day, a missing date, or a review of progress). Such pairs are not compared in a run; this is what the comparison would say.',
  thematic:
    'A thematic inspection has no establishment. Such pairs are not compared in a run; this is what the comparison would say.',
}

/** Why two concerns are held to be the same failing or not, for a person. */
export function formatExplanation(
  pair: PairExplanation,
  { columns = WIDTH, hasColours }: Pick<Output, 'columns' | 'hasColours'>,
): string {
  const { bold } = pc.createColors(hasColours)
  const width = Math.min(columns, WIDTH)
  const wrapped = (text: string, indent = ''): string => indentText(text, width, indent).join('\n')
  return [
    wrapped(RELATIONS[pair.relation]),
    ...pair.concerns.flatMap((concern) => ['', concernText(concern, width, bold)]),
    '',
    bold('What it weighs'),
    wrapped(
      'Match weights in bits: 1 doubles the odds, −1 halves them. They add up to the probability.',
      '  ',
    ),
    ...weightLines(pair, width),
    '',
    bold('Verdict'),
    ...verdictLines(pair).map((line) => wrapped(line, '  ')),
    '',
    bold('In common'),
    wrapped(
      pair.sharedWords.length === 0
        ? 'No telling words are in both.'
        : `Words of both: ${pair.sharedWords.join(', ')}.`,
      '  ',
    ),
    wrapped(
      pair.alikeWords.length === 0
        ? 'No other words of the two mean nearly the same.'
        : `Words that mean nearly the same: ${pair.alikeWords.map(({ queryWord, textWord }) => `${queryWord} ~ ${textWord}`).join(', ')}.`,
      '  ',
    ),
    '',
    bold('What would change the verdict'),
    ...changeLines(pair).map((line) => wrapped(line, '  ')),
    '',
  ].join('\n')
}

function concernText(
  { id, establishment, inspectionStart, text, place, actions }: ExplainedConcern,
  width: number,
  bold: (text: string) => string,
): string {
  const when = inspectionStart === undefined ? '' : `, inspected from ${inspectionStart}`
  return [
    `${bold(id)}  ${establishment}${when}  ${place}`,
    ...indentText(text, width, '  '),
    actions.length === 0 ? '  No action was promised.' : '  Promised:',
    ...actions.flatMap((action) => {
      const told = [action.target, action.place].filter((part) => part !== '').join(', ')
      const [first, ...rest] = indentText(`${shortened(action.text)} (${told})`, width, '    ')
      return [`  - ${(first ?? '').trimStart()}`, ...rest]
    }),
  ].join('\n')
}

function weightLines({ kind, prior, parts, sum }: PairExplanation, width: number): readonly string[] {
  let running = prior
  const rows = [
    {
      name: 'before any evidence',
      level: kind === 'recurrence' ? 'same prison' : 'other prison',
      weight: prior,
      step: { from: 0, to: prior },
    },
    ...parts.map((part) => {
      const step = { from: running, to: running + part.weight }
      running = step.to
      return {
        name: evidenceWords[part.kind].name,
        level: `${part.level} (${part.value.toFixed(2)})`,
        weight: part.weight,
        step,
      }
    }),
    { name: 'sum', level: '', weight: sum, step: { from: 0, to: sum } },
  ]
  const bars = waterfall(
    rows.map(({ step }) => step),
    Math.max(10, width - NAME - LEVEL - WEIGHT - 4),
  )
  return rows.map(({ name, level, weight }, i) =>
    `  ${name.padEnd(NAME)}${level.padEnd(LEVEL)}${signed(weight).padStart(WEIGHT)}  ${bars[i] ?? ''}`.trimEnd(),
  )
}

function verdictLines({
  probability,
  verdict,
  thresholds,
  listed,
  relation,
}: PairExplanation): readonly string[] {
  const { recurring, related } = thresholds
  const own = `Probability ${probability.toFixed(2)}: ${verdict} (recurring from ${recurring.toFixed(2)}, related from ${related.toFixed(2)}).`
  if (listed?.decidedBy === 'reviewer')
    return [own, `A reviewer has decided: ${listed.verdict}. That stands, whatever the model says.`]
  const isCompared = relation === 'recurrence' || relation === 'shared issue'
  return listed || !isCompared
    ? [own]
    : [own, 'The tables do not list the pair: each has others that are nearer.']
}

function changeLines({ changes, verdict, shortOf }: PairExplanation): readonly string[] {
  if (changes.length === 0)
    return [
      `No one comparison a level higher or lower would change it: it stays ${verdict}.`,
      `${distance('recurring', shortOf.recurring)} ${distance('related', shortOf.related)}`,
    ]
  const told = changes.slice(0, MOST_CHANGES).map(({ kind, from, to, probability, verdict: changed }) => {
    const { name, meaning } = evidenceWords[kind]
    return `${name} (${meaning}) ${to} instead of ${from}: ${probability.toFixed(2)}, ${changed}.`
  })
  const left = changes.length - told.length
  return left > 0 ? [...told, `And ${left} more; --json has all.`] : told
}

const distance = (name: string, bits: number): string =>
  bits > 0
    ? `It is ${bits.toFixed(2)} bits short of ${name}.`
    : `It is ${(-bits).toFixed(2)} bits above the threshold of ${name}.`

const shortened = (text: string): string =>
  text.length <= MOST_ACTION ? text : `${text.slice(0, MOST_ACTION).replace(/\s+\S*$/u, '')} …`

const signed = (weight: number): string =>
  Math.abs(weight) < 0.005 ? '0' : `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(2)}`
