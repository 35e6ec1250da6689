import { describe, expect, it } from 'vitest'
import { cover, readPlan } from '../support/read-plan.ts'

/** The plan of a table's rows; `|` stands for a tab. */
const read = (...rows: string[]) => readPlan(cover + rows.map((row) => row.replaceAll('|', '\t')).join('\n'))

const actionsOf = async (...rows: string[]): Promise<string[]> =>
  (await read(...rows)).plan!.concerns.flatMap((c) =>
    c.actions.map((a) => `${a.text} / ${a.owner} / ${a.target.printed}`),
  )

const codesOf = async (...rows: string[]): Promise<string[]> =>
  (await read(...rows)).notices.map((n) => n.code)

const BREAK = '\n\n'

describe('parsePlan(document): cover', () => {
  it('reads establishment and dates, and makes the id of the year the inspection ended', async () => {
    const { plan } = await read('1.|Alpha was poor.|Bravo will be done.|Governor|May 2025')
    expect(plan).toMatchObject({
      id: 'alpha-2025',
      establishment: 'HMP Alpha',
      establishmentSlug: 'alpha',
      inspectionStart: '2025-03-03',
      inspectionEnd: '2025-03-07',
      reportPublished: '2025-06-23',
      planSubmitted: '2025-07-09',
    })
  })

  it('keeps a plan without cover, names it after its file, and tells what is missing', async () => {
    const table = cover.split('\n').slice(4).join('\n')
    const { plan, notices } = await readPlan(
      `${table}1.\tAlpha was poor.\tBravo will be done.\tGovernor\tMay 2025`,
      'hmp-golf.txt',
    )
    expect(plan).toMatchObject({ id: 'golf-undated', establishment: 'hmp-golf' })
    expect(notices.map((n) => n.code)).toEqual(['P003', 'P003', 'P003', 'P002'])
    expect(notices[0]!.remedy).toContain('Correct the line')
  })
})

