import type { FileDeed } from '../domain/faults/effects.ts'
import { fileFault } from './file-fault.ts'

/** Does `work`, and puts what the system says against it into words. */
export async function guarded<T>(path: string, deed: FileDeed, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    throw fileFault(path, deed, cause)
  }
}
