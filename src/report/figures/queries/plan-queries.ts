import type { NamedQuery } from '../../../tables/named-query.ts'
import { queryOfAll, queryOfEach } from '../query-of.ts'

/** What was read. */
export const planQueries: readonly NamedQuery[] = [
  queryOfAll('plans', 'Action plans that were read.', 'count(*)', 'plans'),
  queryOfAll(
    'establishments',
    'Establishments that the plans are of; a thematic plan has none.',
    'count(DISTINCT establishment_slug)',
    'plans WHERE establishment IS NOT NULL',
  ),
  queryOfAll('concerns', 'Concerns and recommendations of all plans.', 'count(*)', 'concerns'),
  queryOfAll('actions', 'Actions of all plans.', 'count(*)', 'actions'),
  queryOfAll(
    'recommendations',
    'Recommendations, which reports made before May 2022.',
    'count(*)',
    "concerns WHERE kind = 'recommendation'",
  ),
  queryOfAll(
    'concerns_proper',
    'Concerns, which reports raise since May 2022.',
    'count(*)',
    "concerns WHERE kind <> 'recommendation'",
  ),
  queryOfAll(
    'fragments',
    'Concerns of which part of the text is lost.',
    'count(*)',
    'concerns WHERE is_fragment',
  ),
  queryOfAll(
    'corrected',
    'Concerns and actions that an analyst corrected.',
    'count(*)',
    '(SELECT is_corrected FROM concerns UNION ALL SELECT is_corrected FROM actions) WHERE is_corrected',
  ),
  queryOfEach('plan_concerns', 'Concerns of each plan, by plan.', 'plan_id', 'count(*)', 'concerns'),
  queryOfEach(
    'plan_priority_concerns',
    'Priority concerns of each plan, by plan.',
    'plan_id',
    'count(*)',
    "concerns WHERE priority = 'priority'",
  ),
  queryOfEach(
    'plan_actions',
    'Actions of each plan, by plan.',
    'plan_id',
    'count(*)',
    'actions JOIN concerns USING (concern_id)',
  ),
  queryOfEach(
    'plan_notices',
    'Notices of each plan, by plan.',
    'plan_id',
    'count(*)',
    'notices WHERE plan_id IS NOT NULL',
  ),
  queryOfAll('notices', 'Notices: what was odd in the files.', 'count(*)', 'notices'),
  queryOfEach('level_notices', 'Notices of each level, by level.', 'level', 'count(*)', 'notices'),
]
