import { readFileSync } from "node:fs";
import { type Language, LEVELS, RULES } from "../server/src/report/index.ts";
import { GROUPS } from "./generateRulePages.ts";

const NLS: Readonly<Record<Language, string>> = { en: "package.nls.json", zh: "package.nls.zh-cn.json" };
const KEYS = {
  name: "configuration.rules.name.",
  summary: "configuration.rules.code.",
  group: "configuration.rules.group.",
} as const;

interface Manifest {
  readonly contributes: { readonly configuration: { readonly properties: Record<string, Setting> } };
}

interface Setting {
  properties?: Readonly<Record<string, unknown>>;
}

/**
 * The manifest with a property of the setting `nianbao.rules` for each rule, and its texts. The client, which knows no
 * rule, lists them from it: `title` is a rule's name, `tags` has the name of its group, `default` is its level.
 */
export function manifestFiles(): ReadonlyMap<string, string> {
  const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;
  const setting = manifest.contributes.configuration.properties["nianbao.rules"];
  if (!setting) throw new Error("package.json has no setting nianbao.rules");
  setting.properties = Object.fromEntries(
    RULES.map((rule) => [
      rule.code,
      {
        type: "string",
        title: `%${KEYS.name}${rule.code}%`,
        tags: [`%${KEYS.group}${rule.group}%`],
        enum: LEVELS,
        default: rule.level,
        description: `%${KEYS.summary}${rule.code}%`,
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

/** The texts of the manifest in one language, with those of the rules after all others. */
function describeRules(language: Language): Readonly<Record<string, string>> {
  const texts = JSON.parse(readFileSync(NLS[language], "utf8")) as Record<string, string>;
  const isGenerated = (key: string): boolean =>
    Object.values(KEYS).some((generated) => key.startsWith(generated));
  return Object.fromEntries([
    ...Object.entries(texts).filter(([key]) => !isGenerated(key)),
    ...GROUPS.map((group) => [KEYS.group + group.key, group[language]]),
    ...RULES.flatMap(({ code, name, summary }) => [
      [KEYS.name + code, name[language].replace(/^[a-z]/, (first) => first.toUpperCase())],
      [KEYS.summary + code, summary[language]],
    ]),
  ]);
}

function print(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
