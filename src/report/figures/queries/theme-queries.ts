import type { NamedQuery } from '../../../tables/named-query.ts'
import { queryOfAll, queryOfEach } from '../query-of.ts'

/** Primary themes with their concerns and plans. */
export const RAISED = `concern_themes t JOIN concerns USING (concern_id) JOIN plans USING (plan_id) WHERE t.rank = 1`

/** Concerns with their primary theme and the group that texts alone put them into. */
const PLACED = `(SELECT concern_id, theme_id, text_group FROM concern_themes JOIN concern_clusters USING (concern_id) WHERE rank = 1)`

/** How many concerns one way of sorting puts together, and how many of them the other way does at most. */
const dividedBy = (by: string, other: string): string =>
  `(SELECT ${by}, sum(n) AS size, max(n) AS most FROM (SELECT ${by}, ${other}, count(*) AS n FROM ${PLACED} GROUP BY ALL) GROUP BY ${by})`

/** What concerns are about. */
export const themeQueries: readonly NamedQuery[] = [
  queryOfAll('themes', 'Themes of the codebook, in use and retired.', 'count(*)', 'themes'),
  queryOfAll('themes_in_use', 'Themes in use.', 'count(*)', "themes WHERE status = 'active'"),
  queryOfAll(
    'themes_absent',
    'Themes in use that are the primary theme of no concern.',
    'count(*)',
    "themes WHERE status = 'active' AND theme_id NOT IN (SELECT theme_id FROM concern_themes WHERE rank = 1)",
  ),
  queryOfEach(
    'theme_establishments',
    'Establishments where a theme is the primary theme of a concern, by theme.',
    'theme_id',
    'count(DISTINCT establishment_slug)',
    `${RAISED} AND establishment IS NOT NULL`,
  ),
  queryOfAll(
    'theme_most_establishments',
    'Establishments at which the theme of the most establishments is raised.',
    'coalesce(max(n), 0)',
    `(SELECT count(DISTINCT establishment_slug) AS n FROM ${RAISED} AND establishment IS NOT NULL GROUP BY theme_id)`,
  ),
  queryOfEach(
    'theme_concerns',
    'Concerns of which a theme is the primary theme, by theme.',
    'theme_id',
    'count(*)',
    'concern_themes WHERE rank = 1',
  ),
  queryOfEach(
    'theme_also',
    'Concerns of which a theme is the second or third theme, by theme.',
    'theme_id',
    'count(*)',
    'concern_themes WHERE rank > 1',
  ),
  queryOfAll(
    'loose_concerns',
    'Concerns that fit no theme well, or have none; not those whose theme an analyst gave.',
    'count(*)',
    "concerns LEFT JOIN concern_themes t ON t.concern_id = concerns.concern_id AND t.rank = 1 WHERE coalesce(t.fit, 'loose') = 'loose' AND coalesce(t.assigned_by, '') <> 'analyst'",
  ),
  queryOfEach(
    'cluster_establishments',
    'Establishments with a concern in a cluster, by cluster.',
    'cluster_id',
    'count(DISTINCT establishment_slug)',
    'concern_clusters JOIN concerns USING (concern_id) JOIN plans USING (plan_id) WHERE establishment IS NOT NULL',
  ),
  queryOfEach(
    'cluster_loose',
    'Concerns that fit a cluster loosely, by cluster.',
    'cluster_id',
    'count(*)',
    'concern_clusters WHERE is_loose',
  ),
  queryOfAll(
    'text_groups',
    'Groups that the texts alone make of the concerns that have a theme.',
    'count(DISTINCT text_group)',
    PLACED,
  ),
  queryOfAll(
    'text_groups_across',
    'Groups of texts of two concerns or more, no theme of which has more than half.',
    'count(*)',
    `${dividedBy('text_group', 'theme_id')} WHERE size > 1 AND 2 * most <= size`,
  ),
  queryOfAll(
    'themes_across',
    'Themes of two concerns or more, no group of texts of which has more than half.',
    'count(*)',
    `${dividedBy('theme_id', 'text_group')} WHERE size > 1 AND 2 * most <= size`,
  ),
  queryOfAll(
    'theme_strangers',
    'Concerns in a group of texts of which more than half have another theme.',
    'coalesce(sum(size - most), 0)',
    `${dividedBy('text_group', 'theme_id')} WHERE 2 * most > size`,
  ),
  queryOfEach(
    'text_group_concerns',
    'Concerns of a group of texts that cuts across themes, by group.',
    'text_group',
    'sum(size)',
    `${dividedBy('text_group', 'theme_id')} WHERE size > 1 AND 2 * most <= size`,
  ),
  queryOfEach(
    'theme_group_concerns',
    'Concerns of a theme that is spread over groups of texts, by theme.',
    'theme_id',
    'sum(size)',
    `${dividedBy('theme_id', 'text_group')} WHERE size > 1 AND 2 * most <= size`,
  ),
  queryOfAll(
    'stray_actions',
    'Actions that plainly answer a theme that their concern does not have.',
    'count(*)',
    'action_alignment WHERE answers_other_theme',
  ),
  queryOfEach(
    'flagged_quality',
    'Figures of theme quality that somebody should look at, by measure.',
    'measure',
    'count(*)',
    'theme_quality WHERE is_flagged',
  ),
]
