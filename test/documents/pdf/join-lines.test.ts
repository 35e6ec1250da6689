import { describe, expect, it } from 'vitest'
import { joinLines } from '../../../src/documents/pdf/join-lines.ts'
import { makeLines } from './make-lines.ts'

const join = (texts: readonly string[], words: readonly string[] = []): string =>
  joinLines(makeLines(texts), { words: new Set(words) })

describe('joinLines(lines, habits)', () => {
  it('joins with a blank, and without one after a soft hyphen, a slash or a dash', () => {
    expect(join(['alpha', 'bravo'])).toBe('alpha bravo')
    expect(join(['al\u00AD', 'pha'])).toBe('alpha')
    expect(join(['Governor/', 'Estates', '18–', '24 months'])).toBe('Governor/Estates 18–24 months')
    expect(join(['HMPPS –', 'Security'])).toBe('HMPPS – Security')
  })

  it('keeps a hyphen, unless the document has the word without it', () => {
    expect(join(['decision-', 'making'])).toBe('decision-making')
    expect(join(['develop-', 'ment'], ['development'])).toBe('development')
    expect(join(['bi-', 'weekly'], ['biweekly', 'bi-weekly'])).toBe('bi-weekly')
  })

  it('joins a word that its column was too narrow for', () => {
    expect(join(['Accommodati', 'on Services'], ['accommodation'])).toBe('Accommodation Services')
    expect(join(['Head', 'on call'], ['head', 'headon'])).toBe('Head on call')
  })
})
