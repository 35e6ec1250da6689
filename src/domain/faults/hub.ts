import { ToolkitError } from '../toolkit-error.ts'

/** H001: no answer. */
export const hubUnreachable = (hub: string, reason: string, cause: unknown): ToolkitError =>
  new ToolkitError(
    'H001',
    `${hub} could not be reached: ${reason}.`,
    'Check the connection, or name a mirror with --hub; or copy the folder of a pulled model from another machine.',
    { cause },
  )

/** H002: the hub has no such model, or shows it to its members only. */
export const modelNotOnHub = (id: string, hub: string, status: number): ToolkitError =>
  new ToolkitError(
    'H002',
    `${hub} has no model ${id} that anyone may download (status ${status}).`,
    'Check the spelling, capital letters too, and --revision. A model that asks for an account cannot be pulled here.',
  )

/** H003: the model is there, but not in the form that is needed. */
export const fileNotOnHub = (id: string, path: string, hub: string): ToolkitError =>
  new ToolkitError(
    'H003',
    `${id} on ${hub} has no ${path} (status 404).`,
    path.startsWith('onnx/')
      ? 'Try the other weights (--quantised, --no-quantised), or a copy of the model in ONNX form, such as Xenova/all-MiniLM-L6-v2.'
      : 'Use a model that has one, such as Xenova/all-MiniLM-L6-v2.',
  )

/** H004: the hub answers, but not with the file. */
export const hubRefused = (url: string, reason: string): ToolkitError =>
  new ToolkitError(
    'H004',
    `${url} was not given: ${reason}.`,
    'Check --hub and --revision; or copy the folder of a pulled model from another machine.',
  )

/** H005: the connection broke off, again and again. */
export const downloadBrokeOff = (
  path: string,
  got: number,
  size: number | undefined,
  cause: unknown,
): ToolkitError =>
  new ToolkitError(
    'H005',
    `The download of ${path} broke off after ${got}${size === undefined ? '' : ` of ${size}`} bytes.`,
    'Run the command again: a large file goes on where it stopped.',
    { cause },
  )

/** H006: other bytes than announced. */
export const wrongSum = (path: string, found: string, expected: string): ToolkitError =>
  new ToolkitError(
    'H006',
    `${path} came with SHA-256 ${found}, expected ${expected}; it was thrown away.`,
    'Pull again; if it comes so again, the hub or mirror has a damaged file, or the manifest given is of another version.',
  )

/** H007: fewer or more bytes than announced. */
export const wrongSize = (path: string, found: number, expected: number): ToolkitError =>
  new ToolkitError(
    'H007',
    `${path} came with ${found} bytes, expected ${expected}; it was thrown away.`,
    'Pull again; if it comes so again, something between here and the hub changes files, perhaps a proxy.',
  )

/** H008: no room. */
export const noRoomForModel = (folder: string, cause: unknown): ToolkitError =>
  new ToolkitError(
    'H008',
    `The disk of ${folder} is full.`,
    'Make room and run the command again: it goes on where it stopped. Or name a folder on another disk with --models.',
    { cause },
  )

/** H009: the same model is being pulled by another process. */
export const pullGoesOn = (id: string, lock: string, cause: unknown): ToolkitError =>
  new ToolkitError(
    'H009',
    `${id} is being pulled into the same folder by another process.`,
    `Wait for it to end; if none is going on, delete ${lock}.`,
    { cause },
  )

/** H010: the hub has no time. */
export const hubBusy = (url: string, status: number): ToolkitError =>
  new ToolkitError(
    'H010',
    `${url} was not given now: status ${status}.`,
    'Try again later; if it goes on, name another hub with --hub.',
  )
