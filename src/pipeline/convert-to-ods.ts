import type { Files } from '../effects/files.ts'
import type { Office } from '../effects/office.ts'

/**
 * Writes an ODS file beside a workbook, with the same sheets, tables and cells.
 *
 * @param workbook path of an XLSX file: `reports/report.xlsx`
 * @returns path of the new file: `reports/report.ods`
 * @throws ToolkitError E010 to E012 when LibreOffice is missing, fails or is too slow; E001 and others for the files
 */
export async function convertToOds(
  workbook: string,
  office: Office,
  files: Pick<Files, 'readFile' | 'writeFile'>,
): Promise<string> {
  const target = workbook.replace(/\.xlsx$/i, '') + '.ods'
  await files.writeFile(target, await office.toOds(await files.readFile(workbook)))
  return target
}
