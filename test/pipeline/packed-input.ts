import { passagesOf } from '../../src/domain/passage.ts'
import type { Plan } from '../../src/domain/plan.ts'
import { seededRandom } from '../../src/util/seeded-random.ts'
import { fitLexicalView } from '../../src/vectors/lexical-view.ts'
import { packingView } from '../../src/vectors/packing-view.ts'
import { makePlan } from '../recurrence/make-plan.ts'
import { inputOf } from '../recurrence/match-plans.ts'

const WORDS = 'window heating meals cells drones debts visits gates phones beds showers lights kitchen fence'
  .split(' ')
  .flatMap((word) => ['repair', 'shortage', 'delay', 'survey'].map((fault) => `${word} ${fault}`))

/** Inspections of some prisons, two of each, whose concerns speak of few things: there are many links. */
export function linkedPlans(prisons: number, concerns: number): readonly Plan[] {
  const random = seededRandom(8)
  const some = () => WORDS[Math.floor(WORDS.length * random())]!
  return Array.from({ length: 2 * prisons }, (_, i) =>
    makePlan(
      `prison-${Math.floor(i / 2)}`,
      i % 2 === 0 ? '2021-01-01' : '2024-01-01',
      Array.from({ length: concerns }, () => ({
        text: `the ${some()} and ${some()}`,
        actions: [`we plan the ${some()} before the ${some()}`],
      })),
    ),
  )
}

/** What matching needs of plans, one of the views as large corpora have it. */
export function packedInput(plans: readonly Plan[]) {
  const input = inputOf(plans)
  const texts = passagesOf(plans).map(({ text }) => text)
  const concepts = packingView('concepts', () => fitLexicalView(texts)).source(texts)
  return { ...input, vectors: { ...input.vectors, concepts } }
}
