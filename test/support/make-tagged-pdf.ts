import { stream, writePdf, type PdfText } from './make-pdf.ts'

/** A piece of text of a page, or `artifact`: text that is called decoration; `bare`: text under no tag. */
export interface MarkedText extends PdfText {
  readonly kind?: 'artifact' | 'bare'
}

/** A piece of text by its page and its number there, both from 0. */
export type Mark = `${number}/${number}`

export interface Tag {
  readonly role: string
  readonly children: readonly (Tag | Mark)[]
}

export const tag = (role: string, ...children: readonly (Tag | Mark)[]): Tag => ({ role, children })

/** A tagged PDF of pages of 600 × 800 points. */
export function makeTaggedPdf(pages: readonly (readonly MarkedText[])[], root: Tag): Uint8Array {
  const pageNumber = (page: number): number => 5 + 2 * page
  const firstTag = 5 + 2 * pages.length
  const tags: string[] = []
  const parents = pages.map((): string[] => [])

  /** Numbers the tag, writes those under it, then itself. */
  const write = ({ role, children }: Tag, parent: number): number => {
    const own = firstTag + tags.push('') - 1
    const kids = children.map((child) => {
      if (typeof child !== 'string') return `${write(child, own)} 0 R`
      const [page = 0, mark = 0] = child.split('/').map(Number)
      parents[page]![mark] = `${own} 0 R`
      return `<</Type/MCR/Pg ${pageNumber(page)} 0 R/MCID ${mark}>>`
    })
    tags[own - firstTag] = `<</Type/StructElem/S/${role}/P ${parent} 0 R/K[${kids.join(' ')}]>>`
    return own
  }
  const top = write(root, 4)

  const numbers = parents.map((own, page) => `${page}[${own.join(' ')}]`)
  return writePdf([
    '<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>/StructTreeRoot 4 0 R>>',
    `<</Type/Pages/Kids[${pages.map((_, i) => `${pageNumber(i)} 0 R`).join(' ')}]/Count ${pages.length}>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    `<</Type/StructTreeRoot/K ${top} 0 R/ParentTree<</Nums[${numbers.join(' ')}]>>>>`,
    ...pages.flatMap((texts, i) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/StructParents ${i}/Contents ${pageNumber(i) + 1} 0 R/Resources<</Font<</F1 3 0 R>>>>>>`,
      stream(contentOf(texts)),
    ]),
    ...tags,
  ])
}

function contentOf(texts: readonly MarkedText[]): string {
  let mark = 0
  return texts
    .map(({ x, y, text, size = 10, kind }) => {
      const drawn = `BT /F1 ${size} Tf ${x} ${y} Td (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`
      if (kind === 'bare') return drawn
      return `${kind === 'artifact' ? '/Artifact BMC' : `/P <</MCID ${mark++}>> BDC`} ${drawn} EMC`
    })
    .join('\n')
}
