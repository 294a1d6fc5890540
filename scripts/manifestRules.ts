import { readFileSync } from "node:fs";
import { type Language, LEVELS, RULES } from "../server/src/report/index.ts";

const NLS: Readonly<Record<Language, string>> = { en: "package.nls.json", zh: "package.nls.zh-cn.json" };
const KEY = "configuration.rules.code.";

interface Manifest {
  readonly contributes: { readonly configuration: { readonly properties: Record<string, Setting> } };
}

interface Setting {
  properties?: Readonly<Record<string, unknown>>;
}

/** The manifest with a property of the setting `nianbao.rules` for each rule, and its descriptions. */
export function manifestFiles(): ReadonlyMap<string, string> {
  const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;
  const setting = manifest.contributes.configuration.properties["nianbao.rules"];
  if (!setting) throw new Error("package.json has no setting nianbao.rules");
  setting.properties = Object.fromEntries(
    RULES.map((rule) => [
      rule.code,
      {
        type: "string",
        enum: LEVELS,
        default: rule.level,
        description: `%${KEY}${rule.code}%`,
        enumDescriptions: LEVELS.map((level) => `%configuration.rules.${level}%`),
      },
    ]),
  );
  return new Map([
    ["package.json", print(manifest)],
    [NLS.en, print(describeRules("en"))],
    [NLS.zh, print(describeRules("zh"))],
  ]);
}

/** The texts of the manifest in one language, with the summaries of the rules after all others. */
function describeRules(language: Language): Readonly<Record<string, string>> {
  const texts = JSON.parse(readFileSync(NLS[language], "utf8")) as Record<string, string>;
  return Object.fromEntries([
    ...Object.entries(texts).filter(([key]) => !key.startsWith(KEY)),
    ...RULES.map((rule) => [`${KEY}${rule.code}`, rule.summary[language]]),
  ]);
}

function print(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
