/** `recurring`: an inspector would say that it repeats. `related`: overlapping subject, another failing. */
export type Verdict = 'recurring' | 'related' | 'none'

/** Whether the later inspection gave the same failing more or less weight. */
export type PriorityChange = 'escalated' | 'eased' | 'unchanged' | 'unknown'

/** What became of a concern at the next inspection; never "resolved": a plan cannot tell that. */
export type Outcome = 'recurring' | 'related' | 'not raised again' | 'not yet re-inspected' | 'new'
