/** A type of action that plans promise, and the words by which it is known: lower case, base forms. */
export interface ActionType {
  readonly id: string
  readonly label: string
  readonly definition: string
  /** `description`: nothing is done or promised; `rest`: no other type covers it. Neither has words; exactly one type is each. */
  readonly role?: 'description' | 'rest'
  /** Verbs that name the type by themselves: `review`, `carry out`. */
  readonly verbs: readonly string[]
  /** Nouns that name it as the object of a light verb: `undertake a survey`. */
  readonly objects: readonly string[]
  /** Nouns that do so where no other noun of the same object does: `process`, `programme`. */
  readonly vagueObjects: readonly string[]
}

/** The codebook of types of actions. */
export interface ActionTypes {
  /** Verbs that say little without their objects: `undertake`, `introduce`. */
  readonly lightVerbs: readonly string[]
  /** Light verbs whose subject tells what is done: `take place`. */
  readonly happeningVerbs: readonly string[]
  /** Verbs that hand on to the next one: `continue to review`, `ensure that … are checked`. */
  readonly passingVerbs: readonly string[]
  /** In the codebook's order, which decides between types that are equally likely. */
  readonly types: readonly ActionType[]
}
