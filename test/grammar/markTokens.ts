import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { createOnigScanner, createOnigString, loadWASM } from "vscode-oniguruma";
import textmate, { type IGrammar, type IRawGrammar } from "vscode-textmate";

const GRAMMARS: Readonly<Record<string, string>> = {
  "text.nianbao": "syntaxes/nianbao.tmLanguage.json",
  "text.nianbao.injection": "syntaxes/nianbao-in-markdown.tmLanguage.json",
};

/** How the fixtures name the scopes; the first that a token's innermost scopes begin with counts. */
const NAMES: readonly (readonly [scope: string, name: string])[] = [
  ["invalid.illegal.placeholder", "placeholder"],
  ["constant.numeric.figure", "figure"],
  ["constant.numeric.year", "year"],
  ["constant.numeric.date", "date"],
  ["constant.numeric.numeral", "numeral"],
  ["constant.language.blank", "blank"],
  ["keyword.other.numbering", "numbering"],
  ["keyword.control.suppression", "suppression"],
  ["entity.name.tag.rule", "rule"],
  ["entity.name.function.block", "block"],
  ["entity.name.type.group", "group"],
  ["variable.other.row", "row"],
  ["entity.name.type.column", "column"],
  ["markup.quote.balance", "note"],
  ["punctuation.separator.table.header", "rule-line"],
  ["variable.other.constant.document-number", "number"],
  ["string.quoted.other.document", "document"],
  ["entity.name.section.title", "title"],
  ["entity.name.section", "heading"],
  ["markup.bold", "bold"],
  ["meta.tag", "tag"],
  ["comment.block", "comment"],
];

/** A stand-in for Markdown's grammar: enough to see what the injection does to other people's text. */
const MARKDOWN = {
  scopeName: "text.html.markdown",
  patterns: [
    { begin: "^```", end: "^```", name: "markup.fenced_code.block.markdown" },
    { begin: "<!--", end: "-->", name: "comment.block.html" },
    { match: "^#+ .*$", name: "markup.heading.markdown" },
    { begin: "^(?=\\|)", end: "$", name: "markup.table.markdown", patterns: [{ match: "\\|" }] },
  ],
} as unknown as IRawGrammar;

const require = createRequire(import.meta.url);

async function loadEngine(): Promise<{
  createOnigScanner: typeof createOnigScanner;
  createOnigString: typeof createOnigString;
}> {
  const wasm = await readFile(require.resolve("vscode-oniguruma/release/onig.wasm"));
  await loadWASM(new Uint8Array(wasm).buffer);
  return { createOnigScanner, createOnigString };
}

const registry = new textmate.Registry({
  onigLib: loadEngine(),
  async loadGrammar(scopeName) {
    if (scopeName === MARKDOWN.scopeName) return MARKDOWN;
    const path = GRAMMARS[scopeName];
    return path ? textmate.parseRawGrammar(await readFile(path, "utf8"), path) : null;
  },
  getInjections: (scopeName) => (scopeName === MARKDOWN.scopeName ? ["text.nianbao.injection"] : []),
});

async function loadGrammar(scopeName: string): Promise<IGrammar> {
  const grammar = await registry.loadGrammar(scopeName);
  if (!grammar) throw new Error(`no grammar ${scopeName}`);
  return grammar;
}

/** Takes the marks out of a fixture: `⟦figure|3⟧` becomes `3`. */
export function stripMarks(fixture: string): string {
  return fixture.replace(/⟦[a-z-]+\|([^⟧]*)⟧/g, "$1");
}

/**
 * Colours a text and writes the names of the scopes into it, so that it can be compared with a marked fixture.
 * Neighbouring tokens of one name become one mark; separators and punctuation inside it belong to it.
 */
export async function markTokens(text: string, scopeName = "text.nianbao"): Promise<string> {
  const grammar = await loadGrammar(scopeName);
  let stack = textmate.INITIAL;
  return text
    .split("\n")
    .map((line) => {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
      stack = ruleStack;
      let marked = "";
      let open = "";
      for (const { startIndex, endIndex, scopes } of tokens) {
        const name = nameOf(scopes);
        if (name !== open) {
          marked += `${open ? "⟧" : ""}${name ? `⟦${name}|` : ""}`;
          open = name;
        }
        marked += line.slice(startIndex, endIndex);
      }
      return marked + (open ? "⟧" : "");
    })
    .join("\n");
}

/** The scopes of the token that begins at the first occurrence of `words`. */
export async function scopesOf(line: string, words: string): Promise<readonly string[]> {
  const grammar = await loadGrammar("text.nianbao");
  const at = line.indexOf(words);
  const { tokens } = grammar.tokenizeLine(line, textmate.INITIAL);
  return tokens.find((token) => token.startIndex <= at && at < token.endIndex)?.scopes ?? [];
}

function nameOf(scopes: readonly string[]): string {
  for (const scope of [...scopes].reverse()) {
    const name = NAMES.find(([prefix]) => scope.startsWith(prefix))?.[1];
    if (name) return name;
  }
  return "";
}