describe('parsePlan(document): rows', () => {
  it('reads a row that stands one or two columns left by what its cells hold', async () => {
    expect(
      await actionsOf(
        '1.|Alpha was poor.|Bravo will be done.|Governor|May 2025',
        '|Charlie will be done by all staff.|Governor|June 2025|',
        'Delta will be done by all staff.|Governor|Complete',
      ),
    ).toEqual([
      'Bravo will be done. / Governor / May 2025',
      'Charlie will be done by all staff. / Governor / June 2025',
      'Delta will be done by all staff. / Governor / Complete',
    ])
    expect(
      await codesOf(
        '1.|Alpha was poor.|Bravo will be done.|Governor|May 2025',
        '|Charlie will be done by all staff.|Governor|June 2025|',
      ),
    ).toEqual(['P010'])
  })

  it('puts the end of a concern and of an action after a page break back to their beginnings', async () => {
    const { plan } = await read(
      '1.|Alpha was not good enough because the|Bravo will be reviewed by the|Governor|May 2025',
      BREAK,
      '|prison had no plan.|staff who work there.||',
    )
    expect(plan!.concerns[0]).toMatchObject({
      text: 'Alpha was not good enough because the prison had no plan.',
      isFragment: false,
    })
    expect(plan!.concerns[0]!.actions.map((a) => a.text)).toEqual([
      'Bravo will be reviewed by the staff who work there.',
    ])
    expect(plan!.concerns[0]!.place).toMatchObject({ line: 7, lineEnd: 11 })
  })

  it('joins a word that a hyphen parts at the page break without a blank', async () => {
    expect(
      await actionsOf(
        '1.|Alpha was poor.|Data will inform decision-|Governor|May 2025',
        BREAK,
        '||making by leaders.||',
      ),
    ).toEqual(['Data will inform decision-making by leaders. / Governor / May 2025'])
  })

  it('gives several paragraphs in a cell their owners and dates in order', async () => {
    expect(
      await actionsOf(
        '1.|Alpha was poor.|<p>Bravo will be done.</p> <p>Charlie will be done.</p>|<p>Governor</p> <p>Head of Healthcare</p>|<p>May 2025</p> <p>Complete</p>',
      ),
    ).toEqual([
      'Bravo will be done. / Governor / May 2025',
      'Charlie will be done. / Head of Healthcare / Complete',
    ])
  })

  it('takes owners and dates in rows of their own for the paragraphs left before them', async () => {
    expect(
      await actionsOf(
        '1.|Alpha was poor.|<p>Bravo will be done.</p><p>Charlie will be done.</p>|Governor|May 2025',
        '|||Head of Healthcare|June 2025',
      ),
    ).toEqual([
      'Bravo will be done. / Governor / May 2025',
      'Charlie will be done. / Head of Healthcare / June 2025',
    ])
  })

  it('parts a text by sense where two dates stand beside it, and says so', async () => {
    const rows = [
      '1.|Alpha was poor.|A review of bravo will be completed A charlie process will be set up. Findings will be discussed weekly.|Governor|May 2025 June 2025',
    ] as const
    expect(await actionsOf(...rows)).toEqual([
      'A review of bravo will be completed / Governor / May 2025',
      'A charlie process will be set up. Findings will be discussed weekly. / Governor / June 2025',
    ])
    expect(await codesOf(...rows)).toEqual(['P016'])
  })

  it('takes a doubled date beside one sentence as printed twice', async () => {
    const rows = ['1.|Alpha was poor.|Bravo will be done.|Governor|May 2025 May 2025'] as const
    expect(await actionsOf(...rows)).toEqual(['Bravo will be done. / Governor / May 2025'])
    expect(await codesOf(...rows)).toEqual(['P018'])
  })

  it('keeps a list with its lead-in as one action, over a page break too', async () => {
    expect(
      await actionsOf(
        '1.|Alpha was poor.|<p>Bravo will be improved by:</p><ul><li>• charlie each week</li></ul>|Governor|May 2025',
        BREAK,
        '||<ul><li>• delta each month</li></ul> <p>Echo will be done.</p>|Governor|June 2025',
      ),
    ).toEqual([
      'Bravo will be improved by:\n• charlie each week\n• delta each month / Governor / May 2025',
      'Echo will be done. / Governor / June 2025',
    ])
  })

  it('tells of an owner and a date that stand beside no action', async () => {
    const { plan, notices } = await read(
      '1.|Alpha was poor.|Bravo will be done.|Governor|May 2025',
      BREAK,
      '|||Head of Healthcare|June 2025',
    )
    expect(plan!.concerns[0]!.actions).toMatchObject([{ text: 'Bravo will be done.', owner: 'Governor' }])
    expect(notices).toContainEqual({
      code: 'P019',
      level: 'warning',
      place: { file: 'plan.txt', line: 7, lineEnd: 11 },
      message: 'plan.txt:7-11: "Head of Healthcare June 2025" stands beside no action.',
      remedy: 'Kept in this notice only. Check the row in the printed plan.',
    })
  })

  it('keeps the priority of a concern under no heading as unknown, and says so', async () => {
    const rows = `${cover.replace(/\t?Priority concerns\t*\n/, '')}1.\tAlpha was poor.\tBravo will be done.\tGovernor\tMay 2025`
    const { plan, notices } = await readPlan(rows)
    expect(plan!.concerns[0]).not.toHaveProperty('priority')
    expect(notices).toMatchObject([
      {
        code: 'P023',
        level: 'warning',
        message: expect.stringContaining(
          'concern 1 stands under no heading, expected "Priority concerns" or "Key concerns" above it.',
        ) as string,
        remedy: 'Its priority is kept as unknown. Check the headings of the table.',
      },
    ])
  })

  it('leaves out words scanned twice, with a notice', async () => {
    const rows = [
      '1.|Alpha did not build skills.|Bravo joins the scheme.|Governor|May 2025',
      '|SKIIIS.|the scheme.||',
    ] as const
    const { plan, notices } = await read(...rows)
    expect(plan!.concerns[0]!.text).toBe('Alpha did not build skills.')
    expect(plan!.concerns[0]!.actions).toHaveLength(1)
    expect(notices.map((n) => n.code).sort()).toEqual(['P011', 'P011'])
  })

  it('keeps a concern whose number and beginning are lost as an unnumbered fragment', async () => {
    const { plan, notices } = await read(
      '1.|Alpha was poor.|Bravo will be done.|Governor|May 2025',
      BREAK,
      '|the skills they needed.|are captured each week.||',
    )
    expect(plan!.concerns.map((c) => [c.id, c.number, c.isFragment])).toEqual([
      ['alpha-2025#1', '1', false],
      ['alpha-2025#unnumbered-1', '', true],
    ])
    expect(plan!.concerns[1]!.actions).toMatchObject([
      { text: 'are captured each week.', owner: '', target: { printed: '', kind: 'unknown' } },
    ])
    expect(notices.map((n) => n.code).sort()).toEqual(['P012', 'P015'])
  })

  it('does not join two halves between which words are lost', async () => {
    expect(
      await actionsOf(
        '1.|Alpha was poor.|Bravo is issued as soon as an|Governor|Complete',
        BREAK,
        '||support activity is agreed.||',
      ),
    ).toEqual(['Bravo is issued as soon as an / Governor / Complete', 'support activity is agreed. /  / '])
  })

  it('knows headings inside and outside the table, and numbers such as 1.10', async () => {
    const { plan } = await read(
      '1.9|Alpha was poor.|Bravo will be done.|Governor|May 2025',
      BREAK,
      'Key Concerns',
      '1.10|Charlie was poor.|Delta will be done.|Governor|May 2025',
    )
    expect(plan!.concerns.map((c) => [c.id, c.priority])).toEqual([
      ['alpha-2025#1.9', 'priority'],
      ['alpha-2025#1.10', 'key'],
    ])
  })

  it('tells of gaps in the numbers, repeated numbers and concerns without an action', async () => {
    const { plan, notices } = await read(
      '1.|Alpha was poor.|Bravo will be done.|Governor|May 2025',
      '3.|Charlie was poor.|||',
      '1.|Delta was poor.|Echo will be done.|Governor|May 2025',
    )
    expect(plan!.concerns.map((c) => c.id)).toEqual([
      'alpha-2025#1',
      'alpha-2025#3',
      'alpha-2025#unnumbered-1',
    ])
    expect(notices.map((n) => n.code)).toEqual(['P020', 'P022', 'P021'])
  })

  it('keeps what belongs to no concern in a notice with its line', async () => {
    const { notices } = await read(
      '||Bravo will be done.|Governor|May 2025',
      '1.|Alpha was poor.|Bravo will be done.|Governor|May 2025',
    )
    expect(notices[0]).toMatchObject({ code: 'P013', place: { file: 'plan.txt', line: 7 } })
    expect(notices[0]!.message).toContain('Bravo will be done. Governor May 2025')
  })

  it('says of a document without such a table that it is no plan', async () => {
    const { plan, notices } = await readPlan('Minutes of a meeting\n\nNothing was decided.')
    expect(plan).toBeUndefined()
    expect(notices).toMatchObject([
      {
        code: 'P001',
        level: 'fatal',
        remedy: expect.stringContaining('remove it from the corpus') as string,
      },
    ])
  })

  it('puts a cell that a stray tab cut in two together where the row fits best', async () => {
    expect(await actionsOf('1.|Alpha was poor.|Bravo will be done.|Head of|Healthcare|May 2025')).toEqual([
      'Bravo will be done. / Head of Healthcare / May 2025',
    ])
  })

  it('knows number and concern that are printed again beside every action', async () => {
    const { plan } = await read(
      '1.|Alpha was poor.|Bravo will be done.|Governor|May 2025',
      '1.|Alpha was poor.|Charlie will be done.|Governor|June 2025',
    )
    expect(plan!.concerns.map((c) => [c.text, c.actions.length])).toEqual([['Alpha was poor.', 2]])
  })

  it('begins a concern where numbers start again under the next heading', async () => {
    const { plan } = await read(
      '1.|Alpha was poor.|Bravo will be done.|Governor|May 2025',
      '|Key concerns|||',
      '1.|Charlie was poor.|Delta will be done.|Governor|May 2025',
    )
    expect(plan!.concerns.map((c) => [c.id, c.priority, c.text])).toEqual([
      ['alpha-2025#1', 'priority', 'Alpha was poor.'],
      ['alpha-2025#unnumbered-1', 'key', 'Charlie was poor.'],
    ])
  })

  it('takes no other table for a plan', async () => {
    const { plan, notices } = await readPlan('Rota\nAnne\t555 1234\nBob\t555 9876\n')
    expect([plan, notices.map((n) => n.code)]).toEqual([undefined, ['P001']])
  })

  it('reads a numbered response below a table of its cover', async () => {
    const { plan } = await readPlan(
      'Action Plan: HMP Alpha\nReport Published\t11 April 2017\n1. The governor should act.\n1.1 Accepted\n1.2 A plan is drafted\nwith partners.\n2. The kitchen should be clean.\n2.1 It is cleaned daily.\n',
    )
    expect(plan!.concerns.map((c) => [c.number, c.response, c.actions.map((a) => a.text)])).toEqual([
      ['1', 'agreed', ['A plan is drafted with partners.']],
      ['2', undefined, ['It is cleaned daily.']],
    ])
  })

  it('reads a row of a thousand cells in no time, and loses none of it in silence', async () => {
    const row = Array.from({ length: 1000 }, (_, i) => `word${i}`).join('|')
    const { coverage, notices } = await read('1.|Alpha was poor.|Bravo will be done.|Governor|May 2025', row)
    const told = new Set(notices.map((n) => n.place.line))
    expect(coverage.unplaced.every(({ place }) => told.has(place.line))).toBe(true)
  }, 2000)
})
