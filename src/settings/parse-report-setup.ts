import { z } from 'zod'
import { reportSections, reportTableIds, type ReportSetup } from '../domain/report-setup.ts'
import { scopeFields, type ScopeCondition } from '../domain/scope-condition.ts'
import { parseYearSpan, YEARS_EXPECTED } from '../domain/year-span.ts'
import { parseSettings } from './parse-settings.ts'
import { unknownWord } from './unknown-word.ts'

const EMPTY = 'is empty; fill it in or take the line out'
const textExpected = ({ input }: { readonly input?: unknown }): string =>
  input === null ? EMPTY : 'expected text; in quotation marks where it looks like a number or a date'
const text = z.string({ error: textExpected }).trim().min(1, EMPTY)
const line = text.refine((given) => !given.includes('\n'), 'expected one line')

/** One thing may stand without the brackets of a list. */
const oneOrMore = <T>(one: z.ZodType<T>) =>
  z.preprocess(
    (given) => (Array.isArray(given) ? (given as unknown) : [given]),
    z.array(one).min(1, 'holds nothing; take the line out for all'),
  )

/** Some of the known ids, each once. */
const chosen = <Id extends string>(what: string, ids: readonly Id[]) =>
  oneOrMore(z.enum(ids, { error: ({ input }) => unknownWord(what, String(input), ids) })).refine(
    (given) => new Set(given).size === given.length,
    `names a ${what} twice`,
  )

const value = z
  .union([z.string(), z.number().transform(String)], { error: textExpected })
  .refine((given) => given.trim() !== '', EMPTY)
const years = value.refine(
  (given) => given.split(',').every((one) => parseYearSpan(one) !== undefined),
  YEARS_EXPECTED,
)

const where = z.strictObject(
  {
    establishment: oneOrMore(value).exactOptional(),
    theme: oneOrMore(value).exactOptional(),
    year: oneOrMore(years).exactOptional(),
    region: oneOrMore(value).exactOptional(),
  },
  { error: `expected one or several of ${scopeFields.join(', ')}, each on a line of its own` },
)

const fields = {
  title: line.exactOptional(),
  author: line.exactOptional(),
  contact: line.exactOptional(),
  introduction: oneOrMore(text).exactOptional(),
  sections: chosen('section', reportSections).exactOptional(),
  tables: chosen('table', reportTableIds).exactOptional(),
  where: where.exactOptional(),
  regions: line.exactOptional(),
  redact: line.exactOptional(),
}
// A file with nothing but comments sets nothing.
const setup = z.preprocess(
  (given) => given ?? {},
  z.strictObject(fields, { error: 'expected lines such as "title: What the plans say"' }),
)

const FORM = {
  keys: { '': Object.keys(fields), where: scopeFields },
  shown: '"crossplan init" writes a file that explains every line',
}

/**
 * Reads what an analyst set about reports (crossplan.yaml).
 * @throws ToolkitError S001 with the line of each fault; the nearest known name for one that is not known
 */
export function parseReportSetup(content: string, file: string): ReportSetup {
  const { value: given } = parseSettings(content, file, setup, FORM)
  const { introduction = [], where: limits = {}, ...rest } = given
  return {
    ...rest,
    introduction: introduction.flatMap(paragraphsOf),
    where: scopeFields.flatMap((field): readonly ScopeCondition[] => {
      const values = limits[field]
      return values === undefined ? [] : [{ field, values }]
    }),
  }
}

/** Blank lines part paragraphs; other line breaks are those of the file. */
const paragraphsOf = (given: string): readonly string[] =>
  given.split(/\n\s*\n/).map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
