/**
 * What one typed character costs in the program itself, without the protocol: the text of a report read and judged anew,
 * against the JSON language service (vscode-json-languageservice) parsing and validating a document of the same length.
 * Prints medians and 95th percentiles in milliseconds as JSON.
 */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import jsonService from "vscode-json-languageservice";

const { getLanguageService, TextDocument } = jsonService;
const root = fileURLToPath(new URL("..", import.meta.url));
const outfile = join(root, "node_modules/.cache/nianbao-bench/judge.mjs");
await build({
  stdin: {
    contents:
      'export { analyze, EDITIONS } from "./server/src/report/index.ts"; export { printTable } from "./server/src/report/tables/printTable.ts"; export { diagnostics } from "./server/src/features/diagnostics.ts";',
    resolveDir: root,
    loader: "ts",
  },
  outfile,
  bundle: true,
  platform: "node",
  format: "esm",
  // As the program itself is bundled (esbuild.mjs): jsonc-parser has a form that bundles and one that does not.
  mainFields: ["module", "main"],
  logLevel: "warning",
});
const { analyze, diagnostics, EDITIONS, printTable } = await import(outfile);

const [edition] = EDITIONS;
const table = (key) => printTable(edition.tables[key], "pipes", () => "0");
const REPORT = [
  "# 青石镇2024年政府信息公开工作年度报告",
  "## 一、总体情况",
  "主动公开政府信息20条，收到政府信息公开申请0件。".repeat(20),
  "## 二、主动公开政府信息情况",
  table("proactive"),
  "## 三、收到和处理政府信息公开申请情况",
  table("requests"),
  "## 四、政府信息公开行政复议、行政诉讼情况",
  table("disputes"),
  "## 五、存在的主要问题及改进情况",
  "加强学习，完善制度。".repeat(40),
  "## 六、其他需要报告的事项",
  "2024年未收取政府信息公开信息处理费。",
  "",
].join("\n\n");

const service = getLanguageService({});
service.configure({
  validate: true,
  schemas: [
    {
      uri: "schema://bench",
      fileMatch: ["*"],
      schema: {
        type: "object",
        additionalProperties: {
          type: "object",
          required: ["name", "value"],
          properties: { name: { type: "string", maxLength: 40 }, value: { type: "integer", minimum: 0 } },
        },
      },
    },
  ],
});

function jsonOf(length) {
  const entries = [];
  for (let number = 0; JSON.stringify(entries).length < length * 0.9; number++)
    entries.push({ name: `事项${number}`, value: number });
  return JSON.stringify(Object.fromEntries(entries.map((entry, index) => [`k${index}`, entry])), null, 1);
}

const KEYS = 300;
const options = { uri: "file:///a.md", language: "zh", rulePages: "https://a.example/", related: true };

async function time(run) {
  const times = [];
  for (let key = 0; key < KEYS; key++) {
    const before = process.hrtime.bigint();
    await run(key);
    times.push(Number(process.hrtime.bigint() - before) / 1e6);
  }
  const sorted = times.slice(KEYS / 3).sort((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)], p95: sorted[Math.floor(sorted.length * 0.95)] };
}

const json = jsonOf(REPORT.length);
const results = {
  length: REPORT.length,
  nianbao: await time((key) => diagnostics(analyze(REPORT.replace("加强学习", `加强学习${key}`)), options)),
  json: await time(async (key) => {
    const document = TextDocument.create("file:///a.json", "json", key, json.replace("事项0", `事项0${key}`));
    await service.doValidation(document, service.parseJSONDocument(document));
  }),
};
console.log(JSON.stringify(results));
