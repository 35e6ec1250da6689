import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readTables } from '../../src/tables/read-tables.ts'
import type { Tables } from '../../src/tables/schema.ts'
import { planText } from '../support/plan-text.ts'
import { afterAllTests } from '../support/temporary-folder.ts'
import { alpha2022, alpha2025, bravo2024, corpusFolder } from './corpus-folder.ts'
import { crossplan, type Ended } from './crossplan.ts'

const charlie2026 = planText({
  establishment: 'HMP Charlie',
  inspected: '2 – 6 February 2026',
  concerns: ['Illicit drugs came in with drones.', 'First night cells were dirty.', 'Meals were cold.'],
})
const primaryOf = ({ concern_themes: rows }: Tables) =>
  new Map(rows.filter(({ rank }) => rank === 1).map((row) => [row.concern_id, row]))

describe("an analyst's afternoon", () => {
  const after = afterAllTests()
  let folder: string
  let corpus: string
  let log: string
  const results = (name: string) => join(folder, name)
  const edit = async (...args: readonly string[]): Promise<Ended> =>
    crossplan(
      'themes',
      ...args,
      '--reason',
      'a good reason',
      '--codebook',
      log,
      '--reports',
      results('before'),
    )
  const done: Ended[] = []
  let before: Tables
  let later: Tables

  beforeAll(async () => {
    ;({ corpus } = await corpusFolder({ 'a.txt': alpha2022, 'b.txt': alpha2025, 'c.txt': bravo2024 }, after))
    folder = join(corpus, '..')
    log = join(folder, 'codebook.yaml')
    await writeFile(log, '# ours\nedits: []\n')
    await crossplan('run', corpus, '--out', results('before'), '--codebook', log, '--quiet')
    before = await readTables(results('before'))
    done.push(
      await edit('rename', 'illicit-drugs', 'Drugs and how they come in', '--by', 'Anna'),
      await edit(
        'merge',
        'family-contact',
        'early-days',
        '--into',
        'outside',
        '--label',
        'Contact with outside',
      ),
      await edit(
        'split',
        'living-conditions',
        '--part',
        'broken-windows: Broken windows: Windows of cells that are broken',
        '--part',
        'other-rooms: Other rooms: Showers, kitchens, furniture',
      ),
      await edit('pin', 'alpha-2025#1', 'leadership'),
      await edit('pin', 'alpha-2022#1', 'Leadership and staffing'),
      await edit('pin', 'bravo-2024#1', 'outside'),
    )
    await writeFile(join(corpus, 'd.txt'), charlie2026)
    done.push(await crossplan('run', corpus, '--out', results('later'), '--codebook', log, '--quiet'))
    later = await readTables(results('later'))
  }, 60_000)

  it('goes without a fault', () => {
    expect(done.map(({ code, stderr }) => [code, stderr])).toEqual(done.map(() => [0, '']))
    expect(done[0]!.stdout).toBe(
      `Edit 1 added to ${log}: illicit-drugs is called "Drugs and how they come in".\n` +
        'At the next run: the theme has the new label everywhere; no concern changes its theme.\n',
    )
    expect(done[2]!.stdout).toMatch(
      /At the next run: 2 concerns of .* will be divided among broken-windows, other-rooms/,
    )
  })

  it('loses no concern: each has exactly one primary theme, which is in use', () => {
    const active = new Set(
      later.themes.filter(({ status }) => status === 'active').map((row) => row.theme_id),
    )
    const primary = later.concern_themes.filter(({ rank }) => rank === 1)
    expect(primary.map((row) => row.concern_id)).toEqual(later.concerns.map((row) => row.concern_id))
    expect(later.concern_themes.filter((row) => !active.has(row.theme_id))).toEqual([])
    expect(later.concerns).toHaveLength(9)
  })

  it('does what it was asked for, and what was pinned is pinned', () => {
    const themeOf = primaryOf(later)
    expect(later.themes.find((row) => row.theme_id === 'illicit-drugs')?.label).toBe(
      'Drugs and how they come in',
    )
    expect(
      later.themes.filter(({ status }) => status === 'retired').map((row) => [row.theme_id, row.successors]),
    ).toEqual([
      ['early-days', 'outside'],
      ['family-contact', 'outside'],
      ['living-conditions', 'broken-windows; other-rooms'],
    ])
    expect(['alpha-2022#2', 'bravo-2024#2'].map((id) => themeOf.get(id)?.theme_id)).toEqual([
      'broken-windows',
      'broken-windows',
    ])
    expect(['alpha-2025#1', 'alpha-2022#1', 'bravo-2024#1'].map((id) => themeOf.get(id))).toMatchObject(
      ['leadership', 'leadership', 'outside'].map((theme_id) => ({
        theme_id,
        score: 1,
        assigned_by: 'analyst',
      })),
    )
    expect(later.theme_edits.map((row) => [row.edit_id, row.operation, row.status, row.made_by])).toEqual([
      [1, 'rename', 'applied', 'Anna'],
      [2, 'merge', 'applied', null],
      [3, 'split', 'applied', null],
      [4, 'pin', 'applied', null],
      [5, 'pin', 'applied', null],
      [6, 'pin', 'applied', null],
    ])
    expect(later.runs[0]?.settings).toContain('codebook_edits')
    expect(before.runs[0]?.settings).not.toContain('codebook_edits')
  })

  it('counts retired themes nowhere in the report', async () => {
    const report = await readFile(join(results('later'), 'report.md'), 'utf8')
    expect(report).toContain('Contact with outside')
    expect(report).not.toContain('Early days in custody |')
  })

  it('is explained by themes diff, every change of it', async () => {
    const { stdout, code } = await crossplan('themes', 'diff', results('before'), results('later'), '--json')
    expect(code).toBe(0)
    const diff = JSON.parse(stdout) as {
      themes: readonly { theme_id: string; change: string; edit_id: number | null }[]
      concerns: readonly {
        concern_id: string
        before: string
        after: string
        edit_ids: number[]
        reason: string
      }[]
      compared: number
      added: readonly string[]
    }
    const [was, is] = [primaryOf(before), primaryOf(later)]
    const changed = [...was.keys()].filter((id) => was.get(id)?.theme_id !== is.get(id)?.theme_id)
    expect(diff.concerns.map(({ concern_id: id }) => id)).toEqual(changed)
    expect(diff.compared).toBe(6)
    expect(diff.added).toEqual(['charlie-2026#1', 'charlie-2026#2', 'charlie-2026#3'])
    expect(diff.themes.map(({ theme_id, change, edit_id }) => [theme_id, change, edit_id])).toEqual(
      expect.arrayContaining([
        ['illicit-drugs', 'renamed', 1],
        ['family-contact', 'merged', 2],
        ['early-days', 'merged', 2],
        ['outside', 'new', 2],
        ['broken-windows', 'new', 3],
        ['other-rooms', 'new', 3],
      ]),
    )
    const editsOf = Object.fromEntries(diff.concerns.map((one) => [one.concern_id, one.edit_ids]))
    expect(editsOf).toMatchObject({ 'alpha-2022#2': [3], 'bravo-2024#2': [3], 'bravo-2024#1': [6] })
    for (const { edit_ids, reason } of diff.concerns)
      if (edit_ids.length === 0) expect(reason).toMatch(/^the model, since plans were added \(charlie-2026\)/)
    const text = (await crossplan('themes', 'diff', results('before'), results('later'))).stdout
    expect(text).toMatch(/ {2}family-contact \(".*"\): merged into outside \(edit 2\)/)
    expect(text).toMatch(/ {2}illicit-drugs: renamed from ".*" to "Drugs and how they come in" \(edit 1\)/)
    expect(text).toMatch(/alpha-2022#2: \S+ → broken-windows\n {4}edit 3: .*/)
    expect(text).toContain('3 concerns only in the later run, 0 only in the earlier one.')
    expect((await crossplan('themes', 'diff', results('later'), results('later'))).stdout).toContain(
      'The themes are the same.',
    )
  })

  it('shows in themes list and themes show', async () => {
    const list = await crossplan('themes', 'list', '--reports', results('later'), '--codebook', log, '--json')
    const rows = JSON.parse(list.stdout) as readonly Readonly<Record<string, unknown>>[]
    expect(list.stderr).toBe('')
    expect(rows.find((row) => row['theme_id'] === 'broken-windows')).toEqual({
      theme_id: 'broken-windows',
      label: 'Broken windows',
      area: expect.any(String) as string,
      establishments: 2,
      concerns: 2,
      status: 'active',
      successors: null,
      note: null,
    })
    expect(rows.some((row) => row['concerns'] === 0 && row['status'] === 'active')).toBe(true)
    expect(rows.at(-1)).toMatchObject({ status: 'retired', concerns: 0 })
    const show = await crossplan(
      'themes',
      'show',
      'leadership and staffing',
      '--reports',
      results('later'),
      '--codebook',
      log,
    )
    expect(show.stdout).toContain('“Too few prisoners went to education.”')
    expect(show.stdout).toMatch(/alpha-2025#1 \(HMP Alpha, by the analyst\)[\s\S]* {2}b\.txt:\d+\n/)
    expect(show.stdout).toMatch(
      / {2}4 of \d{4}-\d\d-\d\d: alpha-2025#1 pinned to leadership \(a good reason\)/,
    )
    const gone = await crossplan(
      'themes',
      'show',
      'family-contact',
      '--reports',
      results('later'),
      '--codebook',
      log,
    )
    expect(gone.stdout).toContain('retired, now outside')
    const json = await crossplan(
      'themes',
      'show',
      'outside',
      '--reports',
      results('later'),
      '--codebook',
      log,
      '--json',
    )
    expect(JSON.parse(json.stdout)).toMatchObject({
      theme_id: 'outside',
      edits: [{ edit_id: 2 }, { edit_id: 6 }],
    })
    expect(JSON.parse(json.stdout)).toMatchObject({
      concerns: [
        { concern_id: 'bravo-2024#1', assigned_by: 'analyst', fit: null, words: [] },
        { concern_id: 'charlie-2026#2', assigned_by: 'model', fit: 'good', words: ['First', 'night'] },
      ],
    })
    const merged = await crossplan(
      'themes',
      'show',
      'outside',
      '--reports',
      results('later'),
      '--codebook',
      log,
    )
    expect(merged.stdout).toMatch(/“First night cells were dirty\.”\n {2}d\.txt:8 · by First, night\n/)
  })

  it('tells of edits that the results do not know', async () => {
    const { stderr } = await crossplan('themes', 'list', '--reports', results('before'), '--codebook', log)
    expect(stderr).toMatch(
      /^warning: 6 edits of the log are not in these results: edit 1, .*\n {2}Run "crossplan run" again\.\n$/,
    )
  })

  it('keeps what an analyst wrote by hand, and adds every kind of edit', async () => {
    const own = join(folder, 'own.yaml')
    const add = (...args: readonly string[]) =>
      crossplan('themes', ...args, '--reason', 'r', '--codebook', own, '--reports', results('before'))
    await writeFile(own, '# mine\nedits: []   # by hand\n')
    const parts = join(folder, 'parts.yaml')
    await writeFile(
      parts,
      '- {id: x1, label: X1, definition: one}\n- {id: x2, label: X2, definition: two, includes: [a]}\n',
    )
    const ends = [
      await add('move', 'alpha-2022#1', 'leadership'),
      await add('pin', 'alpha-2022#2', 'leadership'),
      await add('unpin', 'alpha-2022#2'),
      await add('note', 'leadership', 'ask again'),
      await add('note', 'alpha-2022#1', 'ask again'),
      await add('link', 'alpha-2022#1', 'alpha-2025#2'),
      await add('unlink', 'alpha-2022#1', 'bravo-2024#1'),
      await add('split', 'leadership', '--file', parts),
      await add('undo'),
      await add('undo', '7', '--json'),
      await add('rename', 'leadership', 'Leaders', '--definition', 'Leaders and their staff'),
      await add('merge', 'family-contact', '--into', 'early-days'),
    ]
    expect(ends.map(({ code, stderr }) => [code, stderr])).toEqual(ends.map(() => [0, '']))
    expect(ends.map(({ stdout }) => stdout.split('\n')[1])).toMatchObject([
      'At the next run: alpha-2022#1 will be under leadership, assigned by the analyst, as long as its text stays.',
      'At the next run: alpha-2022#2 will be under leadership, whatever the model says.',
      'At the next run: the model chooses the theme of alpha-2022#2 again.',
      'At the next run: the note is in the tables; nothing else changes.',
      'At the next run: the note is in the tables; nothing else changes.',
      'At the next run: alpha-2022#1, alpha-2025#2 will be in one cluster.',
      'At the next run: alpha-2022#1, bravo-2024#1 will be in different clusters.',
      expect.stringMatching(
        /^At the next run: \d concerns? of leadership will be divided among x1, x2; leadership will be retired\.$/,
      ),
      'At the next run: everything is as if edit 8 had not been made.',
      '  "edit": 10,',
      'At the next run: the model reads the new definition, so concerns may change their theme.',
      expect.stringMatching(
        /^At the next run: \d concerns? of family-contact will be under early-days; family-contact will be retired\.$/,
      ),
    ])
    const text = await readFile(own, 'utf8')
    expect(text).toMatch(
      /^# mine\nedits: {3}# by hand\n {2}- id: 1\n {4}date: \d{4}-\d\d-\d\d\n {4}reason: r\n/,
    )
    expect(text).toMatch(/move: \{ concern: alpha-2022#1, to: leadership, fingerprint: "?[0-9a-f]{12}"? \}/)
    const run = await crossplan('run', corpus, '--out', results('own'), '--codebook', own, '--quiet')
    expect([run.code, run.stderr]).toEqual([0, ''])
    const { theme_edits: edits, themes } = await readTables(results('own'))
    expect(
      edits.filter(({ status }) => status !== 'applied').map((row) => [row.edit_id, row.why_not]),
    ).toEqual([
      [2, 'unpinned by edit 3'],
      [7, 'withdrawn by edit 10'],
      [8, 'withdrawn by edit 9'],
    ])
    expect(themes.find((row) => row.theme_id === 'leadership')?.note).toBe('ask again')
  })

  it('refuses what cannot be, and writes nothing', async () => {
    const text = await readFile(log, 'utf8')
    for (const [args, fault] of [
      [['rename', 'nothing', 'Something'], /^error T024: The codebook has no theme "nothing"/],
      [
        ['rename', 'family-contact', 'Something'],
        /^error T020: .*: edit 7: the theme "family-contact" was retired by edit 2.*\n.*Nothing was written\.\n$/,
      ],
      [['move', 'alpha-2025#1', 'use-of-force'], /^error T020: .* is pinned to "leadership" by edit 4/],
      [
        ['move', 'alpha-2019#1', 'use-of-force'],
        /^error T025: The results in .* have no concern "alpha-2019#1"/,
      ],
      [['undo', '9'], /^error T020: .*there is no edit 9 before it to withdraw/],
      [['link', 'alpha-2022#1', 'alpha-2025#9'], /^error T025: /],
    ] as const) {
      const { code, stdout, stderr } = await edit(...args)
      expect([args, code, stdout]).toEqual([args, 1, ''])
      expect(stderr).toMatch(fault)
    }
    for (const args of [
      ['move', 'alpha', 'use-of-force'],
      ['link', 'alpha-2022#1'],
      ['merge', 'use-of-force', '--into', 'Not An Id', '--label', 'x'],
      ['split', 'use-of-force', '--part', 'a: A: aa'],
      ['split', 'use-of-force', '--part', 'a: A'],
      ['split', 'use-of-force'],
    ])
      expect([args, (await edit(...args)).code]).toEqual([args, 2])
    const without = await crossplan('themes', 'undo', '--codebook', log)
    expect([without.code, without.stderr.split('\n')[0]]).toEqual([
      2,
      "error: required option '--reason <text>' not specified",
    ])
    expect(await readFile(log, 'utf8')).toBe(text)
  })
})
