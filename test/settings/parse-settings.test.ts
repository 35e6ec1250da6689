import { describe, expect, it } from 'vitest'
import { parseCorrections } from '../../src/settings/parse-corrections.ts'
import { parseEstablishmentList } from '../../src/settings/parse-establishment-list.ts'
import { parseOwnerList } from '../../src/settings/parse-owner-list.ts'

const faultOf = (parse: () => unknown): unknown => {
  try {
    parse()
  } catch (error) {
    return error
  }
  return undefined
}

describe('parseSettings(text, file, schema)', () => {
  it('tells every fault of a file at once, with its line and what to do', () => {
    const text =
      '- name: Alpha\n  kind: governor\n- name: Bravo\n  kind: king\n- kind: other\n  nmae: Charlie\n'
    expect(faultOf(() => parseOwnerList(text, 'owners.yaml'))).toMatchObject({
      code: 'S001',
      message: expect.stringMatching(
        /^owners\.yaml:4: 1\.kind: .*\nowners\.yaml:5: 2\.name: .*\nowners\.yaml:6: 2: unknown key "nmae"$/,
      ) as string,
      remedy: expect.stringContaining('Correct the lines') as string,
    })
  })

  it('tells the line of YAML that cannot be read', () => {
    expect(
      faultOf(() => parseEstablishmentList('- slug: a\n  names: [b\n- slug: c\n', 'e.yaml')),
    ).toMatchObject({
      code: 'S001',
      message: expect.stringContaining('e.yaml:3') as string,
    })
  })
})

describe('parseSettings(text, file, schema): aliases', () => {
  it('tells of an alias that leads nowhere', () => {
    expect(faultOf(() => parseOwnerList('- name: *nobody\n  kind: other\n', 'o.yaml'))).toMatchObject({
      code: 'S001',
    })
  })
})

describe('parseCorrections(text, file)', () => {
  it('keeps the line of each correction', () => {
    const text = `source_sha256: "${'0'.repeat(64)}"\ncorrections:\n  - id: a#1\n    number: "2"\n  - id: a#1/1\n    split_before: And\n`
    expect(parseCorrections(text, 'c.yaml').corrections).toEqual([
      { id: 'a#1', number: '2', line: 3 },
      { id: 'a#1/1', splitBefore: 'And', line: 5 },
    ])
  })

  it('refuses a correction that corrects nothing', () => {
    const text = `source_sha256: "${'0'.repeat(64)}"\ncorrections:\n  - id: a#1\n    reason: none\n`
    expect(faultOf(() => parseCorrections(text, 'c.yaml'))).toMatchObject({
      message: 'c.yaml:3: corrections.0: says nothing to correct',
    })
  })
})
