import {
  CompletionItem,
  CompletionItemKind,
  CompletionTriggerKind,
  type Disposable,
  languages,
  Range,
  SnippetString,
  Uri,
  workspace,
} from "vscode";
import { SELECTOR } from "../selector.ts";
import type { Workbench } from "../workbench.ts";
import { beginsPrefix, readSnippets, SIGN } from "./snippetOffers.ts";

/**
 * Offers the snippets in Markdown as soon as a line begins with `nb`: there the editor shows no suggestions while
 * one types, and to change that would change it in every Markdown file. Asked for with Ctrl+Space it shows them itself.
 */
export function offerSnippets({ context }: Workbench): Disposable {
  const file = Uri.joinPath(context.extensionUri, "snippets", "nianbao.json");
  const read = async () => readSnippets(new TextDecoder().decode(await workspace.fs.readFile(file)));
  let snippets: ReturnType<typeof read> | null = null;
  return languages.registerCompletionItemProvider(
    SELECTOR.filter(({ language }) => language === "markdown"),
    {
      async provideCompletionItems(document, position, token, { triggerKind }) {
        if (triggerKind !== CompletionTriggerKind.TriggerCharacter) return [];
        const line = document.lineAt(position).text;
        if (!beginsPrefix(line.slice(0, position.character))) return [];
        snippets ??= read();
        const range = new Range(position.translate(0, -SIGN.length), position);
        const offers = await snippets;
        if (token.isCancellationRequested) return [];
        return offers.map(({ prefix, description, body }) => {
          const item = new CompletionItem({ label: prefix, description }, CompletionItemKind.Snippet);
          item.insertText = new SnippetString(body);
          item.range = range;
          return item;
        });
      },
    },
    SIGN.slice(-1),
  );
}
