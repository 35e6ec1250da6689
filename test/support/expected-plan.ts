import type { Plan } from '../../src/domain/plan.ts'
import type { MadePlan } from './made-plan.ts'

/** All that a plan says, without the places where it says so. */
export const planContent = (plan: Plan): unknown => ({
  cover: {
    id: plan.id,
    kind: plan.kind,
    establishment: plan.establishment,
    slug: plan.establishmentSlug,
    title: plan.title,
    inspection: [plan.inspectionStart, plan.inspectionEnd],
    published: plan.reportPublished,
    submitted: plan.planSubmitted,
  },
  concerns: plan.concerns.map(({ number, kind, priority, response, text, actions }) => ({
    number,
    kind,
    priority,
    response,
    text,
    actions: actions.map(({ text: words, owner, owners, target }) => ({
      text: words,
      owner,
      bodies: owners.map(({ name }) => name),
      target: [target.printed, target.kind, target.month],
    })),
  })),
})

/** What `planContent` has to be for a made plan, however it was laid out. */
export function expectedContent({ cover, concerns }: MadePlan): unknown {
  const year = (cover.inspectionEnd ?? cover.planSubmitted ?? cover.reportPublished)?.slice(0, 4)
  return {
    cover: {
      id: `${cover.slug}-${year ?? 'undated'}`,
      kind: cover.kind,
      establishment: cover.establishment,
      slug: cover.slug,
      title: cover.title,
      inspection: [cover.inspectionStart, cover.inspectionEnd],
      published: cover.reportPublished,
      submitted: cover.planSubmitted,
    },
    concerns: concerns.map(({ number, kind, priority, response, text, actions }) => ({
      number,
      kind,
      priority,
      response: response?.response,
      text,
      actions: actions.map(({ paragraphs, owner, target }) => ({
        text: paragraphs.join('\n'),
        owner: owner?.printed ?? '',
        bodies: owner?.names ?? [],
        target: [target?.printed ?? '', target?.kind ?? 'unknown', target?.month],
      })),
    })),
  }
}

/** Codes of the warnings that a made plan deserves: of what its cover lacks. */
export const expectedWarnings = ({ cover }: MadePlan): readonly string[] => [...cover.lacks].sort()
