import { describe, expect, it } from "vitest";
import { EDITIONS } from "../../server/src/report/index.ts";
import { nothingHappened, printReport } from "../balanced.ts";
import { commandLine } from "./commandLine.ts";

const { run, put } = commandLine();

const [edition] = EDITIONS;
const report = (licences: number): string =>
  printReport(nothingHappened(edition, { "proactive/licensing/decisions": licences }), "tabs");

const answered = report(600).replace(
  "第二十条第（一）项",
  "<!-- nianbao-disable-next-line unusual-change, total-mismatch -- 许可权下放 到镇 -->\n第二十条第（一）项",
);
const more =
  "\n<!-- nianbao-level row-order=hint -- 系统导出 -->\n\n<!-- nianbao-disable -->\n\n<!-- nianbao-enable -->\n\n<!-- nianbao-disable-next-line unusual-change -- 理由 -->\n";

describe("check --explanations", () => {
  it("lists every reason with file, line and rules, and where none is given", () => {
    put("a.md", answered + more);
    put("b.md", report(0));
    put("说明.md", "<!-- nianbao-disable -- 不是年报 -->\n");
    const { status, stdout, stderr } = run(["check", ".", "--explanations"]);
    const lines = stdout.split("\n").map((line) => line.replace(/^(a\.md):\d+:/, "$1:…:"));
    expect(lines).toEqual([
      "a.md:…:1 unusual-change, total-mismatch -- 许可权下放 到镇",
      "a.md:…:1 row-order -- 系统导出",
      "a.md:…:1 全部规则 -- （没有写理由）",
      "a.md:…:1 unusual-change -- （没有写理由）",
      "",
      "2 份年报，注释 4 处，其中 2 处没有写理由。",
      "",
    ]);
    expect([status, stderr]).toEqual([0, ""]);
  });

  it("as data too, with zero-based places", () => {
    put("a.md", answered);
    const { stdout } = run(["check", "a.md", "--explanations", "--format", "json"]);
    const { files } = JSON.parse(stdout);
    const line = answered.split("\n").findIndex((words) => words.includes("nianbao-disable"));
    expect(files).toHaveLength(1);
    expect(files[0]).toMatchObject({
      path: "a.md",
      explanations: [
        {
          codes: ["unusual-change", "total-mismatch"],
          reason: "许可权下放 到镇",
          range: { start: { line, character: 0 } },
        },
      ],
    });
    expect(run(["check", "a.md", "--explanations", "--format", "ndjson"]).stdout.trim()).toBe(
      JSON.stringify(files[0]),
    );
  });

  it("is no judgement, and no reason is none", () => {
    put("a.md", report(0).replace("## 五、", "## 七、"));
    const { status, stdout } = run(["check", "a.md", "--explanations"]);
    expect([status, stdout]).toEqual([0, "1 份年报，注释 0 处。\n"]);
    expect(run(["check", "没有.md", "--explanations"]).status).toBe(2);
  });
});
