/** What else is handled for a fee: 污水处理费, 生活垃圾集中处理费. */
const OTHER_MATTER =
  "(?:污水|废水|垃圾|废物|废弃物|废渣|废气|废料|[危固医]废|粪便|粪污|污泥|淤泥|尸体|遗体|秸秆|畜禽|善后|事故|加工|热)(?:集中|收集|清运|综合|无害化)?";

/**
 * The information-processing fee by its name, whatever of it is left out: 信息处理费, 信息公开处理费, 处理费.
 * Source: 《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）, article 2.
 */
export const PROCESSING_FEE = `(?<!${OTHER_MATTER})处理费`;
