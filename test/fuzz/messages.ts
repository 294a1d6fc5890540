import { CancellationTokenSource, type TextEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Files } from "../../server/src/files/files.ts";
import { isInside } from "../../server/src/files/uris.ts";
import { Client, PULLING } from "../server/client.ts";
import { type Next, startNumbers } from "./mutate.ts";
import { SEEDS, textOf } from "./seeds.ts";

/** A thing that a client may send wrongly: anything. */
const JUNK: readonly unknown[] = [
  ...[
    null,
    true,
    -1,
    1.5,
    2 ** 31 - 1,
    2 ** 53,
    "",
    "x",
    "\u0000",
    "file:///w/a.md",
    "%E0%A4%A",
    "x".repeat(5000),
  ],
  ...[[], {}, [null], { line: -1 }, { uri: null }, { __proto__: null }, [[[[]]]], { start: 1, end: "2" }],
];
const ADDRESSES: readonly string[] = [
  ...["file:///w/a.md", "file:///w/%E5%B9%B4%E6%8A%A5.txt", "untitled:Untitled-1", "file:///w/b.md"],
  ...["file:///w/nianbao.config.json", "vscode-remote://x/y.md", "file:///nowhere.md", "a:b", ""],
];
/** Requests of one place or stretch of one document. */
const ABOUT_DOCUMENTS: readonly string[] = [
  ...[
    "hover",
    "definition",
    "references",
    "documentHighlight",
    "completion",
    "prepareRename",
    "documentSymbol",
  ],
  ...["foldingRange", "documentLink", "codeLens", "diagnostic", "formatting", "rangeFormatting", "inlayHint"],
  ...["codeAction", "selectionRange", "rename", "semanticTokens/full", "semanticTokens/range"],
].map((name) => `textDocument/${name}`);
const OWN: readonly string[] = [
  ...["status", "check", "cells", "copyTable", "paste", "missingSections", "tableEdits", "page", "setFigure"],
  ...["setFigures", "suppress", "newReport", "checkFolder", "nothing"],
].map((name) => `nianbao/${name}`);
const OTHERS: readonly string[] = [
  "workspace/symbol",
  "workspace/diagnostic",
  "completionItem/resolve",
  "inlayHint/resolve",
];
const REQUESTS = [...ABOUT_DOCUMENTS, ...ABOUT_DOCUMENTS, ...OWN, ...OTHERS];
/** `textDocument` notifications and others; those with texts are sent by themselves. */
const NOTIFICATIONS: readonly string[] = [
  "textDocument/didSave",
  "workspace/didChangeConfiguration",
  "workspace/didChangeWatchedFiles",
  "workspace/didChangeWorkspaceFolders",
  "nianbao/workspaceTrusted",
  "$/setTrace",
  "nothing/known",
];
const CANCELLED = -32800;
const REQUEST_FAILED = -32803;
const METHOD_NOT_FOUND = -32601;

/** How long an answer may take, in milliseconds, before it is taken for none. */
const PATIENCE = 30_000;
const MESSAGES = 40;

/**
 * What must not happen, whatever a client sends, and does in the conversation of a number; empty where all is well.
 * In every other conversation the client sends what is plausible, and then nothing fails; in the others it sends
 * anything, and then it is answered all the same. Afterwards a document is judged as a server that is new judges it.
 */
export async function listConversationFaults(number: number): Promise<string[]> {
  const conversation = new Conversation(number);
  await conversation.begin();
  for (let count = 0; count < MESSAGES; count++) await conversation.sendOne();
  return conversation.end();
}

class Conversation {
  private readonly next: Next;
  private readonly isSound: boolean;
  private readonly faults: string[] = [];
  private readonly documents = new Map<string, TextDocument>();
  private readonly pending: Promise<void>[] = [];
  private readonly texts = new Map<string, string>();
  private client: Client | null = null;

  constructor(number: number) {
    this.next = startNumbers(number);
    this.isSound = number % 2 === 0;
  }

  private get connection(): Client["connection"] {
    if (!this.client) throw new Error("the conversation has not begun");
    return this.client.connection;
  }

  async begin(): Promise<void> {
    this.texts.set("file:///w/closed.md", this.pick(SEEDS));
    this.texts.set("file:///w/nianbao.config.json", this.next(2) === 0 ? "{}" : textOf(this.next(1000)));
    this.client = await this.startClient();
  }

  private startClient(): Promise<Client> {
    return Client.start({
      ...(this.next(3) > 0 ? { capabilities: PULLING } : {}),
      folders: ["file:///w"],
      files: filesOf(this.texts),
      ...(this.next(2) === 0 ? { locale: "en" } : {}),
      settings:
        this.next(3) === 0 ? { inlayHints: "on", run: this.pick(["onType", "onSave", "manual"]) } : {},
    });
  }

