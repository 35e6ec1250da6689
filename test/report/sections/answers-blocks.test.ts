import { describe, expect, it } from 'vitest'
import { answersBlocks } from '../../../src/report/sections/answers-blocks.ts'
import { sharedFailures } from '../../../src/report/shared-failures.ts'
import { answered, contextOf, markdownOf } from '../report-of.ts'
import { action, concern, plan, sampleTables, tablesWith } from '../sample-tables.ts'

describe('answersBlocks(context, failure)', () => {
  it('sets the actions of each prison side by side, by type', () => {
    const context = contextOf(sampleTables)
    const text = markdownOf(answersBlocks(context, sharedFailures(context.index)[0]!))
    expect(text).toContain('|  | HMP Alpha (2022) | HMP/YOI Bravo (2024) |')
    expect(text).toContain(
      '| build | December 2025: “The showers will be replaced.” `alpha-2022.txt:21` |  |',
    )
    expect(text).toContain('| buy |  | no target: “A bid for showers will be made.” `bravo-2024.txt:21` |')
  })

  const failureOf = async (slugs: readonly string[], actions: number) => {
    const concerns = slugs.map((slug) => concern(`${slug}-2024#1`, 'Showers were broken.'))
    const tables = await answered(
      tablesWith({
        plans: slugs.map((slug) =>
          plan(`${slug}-2024`, { establishment_slug: slug, establishment: `HMP ${slug}` }),
        ),
        concerns,
        actions: concerns.flatMap(({ concern_id: id }) =>
          Array.from({ length: actions }, (_, i) => action(`${id}/${i + 1}`, `Showers ${i} will be mended.`)),
        ),
        recurring_failures: [
          {
            ...sampleTables.recurring_failures[0]!,
            theme_id: null,
            establishments: slugs.join('; '),
            concerns: concerns.map(({ concern_id: id }) => id).join('; '),
          },
        ],
      }),
    )
    const context = contextOf(tables)
    return markdownOf(answersBlocks(context, sharedFailures(context.index)[0]!))
  }

  it('says where the rest is, and sends readers of wide tables elsewhere', async () => {
    expect(await failureOf(['alpha', 'bravo'], 5)).toContain('<br>others in `tables/actions.csv` |')
    expect(await failureOf(['a', 'b', 'c', 'd', 'e'], 2)).toContain('10 actions: `crossplan failures`.')
    expect(await failureOf(['alpha', 'bravo'], 0)).toContain('No action answers it')
  })
})
