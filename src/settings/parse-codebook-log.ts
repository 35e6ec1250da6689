import { z } from 'zod'
import type { CodebookEdit, CodebookLog, CodebookOperation, ThemePart } from '../domain/codebook-edit.ts'
import { themeId as asThemeId, type ConcernId } from '../domain/ids.ts'
import { parseSettings } from './parse-settings.ts'

const text = z.string().trim().min(1)
const theme = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected the id of a theme: lower-case words joined by hyphens')
  .transform(asThemeId)
const concern = z
  .string({ error: 'expected the id of a concern in quotation marks, such as "maidstone-2025#3"' })
  .regex(/^[^\s#/]+#[^\s#/]+$/, 'expected the id of a concern in quotation marks, such as "maidstone-2025#3"')
  // The pattern is that of a concern's id.
  .transform((id) => id as ConcernId)
const fingerprint = z
  .string({ error: 'expected 12 hexadecimal digits in quotation marks' })
  .regex(/^[0-9a-f]{12}$/, 'expected 12 hexadecimal digits')
const concerns = z.array(concern).min(2, 'expected at least two concerns')
const once = (ids: readonly string[]): boolean => new Set(ids).size === ids.length

const part = z.strictObject({
  id: theme,
  label: text,
  definition: text,
  healthy_prison_area: text.optional(),
  includes: z.array(text).default([]),
  examples: z.array(text).default([]),
})

const parts = z.array(part).min(2, 'expected at least two parts')

const operations = {
  rename: z.strictObject({ theme, label: text, definition: text.optional() }),
  merge: z.strictObject({
    themes: z.array(theme).min(1).refine(once, 'names a theme twice'),
    into: theme,
    label: text.optional(),
    definition: text.optional(),
  }),
  split: z.strictObject({ theme, into: parts }),
  move: z.strictObject({
    concern,
    to: theme,
    from: theme.optional(),
    fingerprint: fingerprint.optional(),
  }),
  pin: z.strictObject({ concern, theme, fingerprint: fingerprint.optional() }),
  unpin: z.strictObject({ concern }),
  note: z
    .strictObject({ theme: theme.optional(), concern: concern.optional(), text })
    .refine(
      (given) => (given.theme === undefined) !== (given.concern === undefined),
      'expected either theme or concern',
    ),
  must_link: z.strictObject({ concerns: concerns.refine(once, 'names a concern twice') }),
  cannot_link: z.strictObject({ concerns: concerns.refine(once, 'names a concern twice') }),
  undo: z.strictObject({ edit: z.int().min(1) }),
}

/** All that an edit can do, in the order in which the manual tells of it. */
export const operationNames = Object.keys(operations) as readonly (keyof typeof operations)[]

const optionalOperations = Object.fromEntries(
  Object.entries(operations).map(([name, schema]) => [name, schema.optional()]),
) as { readonly [Name in keyof typeof operations]: z.ZodOptional<(typeof operations)[Name]> }

const log = z.strictObject({
  edits: z.array(
    z
      .strictObject({
        id: z.int().min(1),
        date: z.iso.date('expected a day such as 2026-03-31'),
        by: text.optional(),
        reason: text,
        ...optionalOperations,
      })
      .refine(
        (edit) => operationNames.filter((name) => edit[name] !== undefined).length === 1,
        `expected exactly one of ${operationNames.join(', ')}`,
      ),
  ),
})

type Entry = z.output<typeof log>['edits'][number]

/**
 * Reads the analyst's log of edits over the codebook (models/codebook.yaml).
 * @throws ToolkitError S001 with the line of each fault of form
 */
export function parseCodebookLog(content: string, file: string): CodebookLog {
  const { value, lineOf } = parseSettings(content, file, log)
  return {
    file,
    edits: value.edits.map((entry, i): CodebookEdit => {
      const { id, date, by, reason } = entry
      const head = { id, date, reason, ...(by === undefined ? {} : { by }), line: lineOf(['edits', i]) }
      return { ...head, ...operationOf(entry) }
    }),
  }
}

/**
 * Reads the parts of a split theme from a file of their own: a list as the log has it under `into`.
 * @throws ToolkitError S001 with the line of each fault
 */
export const parseThemeParts = (content: string, file: string): readonly ThemePart[] =>
  parseSettings(content, file, parts).value.map(partOf)

function operationOf(entry: Entry): CodebookOperation {
  const { rename, merge, split, move, pin, unpin, note } = entry
  if (rename) return given({ operation: 'rename', ...rename })
  if (merge) return given({ operation: 'merge', ...merge })
  if (split) return { operation: 'split', theme: split.theme, into: split.into.map(partOf) }
  if (move) return given({ operation: 'move', ...move })
  if (pin) return given({ operation: 'pin', ...pin })
  if (unpin) return { operation: 'unpin', ...unpin }
  if (note) {
    // One of the two is there: the schema has seen to it.
    const about = note.theme === undefined ? { concern: note.concern! } : { theme: note.theme }
    return { operation: 'note', about, text: note.text }
  }
  if (entry.must_link) return { operation: 'must_link', concerns: entry.must_link.concerns }
  if (entry.cannot_link) return { operation: 'cannot_link', concerns: entry.cannot_link.concerns }
  // So is this one, since no other is.
  return { operation: 'undo', edit: entry.undo!.edit }
}

const partOf = ({ healthy_prison_area: area, ...rest }: z.output<typeof part>): ThemePart => ({
  ...rest,
  ...(area === undefined ? {} : { healthyPrisonArea: area }),
})

type WithoutUndefined<T> = { [Key in keyof T]: Exclude<T[Key], undefined> }

/** Leaves out what is undefined, as optional fields of the domain want it. */
const given = <T extends object>(value: T): WithoutUndefined<T> =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as WithoutUndefined<T>
