import { sha256 } from '../util/sha256.ts'

/**
 * The name of a concern in samples: the same in every sample, and telling neither prison nor theme.
 * @example sampleId('maidstone-2022#1.10') // 's-' and 12 hexadecimal digits
 */
export const sampleId = (concernId: string): string => `s-${sha256(`sample ${concernId}`).slice(0, 12)}`
