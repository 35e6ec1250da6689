import type { Colors } from 'picocolors/types.js'
import type { Clock } from './clock.ts'

export type LogLevel = 'debug' | 'info' | 'warning' | 'error'

export interface LogDetails {
  readonly code?: string
  readonly remedy?: string
}

/** What is said beside the results. */
export interface Log {
  debug(message: string): void
  info(message: string): void
  warn(message: string, details?: LogDetails): void
  error(message: string, details?: LogDetails): void
}

export interface LogOptions {
  /** The least level that is written; default `info`. */
  readonly level?: LogLevel
  /** `json` writes one object a line; default `text`. */
  readonly format?: 'text' | 'json'
  readonly colours: Colors
  readonly clock: Clock
}

const RANK: Readonly<Record<LogLevel, number>> = { debug: 0, info: 1, warning: 2, error: 3 }

/** A log that gives whole lines to `write`. */
export function createLog(write: (text: string) => void, options: LogOptions): Log {
  const { level: least = 'info', format = 'text', colours, clock } = options

  const entry = (level: LogLevel, message: string, details: LogDetails = {}): void => {
    if (RANK[level] < RANK[least]) return
    if (format === 'json') {
      const time = new Date(clock.now()).toISOString()
      write(`${JSON.stringify({ time, level, ...details, message })}\n`)
      return
    }
    const head = [level, details.code].filter((part) => part !== undefined).join(' ')
    const paint = { debug: colours.dim, info: String, warning: colours.yellow, error: colours.red }[level]
    const first = level === 'info' ? message : `${paint(`${head}:`)} ${message}`
    write(details.remedy === undefined ? `${first}\n` : `${first}\n  ${details.remedy}\n`)
  }

  return {
    debug: (message) => {
      entry('debug', message)
    },
    info: (message) => {
      entry('info', message)
    },
    warn: (message, details) => {
      entry('warning', message, details)
    },
    error: (message, details) => {
      entry('error', message, details)
    },
  }
}
