import { ToolkitError } from '../../src/domain/toolkit-error.ts'

/** The ToolkitError that `work` ends with; anything else fails the test. */
export function thrownBy(work: () => unknown): ToolkitError {
  try {
    work()
  } catch (fault) {
    if (fault instanceof ToolkitError) return fault
    throw fault
  }
  throw new RangeError('expected a fault, and there was none')
}
