import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clusterId, concernId, planId, type ConcernId } from '../../src/domain/ids.ts'
import type { Cluster } from '../../src/domain/theme.ts'
import { describeClusters, type ConcernText } from '../../src/themes/describe-clusters.ts'

const idOf = (number: string): ConcernId => concernId(planId('alpha-2025'), number)
const cluster = (name: string, members: readonly string[], keywords: readonly string[] = []): Cluster => ({
  id: clusterId(name),
  label: name,
  keywords,
  members: members.map((number) => ({ concernId: idOf(number), similarity: 0.9, textGroup: 1 })),
  stability: 1,
  textSupport: 1,
  groupId: 'group-01',
  representative: idOf(members[0]!),
})
const textsOf = (texts: Readonly<Record<string, string>>, lost: readonly string[] = []) =>
  new Map<ConcernId, ConcernText>(
    Object.entries(texts).map(([number, text]) => [
      idOf(number),
      { text, isFragment: lost.includes(number) },
    ]),
  )
const describeOne = (texts: Readonly<Record<string, string>>, ...lost: readonly string[]) =>
  describeClusters([cluster('c', Object.keys(texts))], textsOf(texts, lost)).get(clusterId('c'))

describe('describeClusters(clusters, texts)', () => {
  it('takes the sentence that says most of what the members have in common', () => {
    const texts = textsOf({
      1: 'Leaders had other plans. The showers on the wings were broken.',
      2: 'Many showers were broken.',
      3: 'Visits were short and hard to book.',
    })
    const found = describeClusters([cluster('c', ['1', '2'], ['showers']), cluster('d', ['3'])], texts)
    expect(found.get(clusterId('c'))).toEqual({ text: 'Many showers were broken.', concernId: idOf('2') })
    expect(found.get(clusterId('d'))).toEqual({
      text: 'Visits were short and hard to book.',
      concernId: idOf('3'),
    })
  })

  it('ends a long sentence where a clause ends, and not with a preposition', () => {
    const tail = 'charlie '.repeat(25)
    expect(describeOne({ 1: `Meals were served cold, and ${tail}.` })?.text).toBe('Meals were served cold')
    expect(describeOne({ 1: `Meals were served in kitchens of which ${tail}.` })?.text).toBe(
      'Meals were served in kitchens',
    )
  })

  it('prefers a text that is whole, and takes one of which part is lost where no other is', () => {
    const texts = { 1: 'Meals were cold and late.', 2: 'All the meals were found to be fine and free.' }
    expect(describeOne(texts, '1')?.concernId).toBe(idOf('2'))
    expect(describeOne({ 1: texts[1] }, '1')?.text).toBe('Meals were cold and late.')
  })

  it('has none where nothing can stand for the cluster', () => {
    expect(describeOne({ 1: 'Too cold.' })).toBeUndefined()
    expect(describeOne({ 1: 'delta '.repeat(40) })).toBeUndefined()
  })

  it('is a part of its source of at most 25 words, whatever the text', () => {
    const word = fc.constantFrom(
      'alpha',
      'bravo,',
      'and',
      'which',
      'of',
      'charlie.',
      'Delta',
      ';',
      '–',
      '\n',
      '• e',
    )
    const text = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (all) => {
        const texts = Object.fromEntries(all.map((one, i) => [String(i + 1), one]))
        const found = describeOne(texts)
        if (!found) return
        expect(textsOf(texts).get(found.concernId)?.text).toContain(found.text)
        expect(found.text.split(/\s+/).length).toBeLessThanOrEqual(25)
      }),
    )
  })
})
