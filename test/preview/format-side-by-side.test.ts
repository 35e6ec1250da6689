import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/documents/read-document.ts'
import { parsePlan } from '../../src/plans/parse-plan.ts'
import { formatSideBySide } from '../../src/preview/format-side-by-side.ts'
import { cover } from '../support/read-plan.ts'

const pageOf = async (text: string): Promise<string> => {
  const { document } = await readDocument({ name: 'plan.txt', bytes: new TextEncoder().encode(text) })
  return formatSideBySide(document!, parsePlan(document!))
}

describe('formatSideBySide(document, parsed)', () => {
  it('shows source and reading of a concern beside each other, with its notices', async () => {
    const page = await pageOf(
      `${cover}1.\tAlpha was poor.\tBravo will be done.\tGovernor\tMay 2025\n\t\tCharlie will be done.\t\t\n`,
    )
    const pair = /<section class="pair">(?:(?!<\/section>)[\s\S])*alpha-2025#1[\s\S]*?<\/section>/.exec(
      page,
    )![0]
    expect(pair).toContain('<span class="line">7</span>')
    expect(pair).toContain('Target: May 2025 (month, 2025-05).')
    expect(pair).toContain('P015')
    expect(page).toContain('1 concern, 2 actions')
  })

  it('shows notices of corrections first, whatever line of theirs they name', async () => {
    const text = `${cover}1.\tAlpha was poor.\tBravo will be done.\tGovernor\tMay 2025\n`
    const { document } = await readDocument({ name: 'plan.txt', bytes: new TextEncoder().encode(text) })
    const place = { file: 'plan.txt.corrections.yaml', line: 7 }
    const odd = { code: 'P099', level: 'warning', place, message: 'Odd.', remedy: 'None.' } as const
    const page = formatSideBySide(document!, { ...parsePlan(document!), notices: [odd] })
    const sections = page.split('<section')
    const holding = sections.flatMap((section, i) => (section.includes('P099') ? [i] : []))
    expect(holding).toEqual([1])
    expect(sections[1]).not.toContain('alpha-2025#1')
  })

  it("shows a document's markup as text", async () => {
    const page = await pageOf(
      `${cover}1.\tAlpha <script>alert(1)</script> & "quoted".\tBravo.\tGovernor\tMay 2025\n`,
    )
    expect(page).not.toContain('<script>')
    expect(page).toContain('&lt;script&gt;')
  })

  it('says that a document holds no plan', async () => {
    expect(await pageOf('Minutes')).toContain('No plan was found')
  })
})
