import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { readConfig } from "../../server/src/config/config.ts";
import { turnOff } from "../../server/src/config/configEdit.ts";
import { RULES } from "../../server/src/report/index.ts";

function turnedOff(text: string, code: string, reason = ""): string | null {
  const edit = turnOff(text, code, reason);
  return edit && TextDocument.applyEdits(TextDocument.create("", "jsonc", 0, text), [edit]);
}

describe("a rule is turned off", () => {
  it("in a configuration that is begun with it", () => {
    expect(turnedOff("", "row-order")).toBe('{\n  "rules": {\n    "row-order": "off"\n  }\n}\n');
    expect(turnedOff("", "row-order", "表格由系统导出")).toBe(
      '{\n  "rules": {\n    // 表格由系统导出\n    "row-order": "off"\n  }\n}\n',
    );
  });

  it("beside the others, whose comments and indentation stay", () => {
    const text =
      '{\n\t// 级别\n\t"rules": {\n\t\t"title-form": "hint", // 标题\n\t},\n\t"ignore": ["a"] /* 草稿 */\n}\n';
    expect(turnedOff(text, "row-order", "已 */ 核实")).toBe(
      '{\n\t// 级别\n\t"rules": {\n\t\t"title-form": "hint", // 标题\n\t\t// 已 * / 核实\n\t\t"row-order": "off",\n\t},\n\t"ignore": ["a"] /* 草稿 */\n}\n',
    );
  });

  it("where it had another level, or stands on a line with others", () => {
    expect(turnedOff('{"rules":{"row-order":"hint"}}', "row-order", "理由")).toBe(
      '{"rules":{/* 理由 */ "row-order":"off"}}',
    );
  });

  it("with the line breaks of the text", () => {
    const text = '{\r\n    "deadline": "03-31"\r\n}\r\n';
    expect(turnedOff(text, "row-order", "理由")).toBe(
      '{\r\n    "deadline": "03-31",\r\n    "rules": {\r\n        // 理由\r\n        "row-order": "off"\r\n    }\r\n}\r\n',
    );
  });

  it.each(["[]", "{", '{"rules": "all"}', '{"rules": {}, "rules": {}}'])("not in %s", (text) => {
    expect(turnOff(text, "row-order", "")).toBeNull();
  });

  it("in any configuration, and nothing else is changed", () => {
    const codes = fc.constantFrom(...RULES.map(({ code }) => code));
    const level = fc.constantFrom("error", "hint", "off");
    const config = fc.record(
      {
        rules: fc.dictionary(codes, level, { maxKeys: 4 }),
        ignore: fc.array(fc.constantFrom("a", "草稿/**")),
        deadline: fc.constant("03-31"),
      },
      { requiredKeys: [] },
    );
    const print = fc.constantFrom<(value: object) => string>(
      (value) => JSON.stringify(value),
      (value) => JSON.stringify(value, null, 4),
      (value) => `// 说明\r\n${JSON.stringify(value, null, "\t").replace(/\n/g, "\r\n")}\r\n`,
    );
    fc.assert(
      fc.property(config, print, codes, fc.string(), (value, write, code, reason) => {
        const before = write(value);
        const after = turnedOff(before, code, reason);
        const expected = readConfig(before).config;
        expect(readConfig(after ?? "")).toEqual({
          config: { ...expected, levels: { ...expected.levels, [code]: "off" } },
          problems: [],
          broken: false,
        });
      }),
    );
  });
});
