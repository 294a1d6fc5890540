/** What stands before 处理费 where the fee for handling information is meant; 污水处理费, 殡葬处理费 are others. */
const BEFORE =
  "信息|公开|公开的|申请|申请的|收取|收缴|缴纳|计收|征收|产生|发生|涉及|任何|相关|上述|无|有|此项|该项|未收|没收";

/**
 * The information-processing fee by its name, whatever of it is left out: 信息处理费, 信息公开处理费, 处理费.
 * What stands before it is looked at last, so that an engine looks for the word itself.
 * Source: 《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）, article 2.
 */
export const PROCESSING_FEE = `处理费(?<=(?:${BEFORE}|^|[^\\u4e00-\\u9fff])处理费)`;
