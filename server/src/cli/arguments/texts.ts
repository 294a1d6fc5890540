import type { Text } from "../../report/index.ts";

/** What is said of flags that several commands have. */
export const PREVIOUS_HELP: Text = {
  zh: "上一年度报告的文件或文件夹，用于跨年度核对，可重复",
  en: "last year's report, or the folder of such reports, to compare with; repeatable",
};
export const CONVERT_HELP: Text = {
  zh: "用已安装的 LibreOffice 转换 .doc、.wps 等旧格式后读取",
  en: "have LibreOffice, where it is installed, convert .doc, .wps and other old formats first",
};
export const CONFIG_HELP: Text = {
  zh: "使用这个配置文件，不再逐级查找",
  en: "use this configuration instead of those found",
};
