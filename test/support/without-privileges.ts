/** The id of `nobody` on the systems that have one. */
const NOBODY = 65_534

/** Does `work` as a user whom permissions bind; root, as which tests may run in a container, may do everything. */
export async function withoutPrivileges<T>(work: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return work()
  process.seteuid?.(NOBODY)
  try {
    return await work()
  } finally {
    process.seteuid?.(0)
  }
}
