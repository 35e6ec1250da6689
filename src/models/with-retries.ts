import { ToolkitError } from '../domain/toolkit-error.ts'

/** Faults that may be gone a moment later: no connection, a connection that broke off, a hub without time. */
const PASSING: readonly string[] = ['H001', 'H005', 'H010']

/**
 * Does `work`, and again after each wait while what stops it may pass.
 *
 * @param onWait told what went wrong, before each wait
 */
export async function withRetries<T>(
  work: () => Promise<T>,
  waitsMs: readonly number[],
  onWait: (fault: ToolkitError, waitMs: number) => void,
): Promise<T> {
  for (const waitMs of waitsMs) {
    try {
      return await work()
    } catch (fault) {
      if (!(fault instanceof ToolkitError) || !PASSING.includes(fault.code)) throw fault
      onWait(fault, waitMs)
      await new Promise((resolve) => setTimeout(resolve, waitMs))
    }
  }
  return work()
}
