/** The first row of the sheet that lists figures one by one; by it the sheet is known when a workbook is read. */
export const FLAT_HEADER: readonly string[] = ["机关", "年度", "表", "行", "列", "数值"];
