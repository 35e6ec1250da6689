/** The run cannot continue. `message` says what was found, where, and what was expected; `remedy` what to do. */
export class ToolkitError extends Error {
  override readonly name = 'ToolkitError'
  readonly code: string
  readonly remedy: string

  constructor(code: string, message: string, remedy: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
    this.remedy = remedy
  }
}
