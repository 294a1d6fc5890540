/** Invented reports of about 7 KB in every layout, the same in each run. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Loads the printer of the core: the tables are printed by the program's own data. */
async function loadCore() {
  const outfile = join(root, "node_modules/.cache/nianbao-bench/core.mjs");
  const contents =
    'export { EDITIONS } from "./server/src/report/index.ts"; export { printTable } from "./server/src/report/tables/printTable.ts";';
  await build({
    stdin: { contents, resolveDir: root, loader: "ts" },
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    logLevel: "warning",
  });
  return import(outfile);
}

const LAYOUTS = ["tabs", "pipes", "tabs", "lines", "tabs", "html", "pipes", "spaces"];
/** Parts of names: with two characters 1,200 agencies have each its own, with one more between them 103,200. */
const NAMES = [
  [..."青云白松石临梅柳清玉龙凤金银东西南北上下"],
  [..."石溪河岭桥山坪泉湖塘坡寨湾滩岗坝洲林沟口"],
  ["镇", "乡", "街道"],
];
const BETWEEN = [
  "",
  ..."新大小老长高平安和永兴丰福宝德仁义礼智信泰康宁吉祥瑞华荣昌盛隆顺利通达明光辉春夏秋冬",
  ..."红黄蓝绿紫花草竹兰菊荷莲桂桃李杏枣樟榆槐杨枫桐麻谷稻麦豆茶盐铁铜锡珠沙土田井池潭沱浦港",
];
/** Clauses by their place in a sentence. */
const CLAUSES = [
  [
    "坚持把群众最关心的事项放在前面",
    "围绕年度重点任务列出清单",
    "按照职责逐项梳理公开内容",
    "对照条例查找薄弱环节",
  ],
  ["及时公布惠农补贴和救助名单", "集中公示村级财务收支", "同步发布防汛抗旱安排", "定期晒出项目建设进展"],
  ["由专人审核后上网", "在公示栏和网站同时张贴", "用问答和图表作出说明", "邀请村民代表到场查看"],
  ["做到应公开尽公开。", "群众反映的问题当场答复。", "错漏之处限期改正。", "结果纳入年底考核。"],
  ["坚守保密底线", "延伸到每个村民小组", "兼顾老年人的阅读习惯", "与政务服务窗口相衔接"],
];

/** Numbers below `limit` that are the same in each run (Park and Miller, 1988). */
function startNumbers(seed) {
  let state = seed * 7919 + 1;
  return (limit) => {
    state = (state * 48271) % 2147483647;
    return state % limit;
  };
}

function sentence(next) {
  const pick = (place) => CLAUSES[place][next(CLAUSES[place].length)];
  return [pick(0), pick(4), pick(1), pick(2), pick(3)].join("，");
}

const repeat = (count, make) => Array.from({ length: count }, make).join("");

function nameAgency(number) {
  const [first, second, kind] = NAMES;
  const between = BETWEEN[Math.floor(number / 1200)];
  if (between === undefined) throw new RangeError(`there is no name for agency ${number}`);
  return [
    first[number % 20],
    between,
    second[Math.floor(number / 20) % 20],
    kind[Math.floor(number / 400) % 3],
  ].join("");
}

/** The text of one report; about one in ten has a wrong figure. */
function makeReport({ EDITIONS, printTable }, number, { years, layout }) {
  const [edition] = EDITIONS;
  const place = nameAgency(Math.floor(number / years));
  const year = 2024 - (number % years);
  const next = startNumbers(number);
  const wrong = number % 10 === 3;
  const value = ({ row, column }) => {
    const persons = number % 7;
    const counted = ["received", "granted", "outcomeTotal"].includes(row);
    if (counted && (column === "naturalPerson" || column === "total"))
      return String(persons + (wrong && row === "granted" ? 1 : 0));
    return row === "licensing" ? String(number) : "0";
  };
  const table = (key) => printTable(edition.tables[key], layout, value);
  return [
    `# ${place}${year}年政府信息公开工作年度报告`,
    `本报告的统计期限自${year}年1月1日起至${year}年12月31日止。`,
    "## 一、总体情况",
    ...["主动公开", "依申请公开", "政府信息管理", "政府信息公开平台建设", "监督保障"].map(
      (aspect, index) =>
        `（${"一二三四五"[index]}）${aspect}。${repeat(3 + ((number + index) % 3), () => sentence(next))}`,
    ),
    "## 二、主动公开政府信息情况",
    table("proactive"),
    "## 三、收到和处理政府信息公开申请情况",
    table("requests"),
    "## 四、政府信息公开行政复议、行政诉讼情况",
    table("disputes"),
    "## 五、存在的主要问题及改进情况",
    repeat(3, () => sentence(next)),
    "## 六、其他需要报告的事项",
    `${year}年未收取政府信息公开信息处理费。`,
    place,
    `${year + 1}年1月20日`,
    "",
  ].join("\n\n");
}

/** The text of one report in a layout. */
export async function printReport(number, { layout }) {
  return makeReport(await loadCore(), number, { years: 1, layout });
}

/**
 * Writes `count` reports into a folder, of as many agencies, or of half as many in two years; about one in ten has a
 * wrong figure. Each has words of its own.
 */
export async function writeReports(folder, count, { years = 1 } = {}) {
  const core = await loadCore();
  mkdirSync(folder, { recursive: true });
  for (let number = 0; number < count; number++) {
    const text = makeReport(core, number, { years, layout: LAYOUTS[number % LAYOUTS.length] });
    writeFileSync(join(folder, `${String(number).padStart(4, "0")}.md`), text);
  }
  return readFileSync(join(folder, "0000.md"), "utf8");
}
