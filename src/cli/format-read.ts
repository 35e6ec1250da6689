import pc from 'picocolors'
import { formatPlace } from '../domain/place.ts'
import type { Action, Concern, Plan } from '../domain/plan.ts'
import type { Coverage, ReadPlan } from '../pipeline/read-plan-file.ts'
import { countOf } from './count-of.ts'
import { indentText } from './wrap-text.ts'
import type { Output } from './world.ts'

const WIDTH = 100

/** What was understood of each file, for a person with the plan beside it. */
export function formatReadText(read: readonly ReadPlan[], { columns = WIDTH, hasColours }: Output): string {
  const width = Math.min(columns, WIDTH)
  const { bold } = pc.createColors(hasColours)
  return read
    .map(
      (one) => [bold(one.file.name), ...planLines(one, width), ...noticeLines(one, width)].join('\n') + '\n',
    )
    .join('\n')
}

function planLines({ plan, coverage }: ReadPlan, width: number): readonly string[] {
  if (!plan) return ['  could not be read as a plan', '']
  const actions = plan.concerns.reduce((sum, concern) => sum + concern.actions.length, 0)
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['plan', plan.id],
    ['kind', plan.kind],
    ['establishment', plan.establishment],
    ['title', plan.title === plan.establishment ? '' : plan.title],
    ['inspected', inspectionDates(plan)],
    ['report published', plan.reportPublished],
    ['plan submitted', plan.planSubmitted],
    ['sha256', plan.sourceSha256],
    ['understood', `${countOf(plan.concerns.length, 'concern')}, ${countOf(actions, 'action')}`],
    [
      'words placed',
      coverage && `${coverage.placed} of ${coverage.words} (${(100 * coverage.share).toFixed(1)} %)`,
    ],
  ]
  return [
    ...fields
      .filter(([, value]) => value !== '')
      .map(([name, value]) => `  ${name.padEnd(18)}${value ?? 'not found'}`),
    ...unplacedLines(coverage, width),
    '',
    ...plan.concerns.flatMap((concern) => [...concernLines(concern, width), '']),
  ]
}

/** The words of each row that ended in no field, so that a person can see what was lost. */
const unplacedLines = (coverage: Coverage | undefined, width: number): readonly string[] =>
  (coverage?.unplaced ?? []).flatMap(({ place, words }) =>
    indentText(`${formatPlace(place)} not placed: ${words}`, width, '    '),
  )

function inspectionDates({ inspectionStart, inspectionEnd }: Plan): string | undefined {
  const dates = [inspectionStart, inspectionEnd].filter((date) => date !== undefined)
  return dates.length === 0 ? undefined : dates.join(' to ')
}

function concernLines(concern: Concern, width: number): readonly string[] {
  const marks = [
    concern.priority ?? (concern.kind === 'concern' ? 'no heading' : concern.kind),
    concern.response,
    concern.isFragment ? 'fragment' : undefined,
    concern.corrected ? 'corrected' : undefined,
  ].filter((mark) => mark !== undefined)
  return [
    `  ${concern.number || 'no number'} (${marks.join(', ')})  ${formatPlace(concern.place)}`,
    ...indentText(concern.text, width, '    '),
    ...concern.actions.flatMap((action) => actionLines(action, width)),
  ]
}

function actionLines(action: Action, width: number): readonly string[] {
  const owners = action.owners.map(({ name, kind }) => `${name} [${kind}]`).join(', ')
  const { printed, kind, month } = action.target
  return [
    `    /${action.position}  ${formatPlace(action.place)}${action.corrected ? ' (corrected)' : ''}`,
    ...action.text.split('\n').flatMap((paragraph) => indentText(paragraph, width, '       ')),
    `       owner   ${action.owner === '' ? 'none' : `${action.owner}  =  ${owners}`}`,
    `       target  ${printed === '' ? 'none' : `${printed}  =  ${[kind, month].filter(Boolean).join(' ')}`}`,
  ]
}

function noticeLines({ notices }: ReadPlan, width: number): readonly string[] {
  if (notices.length === 0) return ['  no notices']
  return [
    `  ${countOf(notices.length, 'notice')}:`,
    ...notices.flatMap(({ code, level, message, remedy }) => [
      ...indentText(`${code} ${level}: ${message}`, width, '    '),
      ...indentText(remedy, width, '      '),
    ]),
  ]
}
