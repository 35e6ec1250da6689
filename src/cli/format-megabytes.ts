import type { ModelFolder } from '../domain/model-folder.ts'

/** `22.9`: all files together, in millions of bytes. */
export const formatMegabytes = ({ files }: ModelFolder): string =>
  (files.reduce((sum, { size }) => sum + size, 0) / 1_000_000).toFixed(1)