  async sendOne(): Promise<void> {
    const kind = this.next(10);
    if (kind < 2) await this.open(this.pick(ADDRESSES));
    else if (kind < 4) await this.change();
    else if (kind === 4) await this.notify();
    else if (kind === 5 && this.next(3) === 0) await this.close();
    else this.request(this.pick(REQUESTS));
    // Some messages arrive together, others when those before have been answered.
    if (this.next(3) === 0) await Promise.all(this.pending.splice(0));
  }

  /** What went wrong, once all is answered and told. */
  async end(): Promise<string[]> {
    await Promise.all(this.pending.splice(0));
    if (this.isSound) {
      for (const message of this.client?.logged ?? [])
        if (/\n\s+at /.test(message)) this.faults.push(`the log tells of a failure: ${message}`);
      await this.compare();
    } else {
      const { uri, text } = { uri: "file:///w/last.md", text: this.pick(SEEDS) };
      await this.connection.sendNotification("textDocument/didOpen", openParams(uri, "markdown", 1, text));
      const answer: unknown = await this.connection.sendRequest("textDocument/diagnostic", {
        textDocument: { uri },
      });
      if (!Array.isArray((answer as { items?: unknown }).items))
        this.faults.push("a document is not judged any more");
    }
    this.connection.dispose();
    return this.faults;
  }

  private async open(uri: string): Promise<void> {
    // An editor opens what is closed.
    if (this.isSound && this.documents.has(uri)) return;
    const language = this.pick(["markdown", "nianbao", "plaintext", "html"]);
    const text = this.next(8) === 0 ? "" : textOf(this.next(100_000));
    this.documents.set(uri, TextDocument.create(uri, language, 1, text));
    await this.tell("textDocument/didOpen", openParams(uri, language, 1, text));
  }

  private async change(): Promise<void> {
    const document = this.pick([...this.documents.values()]);
    if (!document) return;
    const contentChanges = Array.from({ length: 1 + this.next(4) }, () =>
      this.next(6) === 0
        ? { text: textOf(this.next(100_000)) }
        : {
            range: this.range(document),
            text: this.next(3) === 0 ? "" : textOf(this.next(100_000)).slice(0, this.next(40)),
          },
    );
    const version = document.version + 1;
    TextDocument.update(document, contentChanges, version);
    await this.tell("textDocument/didChange", {
      textDocument: { uri: document.uri, version },
      contentChanges,
    });
  }

  private async close(): Promise<void> {
    const document = this.pick([...this.documents.values()]);
    if (!document) return;
    this.documents.delete(document.uri);
    await this.tell("textDocument/didClose", { textDocument: { uri: document.uri } });
  }

  private async notify(): Promise<void> {
    const uri = this.pick(ADDRESSES);
    const method = this.pick(NOTIFICATIONS);
    if (method.endsWith("WorkspaceFolders")) {
      const folder = { uri: this.pick(["file:///w", "file:///v"]), name: "w" };
      const event = this.next(2) === 0 ? { added: [folder], removed: [] } : { added: [], removed: [folder] };
      await this.tell(method, { event });
    } else {
      const changes = [
        { uri, type: 1 + this.next(3) },
        { uri: "file:///w/closed.md", type: 1 + this.next(3) },
      ];
      await this.tell(method, { textDocument: { uri }, changes, settings: {}, value: "off" });
    }
  }

  private async tell(method: string, params: unknown): Promise<void> {
    await this.connection.sendNotification(method, this.isSound ? params : this.spoil(params));
  }

  private request(method: string): void {
    const uri = this.pick([...this.documents.keys(), ...ADDRESSES]);
    const document = this.documents.get(uri);
    const params = this.paramsOf(uri, document);
    const source = new CancellationTokenSource();
    const asked = this.connection.sendRequest(
      method,
      this.isSound ? params : this.spoil(params),
      source.token,
    );
    const text = document?.getText();
    if (this.next(6) === 0) source.cancel();
    this.pending.push(
      settle(asked).then((outcome) => {
        if (outcome === "none") this.faults.push(`${method} is not answered`);
        else if ("error" in outcome) this.judgeError(method, outcome.error);
        else if (this.isSound && text !== undefined) this.judgeEdits(method, uri, text, outcome.answer);
      }),
    );
  }

  private judgeError(method: string, error: unknown): void {
    const { code, message } = error as { code?: unknown; message?: unknown };
    const allowed = [CANCELLED, REQUEST_FAILED, ...(method === "nianbao/nothing" ? [METHOD_NOT_FOUND] : [])];
    if (this.isSound && !allowed.some((one) => one === code))
      this.faults.push(`${method} is answered with ${String(code)}: ${String(message)}`);
  }

  /** Edits that are made for a text can be made in it: they lie inside and do not overlap. */
  private judgeEdits(method: string, uri: string, text: string, answer: unknown): void {
    const isText = method === "textDocument/formatting" || method === "textDocument/rangeFormatting";
    // A later version is another text: only then are the edits for this one.
    if (this.documents.get(uri)?.getText() !== text) return;
    const lists: unknown[] = isText ? [answer] : [];
    if (answer !== null && typeof answer === "object" && "edits" in answer) lists.push(answer.edits);
    for (const list of lists) {
      const document = TextDocument.create(uri, "markdown", 1, text);
      try {
        if (Array.isArray(list)) TextDocument.applyEdits(document, list as TextEdit[]);
      } catch (error) {
        this.faults.push(`${method}: ${String(error)}`);
      }
    }
  }

