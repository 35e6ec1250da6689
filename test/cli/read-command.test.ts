import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { alpha2022, corpusFolder } from './corpus-folder.ts'
import { crossplan } from './crossplan.ts'

describe('crossplan read', () => {
  it('shows cover, concerns, actions, owners, targets and notices for a person', async () => {
    const { corpus } = await corpusFolder({ 'a.txt': alpha2022 })
    const { stdout, stderr, code } = await crossplan('read', join(corpus, 'a.txt'))
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^a\.txt\n {2}plan {14}alpha-2022\n/)
    expect(stdout).toContain('  inspected         2022-03-07 to 2022-03-11\n')
    expect(stdout).toContain('  understood        2 concerns, 2 actions\n')
    expect(stdout).toContain(`  1 (priority)  a.txt:7
    Professional interpreting services were not used enough.
    /1  a.txt:7
       A review of enough. will be held.
       owner   Governor  =  Governor [governor]
       target  August 2025  =  month 2025-08-01
`)
    expect(stdout).toMatch(/(no notices|\d+ notices?:)/)
  })

  it('gives the rows of the tables as JSON', async () => {
    const { corpus } = await corpusFolder({ 'a.txt': alpha2022, 'b.txt': 'Dear Sir,\n' })
    const { stdout, stderr, code } = await crossplan('read', corpus, '--json')
    expect(code).toBe(1)
    expect(stderr).toContain('1 of 2 files could not be read as a plan: b.txt.')
    const [read, failed] = JSON.parse(stdout) as [unknown, unknown]
    expect(read).toMatchObject({
      source_file: 'a.txt',
      plan: {
        plan_id: 'alpha-2022',
        report_published: '2025-06-23',
        concerns: [
          {
            concern_id: 'alpha-2022#1',
            actions: [
              {
                action_id: 'alpha-2022#1/1',
                target_month: '2025-08-01',
                owners: [{ owner: 'Governor', owner_kind: 'governor' }],
              },
            ],
          },
          { concern_id: 'alpha-2022#2' },
        ],
      },
      notices: [],
    })
    expect(failed).toMatchObject({
      plan: null,
      notices: [{ level: 'fatal', remedy: expect.any(String) as string }],
    })
  })

  it('shows files that are no plans with the reason, and ends with 1', async () => {
    const { corpus } = await corpusFolder({ 'b.txt': 'Dear Sir,\n' })
    const { stdout, code } = await crossplan('read', join(corpus, 'b.txt'))
    expect(code).toBe(1)
    expect(stdout).toMatch(
      /^b\.txt\n {2}could not be read as a plan\n\n {2}1 notice:\n {4}P001 fatal: b\.txt/,
    )
  })

  it('says so when a path is missing', async () => {
    const { corpus } = await corpusFolder()
    expect(await crossplan('read', join(corpus, 'none.txt'))).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('error K001') as string,
    })
  })

  it('reads the other files when one path is missing', async () => {
    const { corpus } = await corpusFolder({ 'a.txt': alpha2022 })
    const { code, stdout, stderr } = await crossplan('read', join(corpus, 'none.txt'), join(corpus, 'a.txt'))
    expect(code).toBe(1)
    expect(stdout).toMatch(/^a\.txt\n {2}plan {14}alpha-2022\n/)
    expect(stderr).toContain('error K001')
  })
})
