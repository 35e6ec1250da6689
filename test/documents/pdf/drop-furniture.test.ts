import { describe, expect, it } from 'vitest'
import { dropFurniture } from '../../../src/documents/pdf/drop-furniture.ts'
import { makeLines } from './make-lines.ts'

const pages = [1, 2, 3].map((number) => ({ number, height: 800 }))

describe('dropFurniture(lines, pages)', () => {
  it('drops page numbers, and running headers after the first', () => {
    const lines = pages.flatMap(({ number }) => [
      { ...makeLines(['Action Plan: HMP Alpha'], number)[0]!, y: 30 },
      { ...makeLines([`Text of page ${number}`], number)[0]!, y: 400 },
      { ...makeLines([`Page ${number} of 3`], number)[0]!, y: 780 },
    ])
    expect(dropFurniture(lines, pages).map(({ text }) => text)).toEqual([
      'Action Plan: HMP Alpha',
      'Text of page 1',
      'Text of page 2',
      'Text of page 3',
    ])
  })

  it('keeps lines that repeat at other heights, on few pages, or within the page', () => {
    const at = (page: number, y: number) => ({ ...makeLines(['Governor'], page)[0]!, y })
    const lines = [at(1, 30), at(2, 60), at(1, 300), at(2, 300)]
    expect(dropFurniture(lines, pages)).toEqual(lines)
  })

  it('keeps numbered paragraphs that differ in their numbers only', () => {
    const lines = pages.map(({ number }) => ({ ...makeLines([`${number}.1 Accepted`], number)[0]!, y: 30 }))
    expect(dropFurniture(lines, pages)).toEqual(lines)
  })
})
