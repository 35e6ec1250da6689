/** Work on another core of this machine. */
export interface Threads {
  /**
   * Starts a thread.
   *
   * @param module URL of the file that it runs, which calls `answerQuestions`
   * @param given what that starts from; it is copied, but for memory that threads share
   * @returns nothing where there is no other core
   */
  start<Question, Answer>(module: URL, given: unknown): Thread<Question, Answer> | undefined
}

export interface Thread<Question, Answer> {
  /**
   * Puts a question, which is answered after those before it. Questions and answers are copied.
   *
   * @throws whatever ended the thread
   */
  ask(question: Question): Promise<Answer>
  /** Ends it, whatever it does. */
  end(): Promise<void>
}

/** All work is done by the calling thread. */
export const noThreads: Threads = { start: () => undefined }
