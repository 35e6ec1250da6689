import type { Notice } from '../domain/notice.ts'

/**
 * Leaves a reader from any depth when its file cannot or may not be read further; `readDocument` turns it back into its
 * notice, so that none leaves this room.
 */
export class Refusal extends Error {
  readonly notice: Notice

  constructor(notice: Notice) {
    super(notice.message)
    this.notice = notice
  }
}

/**
 * Runs a library over a file's content. Whatever it throws is the file's fault and becomes a refusal.
 * @param toNotice the notice for it, from the library's own words in one short line
 */
export async function refuseOnFailure<Result>(
  work: () => Result | Promise<Result>,
  toNotice: (reason: string) => Notice,
): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refusal) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new Refusal(toNotice(reason.replace(/\s+/g, ' ').slice(0, 120)))
  }
}
