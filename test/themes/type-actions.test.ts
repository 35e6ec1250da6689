import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { actionId, concernId, planId } from '../../src/domain/ids.ts'
import type { Passage } from '../../src/domain/passage.ts'
import { parseActionTypes } from '../../src/themes/parse-action-types.ts'
import { typeActions } from '../../src/themes/type-actions.ts'

const url = new URL('../../models/action-types.json', import.meta.url)
const types = parseActionTypes(readFileSync(url, 'utf8'), 'action-types.json')
const concern = concernId(planId('alpha-2025'), '1')
const action = (text: string, position = 1): Passage => ({
  id: actionId(concern, position),
  kind: 'action',
  concernId: concern,
  text,
})
const typed = (text: string) => typeActions([action(text)], types)[0]!

const examples: Readonly<Record<string, readonly string[]>> = {
  review: [
    'Review the menu with the cooks.',
    'The menu will be reviewed by the Head of Catering.',
    'A review of the menu will be undertaken.',
    'The menu has been reviewed and changed.',
    'The Governor will continue to review the menu.',
    'A full survey of the roofs will take place.',
  ],
  train: [
    'Train all gate staff in searching.',
    'Gate staff will be trained in searching.',
    'Training for gate staff will be delivered.',
    'Managers to upskill new colleagues.',
  ],
  inform: [
    'Remind staff of the dress code.',
    'Staff have been reminded of the dress code.',
    'A notice will be issued to all wings.',
    'Staff will be issued a pocket guide.',
  ],
  monitor: [
    'Monitor the time out of cell.',
    'Time out of cell will be monitored weekly.',
    'Monthly assurance checks will be carried out.',
    'Wing managers to quality assure the entries.',
    'The deputy will ensure that entries are checked.',
  ],
  recruit: [
    'Appoint a lead for older prisoners.',
    'Two nurses have been appointed.',
    'Recruitment for the vacancies has begun.',
    'The post is to be filled.',
  ],
  build: [
    'Install new boilers on B wing.',
    'New boilers to be installed on B wing.',
    'There is a programme of shower replacement.',
    'There is a programme to repair the showers.',
    'Installation of cameras on the landings.',
  ],
  buy: ['Submit a bid for a scanner.', 'A bid has been submitted.', 'The prison will apply for a grant.'],
  meeting: [
    'Establish a monthly safety meeting.',
    'A monthly safety meeting will be introduced.',
    'A steering group has been set up.',
    'Wing leads currently hold weekly forums.',
  ],
  policy: [
    'Develop and implement a new reading strategy.',
    'The drug strategy will be updated.',
    'A clear process for referrals will be introduced.',
    'The prison is redesigning the core day.',
  ],
  partners: [
    'Work closely with the council on housing.',
    'The resettlement team will liaise with the council.',
    'Leaders are working with the health trust.',
  ],
  deliver: [
    'Provide activities for older men.',
    'A programme of activities will be delivered.',
    'Bedding will be made available on arrival.',
    'Family days will be held each term.',
  ],
  describes: ['The wing is old.', 'There are three landings.', 'Numbers were low in spring.'],
  other: ['The team will juggle oranges.', 'Oranges shall soon be juggled.'],
}

describe('typeActions(passages, types)', () => {
  describe.each(Object.entries(examples))('%s', (type, texts) => {
    it.each(texts)('%s', (text) => {
      expect(typed(text).type).toBe(type)
    })
  })

  it('has an example of each type of the codebook', () => {
    expect(Object.keys(examples)).toEqual(types.types.map(({ id }) => id))
  })

  it('tells the words that decided, as the action has them', () => {
    expect(typed('A review of the menu will be undertaken.')).toMatchObject({
      words: ['review', 'undertaken'],
      share: 1,
    })
    expect(typed('The wing is old.')).toMatchObject({ words: [], share: 1 })
  })

  it('goes by the first sentence before later ones, and by what is done before what for', () => {
    const found = typed('The menu will be reviewed. It will be monitored monthly.')
    expect(found.type).toBe('review')
    expect(found.share).toBeCloseTo(1 / 1.4, 10)
    const forPurpose = typed('Staff will be trained to monitor the doors.')
    expect(forPurpose.type).toBe('train')
    expect(forPurpose.share).toBeCloseTo(8 / 9, 10)
    expect(typed('To monitor the doors, staff who were appointed will be trained.').type).toBe('train')
  })

  it('leaves concerns aside', () => {
    expect(typeActions([{ ...action('Review the menu.'), kind: 'concern', id: concern }], types)).toEqual([])
  })

  const words = fc.constantFrom(
    ...'review will be the a of and to staff meeting, monitored. has introduced is training which policy: there ensure that – xyz 5%'.split(
      ' ',
    ),
  )
  const texts = fc.array(
    fc.oneof(
      fc.array(words, { maxLength: 25 }).map((list) => list.join(' ')),
      fc.string(),
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )

  test('every action gets one type of the codebook with a share from 0 to 1, whatever the order', () => {
    const ids = new Set(types.types.map(({ id }) => id))
    fc.assert(
      fc.property(texts, (list) => {
        const passages = list.map((text, i) => action(text, i + 1))
        const found = typeActions(passages, types)
        expect(found.map((one) => one.actionId)).toEqual(passages.map(({ id }) => id))
        for (const { type, share } of found) {
          expect(ids.has(type)).toBe(true)
          expect(share).toBeGreaterThan(0)
          expect(share).toBeLessThanOrEqual(1)
        }
        expect(typeActions(passages.toReversed(), types)).toEqual(found.toReversed())
      }),
    )
  })
})
