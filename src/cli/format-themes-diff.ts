import pc from 'picocolors'
import type { ChangedTheme, ThemesDiff } from '../pipeline/diff-runs.ts'
import { countOf, groupDigits } from './count-of.ts'
import { indentText } from './wrap-text.ts'
import type { Output } from './world.ts'

const WIDTH = 100

/** What became of the themes, for a person. */
export function formatDiffText(diff: ThemesDiff, { columns = WIDTH, hasColours }: Output): string {
  const { bold } = pc.createColors(hasColours)
  const width = Math.min(columns, WIDTH)
  return `${[
    bold(diff.themes.length === 0 ? 'The themes are the same.' : 'Themes'),
    ...diff.themes.flatMap((theme) => indentText(themeSentence(theme), width, '  ')),
    '',
    bold(
      `${groupDigits(diff.concerns.length)} of ${countOf(diff.compared, 'concern')} in both runs changed primary theme.`,
    ),
    ...diff.concerns.flatMap(({ id, before = 'none', after = 'none', reason }) => [
      `  ${id}: ${before} → ${after}`,
      ...indentText(reason.text, width, '    '),
    ]),
    '',
    `${countOf(diff.added.length, 'concern')} only in the later run, ${groupDigits(diff.gone.length)} only in the earlier one.`,
  ].join('\n')}\n`
}

/** What became of a theme, in a sentence. */
export function themeSentence({ change, id, label, detail, edit }: ChangedTheme): string {
  const by = edit === undefined ? '' : ` (edit ${edit})`
  switch (change) {
    case 'renamed':
      return `${id}: renamed from "${detail ?? ''}" to "${label}"${by}`
    case 'merged':
      return `${id} ("${label}"): merged into ${detail ?? ''}${by}`
    case 'split':
      return `${id} ("${label}"): split into ${(detail ?? '').replaceAll('; ', ', ')}${by}`
    case 'new':
      return `${id} ("${label}"): new${by}`
    case 'retired':
      return `${id} ("${label}"): retired${by}`
    case 'restored':
      return `${id} ("${label}"): in use again${by}`
    case 'removed':
      return `${id} ("${label}"): no longer in the codebook${by}`
  }
}

/** The same for a program: one object. */
export const formatDiffJson = (diff: ThemesDiff): string =>
  `${JSON.stringify(themesDiffObject(diff), null, 2)}\n`

/** As JSON has it. */
export const themesDiffObject = (diff: ThemesDiff) => ({
  themes: diff.themes.map(({ change, id, label, detail, edit }) => ({
    theme_id: id,
    change,
    label,
    detail: detail ?? null,
    edit_id: edit ?? null,
  })),
  concerns: diff.concerns.map(({ id, before, after, reason }) => ({
    concern_id: id,
    before: before ?? null,
    after: after ?? null,
    reason: reason.text,
    edit_ids: reason.edits,
  })),
  compared: diff.compared,
  added: diff.added,
  gone: diff.gone,
})
