// @ts-check
import { readFileSync, writeFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const EPOCH = '2000-01-01T00:00:00Z'

/**
 * Takes dates and chance identifiers out of a made file, so that making it again gives the same bytes.
 *
 * @param {string} file
 */
export function dropStamps(file) {
  const bytes = readFileSync(file)
  writeFileSync(file, file.endsWith('.pdf') ? stampedPdf(bytes) : stampedZip(bytes))
}

/**
 * Same length as before, since a PDF's table of contents counts bytes.
 *
 * @param {Uint8Array} bytes
 */
function stampedPdf(bytes) {
  const text = Buffer.from(bytes).toString('latin1')
  const zeros = (/** @type {string} */ hex) => hex.replace(/[0-9a-f]/gi, '0')
  return Buffer.from(
    text
      .replace(/\/(?:CreationDate|ModDate)\s*\(D:[^)]*\)/g, (date) => date.replace(/\d/g, '0'))
      .replace(/\/(?:ID|DocChecksum)\s*\[?\s*(?:[/<][0-9a-f]+>?\s*)+\]?/gi, (id) =>
        id.replace(/[/<][0-9a-f]+(?![a-z])/gi, zeros),
      ),
    'latin1',
  )
}

/** @param {Uint8Array} bytes */
function stampedZip(bytes) {
  const entries = Object.entries(unzipSync(bytes)).map(([name, content]) => {
    const clean = /^(meta|settings|docProps\/core)\.xml$/.test(name)
      ? strToU8(withoutStamps(strFromU8(content)))
      : content
    // The first entry of an ODT tells its type and is stored as it is.
    /** @type {[Uint8Array, import('fflate').ZipOptions]} */
    const entry = [clean, { level: name === 'mimetype' ? 0 : 9, mtime: EPOCH }]
    return /** @type {[string, typeof entry]} */ ([name, entry])
  })
  return zipSync(Object.fromEntries(entries))
}

/**
 * Dates, time spent on editing, and the number of the editing session.
 *
 * @param {string} xml
 */
const withoutStamps = (xml) =>
  xml
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z?(?=<)/g, EPOCH)
    .replace(/PT[\dHMS]+(?=<)/g, 'PT0S')
    .replace(/(config:name="Rsid(?:Root)?"[^>]*>)\d+/g, (_, /** @type {string} */ tag) => `${tag}0`)
