import { z } from 'zod'
import { invalidActionTypes } from '../domain/faults/themes.ts'
import type { ActionTypes } from './action-type.ts'

const text = z.string().trim().min(1)
const words = z.array(text.regex(/^[^A-Z]*$/, 'expected lower case'))
const codebook = z.strictObject({
  light_verbs: words,
  happening_verbs: words,
  passing_verbs: words,
  types: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens'),
      label: text,
      definition: text,
      role: z.enum(['description', 'rest']).exactOptional(),
      verbs: words,
      objects: words,
      vague_objects: words,
    }),
  ),
})

/**
 * Reads the codebook of types of actions.
 *
 * @param file names the codebook in messages
 * @returns the types in the codebook's order
 * @throws ToolkitError T030 when the text is no JSON, an entry lacks a field or has an unknown one, an id occurs twice,
 *   a word is a verb or an object of two types, or the roles `description` and `rest` are not given once each
 */
export function parseActionTypes(json: string, file: string): ActionTypes {
  const parsed = codebook.safeParse(parseJson(json, file))
  if (!parsed.success) {
    throw invalidActionTypes(
      file,
      parsed.error.issues.map((issue) => `${issue.path.join('.') || 'the file'}: ${issue.message}`),
    )
  }
  const { types } = parsed.data
  const faults = [
    ...repeated(types.map(({ id }) => id)).map((id) => `${id}: occurs more than once`),
    ...repeated(types.flatMap(({ verbs }) => verbs)).map(
      (verb) => `the verb "${verb}" occurs more than once`,
    ),
    ...repeated(types.flatMap((type) => [...type.objects, ...type.vague_objects])).map(
      (object) => `the object "${object}" occurs more than once`,
    ),
    ...(['description', 'rest'] as const)
      .filter((role) => types.filter((type) => type.role === role).length !== 1)
      .map((role) => `expected exactly one type with the role "${role}"`),
  ]
  if (faults.length > 0) throw invalidActionTypes(file, faults)
  return {
    lightVerbs: parsed.data.light_verbs,
    happeningVerbs: parsed.data.happening_verbs,
    passingVerbs: parsed.data.passing_verbs,
    types: types.map(({ vague_objects: vagueObjects, ...type }) => ({ ...type, vagueObjects })),
  }
}

const repeated = (values: readonly string[]): readonly string[] => [
  ...new Set(values.filter((value, i) => values.indexOf(value) !== i)),
]

function parseJson(json: string, file: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    throw invalidActionTypes(file, ['the text is no JSON'])
  }
}
