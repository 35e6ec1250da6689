import { reportSections, reportTableIds } from '../domain/report-setup.ts'

const WIDTH = 76

/** Ids over as many comment lines as they need. */
const listed = (ids: readonly string[]): string =>
  ids
    .reduce<readonly string[]>((lines, id, i) => {
      const word = i < ids.length - 1 ? `${id},` : id
      const last = lines.at(-1)
      return last !== undefined && `${last} ${word}`.length <= WIDTH
        ? [...lines.slice(0, -1), `${last} ${word}`]
        : [...lines, word]
    }, [])
    .map((line) => `##   ${line}`)
    .join('\n')

/**
 * A crossplan.yaml that sets nothing and explains everything: lines that begin with `##` are read by people; the others are
 * settings with an example, which take effect without their `#`.
 */
export const REPORT_SETUP_TEMPLATE = `## How the report of Crossplan is made. Lines that begin with "##" explain. To set something, take away the
## "#" at the beginning of its line or lines, and write your own words. What is left out is as the program has it.
## "crossplan run" and "crossplan report" read this file from the folder that they are started in, or the one that
## --settings names. Paths are seen from this file's folder.

## The title of the report.
#title: What runs through the action plans

## Who made the report, and whom readers can ask. Both are printed below the title.
#author: Analysis team
#contact: analysis@example.gov.uk

## Paragraphs before the findings. A blank line begins a new paragraph; the indent stays.
#introduction: |
#  This report looks at what prisons promised in answer to inspections, and at what came back.
#
#  It describes the plans that were read, not all prisons.

## The sections that the report has. Left out: all. They come in this order, whatever the order here:
${listed(reportSections)}
#sections: [findings, themes, recurrence, method, sources]

## The tables that people read beside the report (workbook, CSV). Left out: all. They are:
${listed(reportTableIds)}
#tables: [themes, came_back, promises]

## Limits the report to a part of the plans: all limits have to be met, of one any of its values. The report of a part
## goes to a folder of its own (scoped/), beside the report of everything. "crossplan report --where" replaces these.
## Take away the "#" of "where:" and of the limits that you want.
#where:
#  # Names or parts of names, as plans print them.
#  establishment: [maidstone, elmley]
#  # Ids or labels of themes, or parts of labels: concerns whose main theme it is.
#  theme: living-conditions
#  # Years in which inspections ended: 2024, 2024..2025, 2024.. or ..2025.
#  year: 2024..2025
#  # Regions of the file below.
#  region: South East

## Which prison is in which region: a CSV file with the columns establishment and region, or a YAML file with a line
## "maidstone: South East" for each.
#regions: regions.csv

## Names and phrases to be masked in the report, one on each line of a text file (or a CSV file with the columns name,
## replacement and kind). Prison numbers and names behind a title (Mr, Dr) are then masked too. The tables of the run
## (crossplan.duckdb, tables/) are not masked.
#redact: names.txt
`
