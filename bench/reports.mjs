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
    'export { EDITIONS } from "./server/src/report/index.ts"; export { printTable } from "./server/src/report/print.ts";';
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
const PLACES = ["青石镇", "云溪乡", "白河街道办事处", "临河县水务局", "石桥镇", "松岭乡"];
const SENTENCE =
  "坚持把群众最关心的事项放在公开的前面，及时公布惠农补贴、防汛抗旱、村级财务和项目进展，做到应公开尽公开。";

/** Writes `count` reports into a folder; about one in ten has a wrong figure. */
export async function writeReports(folder, count) {
  const { EDITIONS, printTable } = await loadCore();
  const [edition] = EDITIONS;
  mkdirSync(folder, { recursive: true });
  for (let number = 0; number < count; number++) {
    const layout = LAYOUTS[number % LAYOUTS.length];
    const place = PLACES[number % PLACES.length];
    const wrong = number % 10 === 3;
    const value = ({ row, column }) => {
      const persons = number % 7;
      const counted = ["received", "granted", "outcomeTotal"].includes(row);
      if (counted && (column === "naturalPerson" || column === "total"))
        return String(persons + (wrong && row === "granted" ? 1 : 0));
      return row === "licensing" ? String(number) : "0";
    };
    const table = (key) => printTable(edition.tables[key], layout, value);
    const text = [
      `# ${place}2024年政府信息公开工作年度报告`,
      "本报告的统计期限自2024年1月1日起至2024年12月31日止。",
      "## 一、总体情况",
      ...["主动公开", "依申请公开", "政府信息管理", "政府信息公开平台建设", "监督保障"].map(
        (aspect, index) =>
          `（${"一二三四五"[index]}）${aspect}。${SENTENCE.repeat(3 + ((number + index) % 3))}`,
      ),
      "## 二、主动公开政府信息情况",
      table("proactive"),
      "## 三、收到和处理政府信息公开申请情况",
      table("requests"),
      "## 四、政府信息公开行政复议、行政诉讼情况",
      table("disputes"),
      "## 五、存在的主要问题及改进情况",
      SENTENCE.repeat(3),
      "## 六、其他需要报告的事项",
      "2024年未收取政府信息公开信息处理费。",
      place,
      "2025年1月20日",
      "",
    ].join("\n\n");
    writeFileSync(join(folder, `${String(number).padStart(4, "0")}.md`), text);
  }
  return readFileSync(join(folder, "0000.md"), "utf8");
}
