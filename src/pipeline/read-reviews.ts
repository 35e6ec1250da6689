import type { LabelledPairs, Reviews } from '../domain/review.ts'
import type { Files } from '../effects/files.ts'
import { packageFile } from '../effects/package-files.ts'
import { parseLabelledPairs, parseReviews } from '../settings/parse-reviews.ts'
import { sha256 } from '../util/sha256.ts'

/** The file of answers of the package, as messages name it. */
const OWN_FILE = 'models/review.yaml'
const LABELS = 'models/labelled-pairs.yaml'

/** Where the reviewers' answers are, and what messages call it. */
export const reviewFile = (path: string | undefined): { readonly path: string; readonly name: string } =>
  path === undefined ? { path: packageFile(OWN_FILE), name: OWN_FILE } : { path, name: path }

export interface ReadReviews extends Reviews {
  /** The answers' SHA-256 for the run's fingerprint; none without answers. Comments and layout do not count. */
  readonly sum: { readonly reviews?: string }
}

/**
 * Reads what reviewers answered.
 *
 * @param path default: models/review.yaml of the package, which may be missing
 * @param mayBeMissing whether a file that was named may be missing, too, and holds no answers then
 * @throws ToolkitError S001 for faults of form, E001 when it is missing
 */
export async function readReviews(
  path: string | undefined,
  files: Pick<Files, 'readFile' | 'readKind'>,
  mayBeMissing = path === undefined,
): Promise<ReadReviews> {
  const { path: file, name } = reviewFile(path)
  if (mayBeMissing && (await files.readKind(file)) === undefined) return { file: name, answers: [], sum: {} }
  const reviews = parseReviews(new TextDecoder().decode(await files.readFile(file)), name)
  return { ...reviews, sum: sumOf(reviews) }
}

const sumOf = ({ answers }: Reviews): { readonly reviews?: string } =>
  answers.length === 0
    ? {}
    : { reviews: sha256(JSON.stringify(answers.map(({ line: _, ...answer }) => answer))) }

/** The pairs that the release brings along, judged beforehand. */
export async function readLabelledPairs(files: Pick<Files, 'readFile'>): Promise<LabelledPairs> {
  return parseLabelledPairs(new TextDecoder().decode(await files.readFile(packageFile(LABELS))), LABELS)
}
