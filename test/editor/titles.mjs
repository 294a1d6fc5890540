/** The titles of commands as the palette shows them, in either language. */
import { readFileSync } from "node:fs";
import { ROOT } from "./installation.mjs";

const TEXTS = { en: "package.nls.json", "zh-cn": "package.nls.zh-cn.json" };

/** `年报: 全部修复` for `nianbao.fixAll`. */
export function commandTitle(id, language = "zh-cn") {
  const manifest = readJson("package.json");
  const texts = readJson(TEXTS[language]);
  const command = manifest.contributes.commands.find((candidate) => candidate.command === id);
  if (!command) throw new Error(`the manifest has no command ${id}`);
  const translate = (text) => text.replace(/^%(.*)%$/, (_, key) => texts[key]);
  return `${translate(command.category)}: ${translate(command.title)}`;
}

/** A text of the manifest, by its key. */
export function manifestText(key, language = "zh-cn") {
  const text = readJson(TEXTS[language])[key];
  if (!text) throw new Error(`the manifest has no text ${key}`);
  return text;
}

/** The first prefix of the snippet that has a description like the given one. */
export function snippetPrefix(file, pattern) {
  const snippet = Object.values(readJson(`snippets/${file}`)).find(({ description }) =>
    pattern.test(description),
  );
  if (!snippet) throw new Error(`${file} has no snippet ${pattern}`);
  return [snippet.prefix].flat()[0];
}

function readJson(path) {
  return JSON.parse(readFileSync(`${ROOT}/${path}`, "utf8"));
}
