import { inEveryLayout, report, section } from "../forms.ts";
import { examine } from "../kit.ts";

const mark = (label: string): string => `⟦unknown-row|${label}⟧`;
type Layout = "tabs" | "pipes" | "html";
/** Puts a row with a label and one figure after the line of table 二 that holds 行政强制. */
function add(label: string, figure = "4", layout: Layout = "tabs"): string {
  const row =
    layout === "tabs"
      ? `${label}\t${figure}`
      : layout === "pipes"
        ? `| ${label} | ${figure} |`
        : `<tr><td>${label}</td><td>${figure}</td></tr>`;
  return report({ proactive: section("proactive", {}, layout).replace(/(.*行政强制.*\n)/, `$1${row}\n`) });
}
const request = (label: string): string =>
  report({
    requests: section("requests").replace(
      /(.*8\.属于行政查询事项.*\n)/,
      `$1\t\t${label}\t0\t0\t0\t0\t0\t0\t0\n`,
    ),
  });

examine("unknown-row", {
  fires: [
    add(mark("行政奖励")),
    add(mark("行政奖励"), "4", "pipes"),
    add(mark("行政奖励"), "4", "html"),
    add(mark("行政裁决")),
    add(mark("行政确认")),
    add(mark("政府采购项目")),
    add(mark("合计")),
    add(mark("行政检查"), "１２"),
    request(mark("9.属于商业秘密")),
    request(mark("9.涉及个人隐私")),
    report({
      requests: section("requests").replace(
        /(.*四、结转下年度继续办理.*)/,
        `$1\n${mark("五、其他")}\t\t\t0\t0\t0\t0\t0\t0\t0`,
      ),
    }),
    "## 二、主动公开政府信息情况\n\n信息内容\t本年处理决定数量\n行政处罚\t3\n⟦unknown-row|行政奖励⟧\t4\n行政强制\t0\n",
  ],
  silent: [
    report(),
    ...inEveryLayout(),
    // Headers, titles of blocks, group labels, notes and rules are no rows of figures.
    report({ proactive: section("proactive").replace("\n\n", "\n\n表1\t主动公开政府信息情况\n") }),
    report({ proactive: `${section("proactive")}\n注：数据截至12月31日。` }),
    report({ requests: section("requests").replace("\n\n", "\n\n单位：件\n\n") }),
    report({ requests: `${section("requests")}\n（数据来源：青石镇党政办公室）` }),
    report({ proactive: section("proactive").replace("行政强制", "行政强止") }),
    report({
      overview:
        "| 渠道 | 条数 |\n| --- | --- |\n| 网站 | 45 |\n\n主动公开、依申请公开、信息管理、平台建设、监督保障均正常。",
    }),
  ],
});
