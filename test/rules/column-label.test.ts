import { describe, expect, it } from "vitest";
import { fixAll } from "../../server/src/report/index.ts";
import { report, section } from "../forms.ts";
import { examine, fix } from "../kit.ts";

const LAYOUTS = ["pipes", "tabs", "lines", "html"] as const;
type Key = "proactive" | "requests" | "disputes";
/** A report whose table has `label` in place of the standard's; each occurrence up to `times` is replaced. */
function write(key: Key, standard: string, label: string, layout: (typeof LAYOUTS)[number] = "tabs"): string {
  return report({ [key]: section(key, {}, layout).replace(standard, label) });
}
const mark = (label: string): string => `⟦column-label|${label}⟧`;

examine("column-label", {
  fires: [
    ...LAYOUTS.map((layout) => write("proactive", "本年废止件数", mark("本年废除件数"), layout)),
    write("proactive", "本年废止件数", mark("本年止件数")),
    write("proactive", "本年制发件数", mark("本年度制发件数")),
    write("proactive", "本年制发件数", mark("本年制发数量")),
    write("proactive", "现行有效件数", mark("现行有效数")),
    write("proactive", "本年处理决定数量", mark("本年处理决定数")),
    write("requests", "科研机构", mark("科研机关")),
    write("requests", "社会公益组织", mark("社会公益性组织")),
    write("requests", "法律服务机构", mark("法律服务组织")),
    write("disputes", "尚未审结", mark("尚未审查")),
    ...LAYOUTS.filter((layout) => layout !== "lines").map((layout) =>
      write("proactive", "本年制发件数", mark("本年新制作数量"), layout),
    ),
    ...LAYOUTS.map((layout) =>
      write("proactive", "（单位：万元）", "（单位：元）", layout).replace(
        "本年收费金额（单位：元）",
        mark("本年收费金额（单位：元）"),
      ),
    ),
  ],
  silent: [
    report(),
    ...LAYOUTS.map((layout) => report({ proactive: section("proactive", {}, layout) })),
    write("proactive", "本年废止件数", "本年 废止件数"),
    write("proactive", "本年废止件数", "本年废止件 数"),
    write("proactive", "本年制发件数", "本年制发件数（件）"),
    write("proactive", "本年收费金额（单位：万元）", "本年收费金额(单位:万元)"),
    write("disputes", "结果维持", "结果 维持"),
    write("requests", "自然人", "自然 人"),
    write("requests", "总计", "总 计"),
    report({ requests: section("requests", {}, "lines").replace("社会公益组织", "社会公益\n组织") }),
    report({
      requests: section("requests", {}, "spaces")
        .replace("社会公益组织 法律服务机构", "社会公益 法律服务")
        .replace("\n一、", "\n组织 机构\n一、"),
    }),
    report({
      proactive: section("proactive", {}, "spaces").replaceAll(
        "信息内容 本年处理决定数量",
        "信息内容本年处理决定数量",
      ),
    }),
    report({ proactive: section("proactive", {}, "lines").replace("本年制发件数", "本年\n制发件数") }),
    // The labels of the edition of 2019 are labels of the standard as well.
    "## 二、主动公开政府信息情况\n\n信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量\n规章\t0\t0\t0\n规范性文件\t0\t0\t0\n",
  ],
});

describe("column-label mends", () => {
  it("no unit, since the amounts would have to be converted, and no other label unasked", () => {
    const unit = write("proactive", "（单位：万元）", "（单位：元）");
    expect(fixAll(unit).text).toBe(unit);
    const other = write("proactive", "本年制发件数", "本年新制作数量");
    expect(fixAll(other).text).toBe(other);
  });
  it("the one header cell", () => {
    fix(write("proactive", "本年废止件数", "本年废除件数"), "column-label", report());
  });
});
