/**
 * The name of each file's page, `plan.txt.html`; the second of equal names is `plan.txt-2.html`. Names that differ only
 * in case count as equal, since some disks take them for one.
 */
export function pageNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    let page = `${name}.html`
    for (let count = 2; taken.has(page.toLowerCase()); count++) page = `${name}-${count}.html`
    taken.add(page.toLowerCase())
    return page
  })
}
