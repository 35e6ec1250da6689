import { Option } from 'commander'

/** The file of reviewers' answers; the same wherever it is read or added to. */
export const reviewsOption = (): Option =>
  new Option('--reviews <file>', 'file of reviewers’ answers (default: models/review.yaml)').env(
    'CROSSPLAN_REVIEWS',
  )
