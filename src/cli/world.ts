import type { Effects } from '../effects/effects.ts'
import type { RealEffectsOptions } from '../effects/real-effects.ts'

/** A stream that the program writes to. */
export interface Output {
  write(text: string): void
  /** Characters in a line of the terminal; nothing in a file or pipe. */
  readonly columns?: number
  /** Whether colours may be used. */
  readonly hasColours: boolean
}

/** A person at a terminal. */
export interface Terminal {
  /** @returns the line that was typed; nothing when there will be no more */
  readLine(prompt: string): Promise<string | undefined>
  close(): void
}

/** All that the command line touches besides its arguments. */
export interface World {
  /** For results. */
  readonly stdout: Output
  /** For everything else. */
  readonly stderr: Output
  effects(options: RealEffectsOptions): Effects
  /** Opens standard input for questions; nothing where no person sits there. */
  terminal?(): Terminal | undefined
  /** Tells how the command ended. */
  setExitCode(code: number): void
}
