import { expect, it } from "vitest";
import { initialsOf } from "../../../server/src/report/text/initials.ts";

it.each([
  ["主动公开", "zdgk"],
  ["总体情况", "ztqk"],
  ["收到和处理政府信息公开申请情况", "sdhclzfxxgksqqk"],
  ["存在的主要问题及改进情况", "czdzywtjgjqk"],
  ["行政处罚", "xzcf"],
  ["2.重复申请", "2cfsq"],
  ["“三安全一稳定”", "saqywd"],
  ["青石镇人民政府", "qszrmzf"],
  ["重庆市长沙镇", "cqscsz"],
  ["鄂州阿里恩施", "ezales"],
  ["Word 2024", "word2024"],
  ["，。", ""],
])("the initials of %s are %s", (text, initials) => {
  expect(initialsOf(text)).toBe(initials);
});
