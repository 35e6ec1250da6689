import type { Block, Grid, Section } from '../document/block.ts'
import type { Inline } from '../document/inline.ts'
import { code, data, emphasis, joined } from '../document/inline-nodes.ts'
import { inspectionYears } from '../plan-name.ts'
import type { ReportContext } from '../report-context.ts'
import { splitList } from '../split-list.ts'
import { countThemes, type ThemeCount } from '../theme-counts.ts'
import { citedConcern, concernTitle, facetsOf } from './cite.ts'
import { clusterBlocks } from './cluster-blocks.ts'
import { cutRows } from './cut-rows.ts'
import { disagreementBlocks } from './disagreement-blocks.ts'
import { LIMITS } from './limits.ts'
import { looseConcernBlocks } from './loose-concern-blocks.ts'
import { strayActionBlocks } from './stray-action-blocks.ts'
import { themeQualityBlocks } from './theme-quality-blocks.ts'

/** Themes with a quote from each establishment when at least this many raise them. */
const QUOTED_FROM = 2
/** Up to this many establishments are named in a cell. */
const NAMED = 6

/** Themes by the number of establishments, zeros listed; quotes; groups that the data itself suggests; what to doubt. */
export function themesSection(context: ReportContext): Section {
  const counts = countThemes(context.index)
  const { shown, rest } = cutRows(
    counts,
    LIMITS.themes,
    'themes',
    'themes',
    context.figures.count('themes_in_use', '', 'theme'),
  )
  const quoted = shown.filter(({ establishments }) => establishments.length >= QUOTED_FROM)
  return {
    id: 'themes',
    title: context.title('themes', 'Themes'),
    blocks: [
      {
        kind: 'paragraph',
        content: [
          'Counted by establishments first, then by concerns. A concern counts under its primary theme; “also touched” counts ' +
            'concerns of which it is the second or third theme. Themes that are the primary theme of no concern are listed as well. Below, one concern ' +
            'of each establishment is quoted for themes at two establishments or more, with the words of it that spoke most for the theme; all are in table ',
          code('concern_themes'),
          '.',
        ],
      },
      themeGrid(context, shown),
      ...rest,
      ...context.picture('theme_bars'),
      ...context.picture('theme_heatmap'),
      ...quoted.map((count) => quotesOf(context, count)),
      ...looseConcernBlocks(context),
      ...clusterBlocks(context),
      ...disagreementBlocks(context),
      ...strayActionBlocks(context),
      ...themeQualityBlocks(context),
    ],
  }
}

function themeGrid(context: ReportContext, counts: readonly ThemeCount[]): Grid {
  const { figures } = context
  return {
    kind: 'grid',
    caption: 'Themes by number of establishments',
    columns: [
      { label: 'theme', isRowHead: true },
      { label: 'area of Expectations' },
      { label: ['establishments (of ', figures.number('establishments'), ')'], isNumeric: true },
      { label: 'concerns', isNumeric: true },
      { label: 'also touched', isNumeric: true },
      { label: 'raised at' },
    ],
    rows: counts.map((count) => ({
      cells: [
        data(count.theme.label),
        data(count.theme.healthy_prison_area),
        figures.number('theme_establishments', count.theme.theme_id),
        figures.number('theme_concerns', count.theme.theme_id),
        figures.number('theme_also', count.theme.theme_id),
        raisedAt(context, count),
      ],
      facets: { ...facetsOf(context.index, count.concerns), themes: [count.theme.theme_id] },
    })),
    sources: ['themes', 'concern_themes', 'concerns', 'plans'],
    table: 'themes',
  }
}

/** `HMP Maidstone (2022, 2025); HMP Rochester (2024)`. */
function raisedAt({ index }: ReportContext, { establishments, concerns }: ThemeCount): Inline {
  const named = establishments.slice(0, NAMED).map((slug): Inline => {
    const plans = concerns
      .map((concern) => index.plan(concern.plan_id))
      .filter(({ establishment_slug: other }) => other === slug)
    return [data(index.establishmentName(slug)), ' (', data(inspectionYears(plans)), ')']
  })
  return joined([...named, ...(establishments.length > NAMED ? ['and others'] : [])], '; ')
}

/** One concern of each establishment, the one that fits the theme best. */
function quotesOf({ index, figures }: ReportContext, { theme, establishments, concerns }: ThemeCount): Block {
  const first = new Map<string, (typeof concerns)[number]>()
  for (const concern of concerns) {
    const slug = index.plan(concern.plan_id).establishment_slug
    if (!first.has(slug)) first.set(slug, concern)
  }
  const best = establishments.flatMap((slug) => first.get(slug) ?? [])
  const { shown, rest } = cutRows(
    best,
    LIMITS.themeQuotes,
    'establishments',
    'concern_themes',
    figures.count('theme_establishments', theme.theme_id, 'establishment'),
  )
  return {
    kind: 'group',
    facets: { ...facetsOf(index, shown), themes: [theme.theme_id] },
    blocks: [
      {
        kind: 'heading',
        level: 3,
        id: `theme ${theme.theme_id}`,
        content: [
          data(theme.label),
          ': ',
          figures.count('theme_establishments', theme.theme_id, 'establishment'),
          ', ',
          figures.count('theme_concerns', theme.theme_id, 'concern'),
        ],
      },
      {
        kind: 'list',
        items: shown.map((concern) => ({
          content: [
            concernTitle(index, concern),
            ': ',
            citedConcern(index, concern),
            decidedBy(index.primaryTheme(concern.concern_id)?.words),
          ],
          facets: facetsOf(index, [concern]),
        })),
      },
      ...rest,
    ],
  }
}

const decidedBy = (words: string | null | undefined): Inline =>
  words ? [' (by ', emphasis(data(splitList(words).join(', '))), ')'] : ''
