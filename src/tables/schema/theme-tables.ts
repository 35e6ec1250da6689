import { boolean, double, integer, optionalDouble, optionalText, text } from '../column.ts'
import { table } from './table.ts'

/** What concerns are about: the codebook and its edits, themes and clusters. */
export const themeTables = {
  themes: table({
    description:
      'The codebook after all edits: one row for each theme, also where no concern has it, and for each retired one.',
    columns: {
      theme_id: text('id in the codebook'),
      label: text('short name'),
      healthy_prison_area: text("area of HM Inspectorate of Prisons' Expectations"),
      definition: text('what belongs to the theme'),
      status: text('active, or retired by an edit: such a theme has no concern'),
      successors: optionalText('themes that took the place of a retired one'),
      note: optionalText('what analysts noted about it'),
    },
    key: ['theme_id'],
  }),
  theme_edits: table({
    description: "The analyst's log of edits over the codebook: one row for each edit, in force or not.",
    columns: {
      edit_id: integer('number in the log'),
      date: text('day of the edit, as the log has it'),
      made_by: optionalText('who made it'),
      operation: text('rename, merge, split, move, pin, unpin, note, must_link, cannot_link or undo'),
      subject: text('ids of the themes or concerns that it is about; the number of the edit that is undone'),
      target: optionalText('ids of the themes that it leads to'),
      detail: text('what it does, in a sentence'),
      reason: text('why, as the analyst put it'),
      status: text('applied or not applied'),
      why_not: optionalText('why it was not applied'),
    },
    key: ['edit_id'],
  }),
  concern_themes: table({
    description: 'The themes of each concern, best first.',
    columns: {
      concern_id: text('concern'),
      theme_id: text('theme'),
      rank: integer('1 for the primary theme'),
      score: double('share of the concern that the theme explains, 0 to 1'),
      assigned_by: text('model or analyst'),
      likeness: optionalDouble(
        'mean cosine to the theme over the views, -1 to 1; missing where an analyst decided',
      ),
      fit: optionalText(
        'good, or loose where no theme fits well: a likeness below 0.25 and a score below 0.75; missing for further themes and where an analyst decided',
      ),
      words: optionalText(
        'words of the concern that spoke most for the theme against the others, the most telling first, abbreviations written out; missing where an analyst decided, or where only its actions spoke for it',
      ),
    },
    key: ['concern_id', 'rank'],
  }),
  clusters: table({
    description:
      'Groups of concerns that are alike in text and in their shares of the themes, in as many as fit best.',
    columns: {
      cluster_id: text('id within this run'),
      label: text('short name made of its keywords'),
      keywords: text('phrases that tell it from the others, best first'),
      size: integer('number of concerns'),
      stability: double('how often its concerns stay together when clustering is repeated, 0 to 1'),
      is_citable: boolean('whether it is stable enough to be cited: stability of 0.75 or more'),
      text_support: double(
        'share of the pairs of its concerns that the texts alone, grouped without the codebook, put together too; 0 to 1',
      ),
      group_id: text('group of clusters that lie near one another'),
      representative_concern_id: text('concern nearest to the middle'),
      description: optionalText(
        "what its concerns have in common, in a member's own words: a sentence or its beginning, 25 words at most; missing where none can stand for it",
      ),
      description_concern_id: optionalText('concern that the description is taken from'),
    },
    key: ['cluster_id'],
  }),
  cluster_groups: table({
    description: 'Clusters that lie near one another, for a view of two levels.',
    columns: {
      group_id: text('id within this run'),
      label: text('short name made of the telling phrases of its concerns'),
      clusters: integer('number of clusters'),
      concerns: integer('number of concerns'),
    },
    key: ['group_id'],
  }),
  action_alignment: table({
    description: 'Whether each action speaks of what its concern is about, or of another theme.',
    columns: {
      action_id: text('action'),
      theme_id: optionalText('theme that it is most like by itself; missing where it has no known word'),
      likeness: double('mean cosine to that theme over the views, -1 to 1'),
      alignment: optionalDouble(
        "likeness to the nearest of its concern's themes less that to the nearest other theme, -1 to 1; missing where either has no theme",
      ),
      answers_other_theme: boolean(
        "whether it plainly answers a theme that its concern does not have: a likeness of 0.25 or more, an alignment of -0.2 or less, the concern's own likeness to that theme below 0.2",
      ),
    },
    key: ['action_id'],
  }),
  theme_quality: table({
    description: 'What makes themes and clusters hard to tell apart or to rely on: one row for each figure.',
    columns: {
      measure: text(
        'definition_similarity (cosine), member_overlap (Jaccard), concerns (number of the theme), coherence (NPMI of keywords), label_diversity or variance_explained (by the clusters, 0 to 1)',
      ),
      subject: optionalText('theme or cluster; missing for all together'),
      other: optionalText('the other theme of a pair'),
      value: double('the figure'),
      is_flagged: boolean('whether somebody should look at it'),
    },
    key: ['measure', 'subject', 'other'],
  }),
  concern_clusters: table({
    description: 'The cluster of each concern.',
    columns: {
      concern_id: text('concern'),
      cluster_id: text('cluster'),
      similarity: double('cosine to the middle of the cluster, -1 to 1'),
      text_group: integer('group into which it falls when texts alone are grouped, without the codebook'),
      is_loose: boolean(
        'whether it fits the cluster loosely: its similarity is an outlier below those of all members, by a limit between 0.5 and 0.75',
      ),
    },
    key: ['concern_id', 'cluster_id'],
  }),
} as const
