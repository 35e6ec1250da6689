/** LibreOffice, run without a window. */
export interface Office {
  /**
   * Converts a workbook.
   *
   * @param workbook the content of an XLSX file
   * @returns the content of an ODS file
   * @throws ToolkitError E010 where LibreOffice is not installed, E011 when it fails, E012 when it takes too long
   */
  toOds(workbook: Uint8Array): Promise<Uint8Array>
}
