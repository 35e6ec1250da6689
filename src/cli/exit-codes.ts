/** What the process tells whoever started it; `crossplan --help` lists the same. */
export const exitCodes = {
  done: 0,
  failed: 1,
  wrongUse: 2,
  bug: 3,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
