import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";

/**
 * Begins a rule: `npm run new-rule -- CODE [--group GROUP] [--level LEVEL]`.
 * Writes the rule's file and its tests, both of which fail until they are filled in, and lists the rule under its
 * group. Its page and its setting come from `npm run generate`.
 */
const GROUPS = ["document", "tables", "prose", "dates", "folder", "wording", "privacy"] as const;
const LEVELS = ["error", "warning", "information", "hint"] as const;
const LIST = "server/src/report/rules/index.ts";
const TODO = "（请填写）";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    group: { type: "string", default: "prose" },
    level: { type: "string", default: "warning" },
  },
});
const [code = ""] = positionals;
const [source, tests] = [`server/src/report/rules/${code}.ts`, `test/rules/${code}.test.ts`];

const complaint = findComplaint();
if (complaint) {
  console.error(`new-rule: ${complaint}\nusage: npm run new-rule -- CODE [--group GROUP] [--level LEVEL]`);
  process.exitCode = 2;
} else {
  const name = code.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  writeFileSync(source, writeRule(name));
  writeFileSync(tests, writeTests());
  writeFileSync(LIST, addToList(readFileSync(LIST, "utf8"), name));
  console.log(`written: ${source}\nwritten: ${tests}\nwritten: ${LIST}`);
  console.log(`Fill in what says ${TODO}; then: npm run generate && npx vitest run ${tests}`);
}

function findComplaint(): string | null {
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(code)) return "a code is of small letters and hyphens: missing-contact";
  if (existsSync(source) || existsSync(tests)) return `there is a rule ${code} already`;
  if (!GROUPS.some((group) => group === values.group)) return `a group is one of ${GROUPS.join(", ")}`;
  if (!LEVELS.some((level) => level === values.level)) return `a level is one of ${LEVELS.join(", ")}`;
  return null;
}

function writeRule(name: string): string {
  const text = `{ zh: "${TODO}", en: "${TODO}" }`;
  return `import type { Rule } from "./rule.ts";

/** ${TODO} */
export const ${name}: Rule = {
  code: "${code}",
  name: ${text},
  group: "${values.group}",
  level: "${values.level}",
  fix: "none",
  summary: ${text},
  why: ${text},
  advice: ${text},
  examples: {
    wrong: "${TODO}",
    right: "${TODO}",
  },
  *check({ report }) {
    if (report.year === null) return;
    yield { message: ${text}, range: { start: 0, end: 0 } };
  },
};
`;
}

function writeTests(): string {
  return `import { examine } from "../kit.ts";

examine("${code}", {
  fires: ["⟦${code}|${TODO}⟧"],
  silent: ["${TODO}"],
});
`;
}

/** The list with an import in its place, and an entry after the last rule of the same group. */
function addToList(list: string, name: string): string {
  const line = `import { ${name} } from "./${code}.ts";`;
  const imports = [...list.matchAll(/^import .*$/gm)].map(([found]) => found);
  const next = imports.find((found) => found > line) ?? imports[imports.length - 1] ?? "";
  const imported = list.replace(next, `${line}\n${next}`);
  const names = [...imported.matchAll(/^ {2}(\w+),$/gm)].map(([, found = ""]) => found);
  const last = names.findLast((found) => groupOf(found) === values.group) ?? names[names.length - 1];
  return imported.replace(`\n  ${last},\n`, `\n  ${last},\n  ${name},\n`);
}

function groupOf(name: string): string | undefined {
  const file = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const path = `server/src/report/rules/${file}.ts`;
  return existsSync(path) ? /^ {2}group: "(\w+)"/m.exec(readFileSync(path, "utf8"))?.[1] : undefined;
}
