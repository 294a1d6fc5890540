/** Where a document may lie that a person edits; the left side of a comparison, say, is none of them. */
const SCHEMES = ["file", "untitled", "vscode-remote", "vscode-vfs", "vscode-test-web"];

/** Our own language, and those in which reports come besides. */
const LANGUAGES = ["nianbao", "markdown", "plaintext"];

/**
 * The documents that the server is told of. It answers nothing for texts that are no report, nor for any but our
 * own language where the setting `nianbao.attach` says so.
 */
export const SELECTOR: readonly { readonly language: string; readonly scheme: string }[] = LANGUAGES.flatMap(
  (language) => SCHEMES.map((scheme) => ({ language, scheme })),
);

/** The configurations of folders, in which the server says what is wrong; they are no reports. */
export const CONFIG_SELECTOR = ["json", "jsonc"].map((language) => ({
  language,
  pattern: "**/nianbao.config.json",
}));
