/**
 * Reads RFC 4180 text into one object per row, keyed by the header; every value is a string.
 * @param {string} text
 * @returns {Record<string, string>[]}
 */
export function parseCsv(text) {
  const records = []
  let record = []
  // A field is quoted (with "" for a quote) or plain; what follows it says whether the record goes on.
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/gy
  const body = text.replace(/^\uFEFF/, '')
  while (field.lastIndex < body.length) {
    const match = field.exec(body)
    if (match === null) break
    record.push(match[1] === undefined ? match[2] : match[1].replaceAll('""', '"'))
    if (match[3] === ',' && field.lastIndex < body.length) continue
    if (match[3] === ',') record.push('')
    records.push(record)
    record = []
  }
  const [header = [], ...rows] = records
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])))
}
