import { describe } from 'vitest'

const isInstalled = await import('@huggingface/transformers').then(
  () => true,
  () => false,
)

/** `describe`, for tests that run a model; they are left out, by name, where the optional package is not installed. */
export const describeInstalled = isInstalled
  ? describe
  : (name: string, tests: () => void): void => {
      describe.skip(
        `${name}: left out, since the optional package @huggingface/transformers is not installed`,
        tests,
      )
    }
