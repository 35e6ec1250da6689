/** An action plan as its text looks: cover, table header, and a row for each concern with its first action. */
export function planText({
  establishment = 'HMP Alpha',
  inspected = '3 – 7 March 2025',
  concerns = ['Prisoners waited too long for bravo.', 'Leaders did not oversee charlie.'],
}: { establishment?: string; inspected?: string; concerns?: readonly string[] } = {}): string {
  const rows = concerns.map(
    (text, i) =>
      `${i + 1}.\t${text}\tA review of ${text.split(' ').at(-1) ?? ''} will be held.\tGovernor\tAugust 2025`,
  )
  return `Action Plan: ${establishment}
Action Plan Submitted: 9 July 2025
A Response to the HMIP Inspection: ${inspected}
Report Published: 23 June 2025
1. Rec No\t2. Concerns\t3. Response Action Taken/Planned\t4. Responsible Owner\t5. Target Date
\tPriority concerns\t\t\t
${rows.join('\n')}
`
}