  private paramsOf(uri: string, document: TextDocument | undefined): object {
    const range = this.range(document);
    return {
      textDocument: { uri },
      uri,
      position: range.start,
      positions: [range.start, range.end],
      range,
      context: { diagnostics: [], includeDeclaration: this.next(2) === 0, triggerKind: 1 },
      options: { tabSize: 2, insertSpaces: true },
      newName: this.pick(["云溪乡人民政府", "2025", "", "x\ny", "青石镇"]),
      query: this.pick(["", "青石", "\\", "("]),
      previousResultIds: [{ uri, value: "1" }],
      previousResultId: "1",
      version: document?.version ?? 1,
      table: this.pick(["requests", "proactive", "disputes", "none"]),
      row: this.pick(["received", "outcomeTotal", "none"]),
      column: this.pick(["total", "naturalPerson", "none"]),
      newText: this.pick(["3", "", "三", "-1", "9".repeat(40), "|", "a\tb"]),
      change: this.pick(["recompute", "format"]),
      text: this.pick(["1\t2\n3\t4", "", textOf(this.next(1000))]),
      html: this.pick(["", "<table><tr><td>1<td>2</table>", textOf(this.next(1000))]),
      code: this.pick(["total-mismatch", "nothing"]),
      scope: this.pick(["line", "table", "file", "folder"]),
      reason: this.pick(["", "属实", "--> <!--"]),
      agency: this.pick(["青石镇人民政府", ""]),
      year: 2024,
      label: "x",
    };
  }

  /** Mostly of the document; now and then none of its places. */
  private range(document: TextDocument | undefined) {
    const length = document?.getText().length ?? 0;
    const at = this.next(length + 1);
    const [start, end] = [at, Math.min(length, at + this.next(40))].map((offset) =>
      this.next(8) === 0
        ? { line: this.next(500), character: this.next(3000) }
        : (document?.positionAt(offset) ?? { line: 0, character: 0 }),
    );
    const origin = { line: 0, character: 0 };
    return { start: start ?? origin, end: end ?? origin };
  }

  /** Puts something else in the place of a value somewhere. */
  private spoil(value: unknown): unknown {
    if (this.next(5) === 0) return value;
    if (value === null || typeof value !== "object" || this.next(6) === 0) return this.pick(JUNK);
    const keys = Object.keys(value);
    const key = this.pick(keys);
    if (Array.isArray(value))
      return value.map((item, index) => (String(index) === key ? this.spoil(item) : item));
    if (this.next(6) === 0) return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [name, name === key ? this.spoil(item) : item]),
    );
  }

  /** Holds what is read from the open documents to what a server that is new reads from them. */
  private async compare(): Promise<void> {
    const here = await this.read(this.connection);
    const fresh = await Client.start({ capabilities: PULLING, files: filesOf(new Map()) });
    const { documents } = this;
    for (const { uri, languageId, version } of documents.values())
      await fresh.connection.sendNotification(
        "textDocument/didOpen",
        openParams(uri, languageId, version, documents.get(uri)?.getText() ?? ""),
      );
    const there = await this.read(fresh.connection);
    fresh.connection.dispose();
    for (const [uri, found] of there)
      if (here.get(uri) !== found)
        this.faults.push(`${uri} is read otherwise: ${here.get(uri)}\n  by a new server: ${found}`);
  }

  /** What is read from each document by itself. */
  private async read(connection: Client["connection"]): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    for (const uri of this.documents.keys()) {
      const folds: unknown = await connection.sendRequest("textDocument/foldingRange", {
        textDocument: { uri },
      });
      const cells: unknown = await connection.sendRequest("nianbao/cells", { uri });
      found.set(uri, JSON.stringify({ folds, cells }));
    }
    return found;
  }

  private pick<T>(list: readonly T[]): T {
    return list[this.next(list.length)] as T;
  }
}

/** A disk with these texts and nothing else. */
function filesOf(texts: ReadonlyMap<string, string>): Files {
  return {
    list: async (folder) => [...texts.keys()].filter((uri) => isInside(folder, uri)),
    read: async (uri) => texts.get(uri) ?? null,
    follow: async (uri) => uri,
  };
}

function openParams(uri: string, languageId: string, version: number, text: string): object {
  return { textDocument: { uri, languageId, version, text } };
}

type Settled = "none" | { readonly answer: unknown } | { readonly error: unknown };

async function settle(asked: Promise<unknown>): Promise<Settled> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<"none">((resolve) => {
    timer = setTimeout(() => resolve("none"), PATIENCE);
  });
  const outcome = asked.then(
    (answer) => ({ answer }),
    (error: unknown) => ({ error }),
  );
  const settled = await Promise.race([outcome, late]);
  clearTimeout(timer);
  return settled;
}
