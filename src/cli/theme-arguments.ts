import { InvalidArgumentError } from 'commander'
import type { ConcernId } from '../domain/ids.ts'

/** The id of a concern as it is typed. */
export function concernArgument(text: string): ConcernId {
  if (!/^[^\s#/]+#[^\s#/]+$/.test(text))
    throw new InvalidArgumentError(`Expected the id of a concern, such as "maidstone-2025#3", not "${text}".`)
  // The pattern is that of a concern's id.
  return text as ConcernId
}

/** An id that a new theme may have. */
export function conceivableId(text: string): string {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text))
    throw new InvalidArgumentError(`Expected an id of lower-case words joined by hyphens, not "${text}".`)
  return text
}

export const concernArguments = (text: string, before: readonly ConcernId[] = []): readonly ConcernId[] => [
  ...before,
  concernArgument(text),
]
