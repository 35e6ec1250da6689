import { describe, expect, it } from 'vitest'
import { readBlocks, utf8 } from '../../support/read-blocks.ts'

const read = (html: string): Promise<readonly string[]> => readBlocks('a.html', `<!doctype html>${html}`)

describe('readHtml(file)', () => {
  it('reads headings, paragraphs, lines and rows in the order of the page', async () => {
    expect(
      await read('<h1>Alpha</h1><p>bravo <b>char</b>lie<br>delta</p><table><tr><td>1<td>echo</table>foxtrot'),
    ).toEqual(['Alpha', 'bravo charlie', 'delta', '[1 | echo]', 'foxtrot'])
  })

  it('keeps every table, with its caption before it', async () => {
    expect(
      await read('<table><caption>Cover</caption><tr><th>Date<td>May</table><table><tr><td>a<td>b</table>'),
    ).toEqual(['Cover', '[Date | May]', '[a | b]'])
  })

  it('puts merged cells into their first row and column', async () => {
    const rows = '<tr><td rowspan=2>1<td>a<td>b<tr><td>c<td>d<tr><td colspan=3>e<tr><td>f'
    expect(await read(`<table>${rows}</table>`)).toEqual([
      '[1 | a | b]',
      '[ | c | d]',
      '[e |  | ]',
      '[f |  | ]',
    ])
  })

  it('takes a row span that goes beyond the table for one to its end', async () => {
    expect(await read('<table><tr><td rowspan=70000>1<td>a<tr><td>b</table>')).toEqual(['[1 | a]', '[ | b]'])
  })

  it('keeps paragraphs and items of a cell apart', async () => {
    expect(
      await read('<table><tr><td><p>a:</p><ul><li>b<li><p>c</p></ul><p>d<br>e</p><td>f</table>'),
    ).toEqual(['[a: ¶ • b ¶ • c ¶ d ¶ e | f]'])
  })

  it('reads a table within a cell as its paragraphs, and one that fills a layout table as a table', async () => {
    const inner = '<table><tr><td>x<td>y<tr><td>z<td></table>'
    expect(await read(`<table><tr><td>1<td>a${inner}<td>b</table>`)).toEqual(['[1 | a ¶ x ¶ y ¶ z | b]'])
    expect(await read(`<table><tr><td>menu<td>${inner}</table>`)).toEqual(['menu', '[x | y]', '[z | ]'])
  })

  it('passes over scripts, styles, menus, hidden elements and comments', async () => {
    expect(
      await read(
        '<title>t</title><script>document.write("<p>no")</script><style>p{}</style><nav>menu</nav>' +
          '<p hidden>no<p style="display: none">no<p>yes<!-- no --><noscript>no</noscript><template>no</template>',
      ),
    ).toEqual(['yes'])
  })

  it('gives an empty list item of the first column the number that the word processor would make', async () => {
    const item = '<ol><li></li></ol>'
    expect(
      await read(
        `<table><tr><td>${item}<td>a<tr><td>${item}<td>b<tr><td>7.<td>c<tr><td>${item}<td>d${item}</table>`,
      ),
    ).toEqual(['[1. | a]', '[2. | b]', '[7. | c]', '[8. | d]'])
  })

  it('reads the encoding that the page declares', async () => {
    const latin = Uint8Array.from('<html><meta charset="iso-8859-1"><p>a\u0092s \u0096 b', (c) =>
      c.charCodeAt(0),
    )
    expect(await readBlocks('a.html', latin)).toEqual(['a’s – b'])
    const greek = Uint8Array.from([...utf8('<html><meta charset=iso-8859-7><p>'), 0xe1, 0xe2])
    expect(await readBlocks('a.html', greek)).toEqual(['αβ'])
  })

  it('drops control characters and marks of writing direction', async () => {
    expect(await read('<p>a\u202Eb\u200Fc\u0001d')).toEqual(['abcd'])
  })

  it('reads pages as long as the limits let them be', async () => {
    expect(await read('<p>a'.repeat(140_000))).toHaveLength(140_000)
    expect(await read(`<table>${'<tr><td>a'.repeat(70_000)}</table>`)).toHaveLength(70_000)
  })

  it('refuses endless nesting and endless pages', async () => {
    expect(await read('<div>'.repeat(100_000))).toEqual(['D007'])
    const wide = `<!doctype html>${'<p>a'.repeat(2000)}`
    expect(await readBlocks('a.html', wide, { limits: { parts: 1000 } })).toEqual(['D008'])
    const cells = `<!doctype html><table><tr>${'<td>a'.repeat(50)}</table>`
    expect(await readBlocks('a.html', cells, { limits: { cells: 20 } })).toEqual(['D009'])
  })

  it('refuses a page that is no text', async () => {
    expect(await readBlocks('a.html', Uint8Array.from([...utf8('<html>'), 0, 1, 2, 3]))).toEqual(['D001'])
  })
})
