/**
 * Gives VS Code's server a display language. The language packs themselves cannot be had from npm; an empty one of
 * our own makes the language known, so that extensions speak it while the workbench itself stays English.
 */
import { mkdirSync, writeFileSync } from "node:fs";

const NAME = "nianbao-tests.language-pack-1.0.0";

export function installLanguage(language, { userData, extensions }) {
  if (language === "en") return;
  const pack = `${extensions}/${NAME}`;
  mkdirSync(pack, { recursive: true });
  mkdirSync(`${userData}/User`, { recursive: true });
  const translations = [{ id: "vscode", path: "./main.i18n.json" }];
  writeFileSync(`${pack}/main.i18n.json`, JSON.stringify({ version: "1.0.0", contents: {} }));
  writeFileSync(
    `${pack}/package.json`,
    JSON.stringify({
      name: "language-pack",
      publisher: "nianbao-tests",
      version: "1.0.0",
      engines: { vscode: "*" },
      contributes: {
        localizations: [{ languageId: language, languageName: language, translations }],
      },
    }),
  );
  // The server would write this file itself, but only when an extension is installed.
  writeFileSync(
    `${userData}/languagepacks.json`,
    JSON.stringify({
      [language]: {
        hash: "nianbao",
        label: language,
        extensions: [{ extensionIdentifier: { id: "nianbao-tests.language-pack" }, version: "1.0.0" }],
        translations: { vscode: `${pack}/main.i18n.json` },
      },
    }),
  );
}
