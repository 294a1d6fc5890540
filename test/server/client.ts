import { PassThrough } from "node:stream";
import type {
  ClientCapabilities,
  CodeAction,
  Diagnostic,
  InitializeResult,
  PublishDiagnosticsParams,
  Registration,
  RegistrationParams,
  TextEdit,
  UnregistrationParams,
} from "vscode-languageserver";
import {
  createConnection,
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Files } from "../../server/src/files/files.ts";
import { nodeFiles } from "../../server/src/files/nodeFiles.ts";
import { startServer } from "../../server/src/server/server.ts";

/** What a client may bring to `open`. */
export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly locale?: string;
  readonly initializationOptions?: unknown;
  /** What the client answers when it is asked for the settings under `nianbao`. */
  readonly settings?: unknown;
  /** The folders that are open. */
  readonly folders?: readonly string[];
  /** The disk of the server's machine; the real one by default. */
  readonly files?: Files;
  /** The server has no disk of its own. */
  readonly isWorker?: boolean;
  /** What the client answers besides; set before the first message. */
  readonly answer?: (connection: ProtocolConnection) => void;
}

/** A client that talks to the server in real messages over streams. */
export class Client {
  readonly published: PublishDiagnosticsParams[] = [];
  readonly logged: string[] = [];
  /** What the server registers with the client while it runs, and takes back. */
  readonly registered = new Map<string, Registration>();
  private documents = new Map<string, TextDocument>();

  private constructor(
    readonly connection: ProtocolConnection,
    readonly result: InitializeResult,
  ) {}

  /** Starts a server and shakes hands with it. */
  static async start(options: ClientOptions = {}): Promise<Client> {
    const toServer = new PassThrough();
    const toClient = new PassThrough();
    const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
    startServer(server, {
      files: options.isWorker ? null : (options.files ?? nodeFiles),
      formats: () => import("../../server/src/formats/index.ts"),
    });
    const connection = createProtocolConnection(
      new StreamMessageReader(toClient),
      new StreamMessageWriter(toServer),
    );
    const early: Pick<Client, "published" | "logged" | "registered"> = {
      published: [],
      logged: [],
      registered: new Map(),
    };
    let client: Client | null = null;
    const sink = (): typeof early => client ?? early;
    connection.onNotification("textDocument/publishDiagnostics", (params) => {
      sink().published.push(params);
    });
    connection.onNotification("window/logMessage", ({ message }) => {
      sink().logged.push(message);
    });
    connection.onRequest("workspace/configuration", () => [options.settings ?? null]);
    connection.onRequest("client/registerCapability", (params: RegistrationParams) => {
      for (const registration of params.registrations) sink().registered.set(registration.id, registration);
      return null;
    });
    connection.onRequest("client/unregisterCapability", (params: UnregistrationParams) => {
      for (const { id } of params.unregisterations) sink().registered.delete(id);
      return null;
    });
    connection.onRequest("workspace/diagnostic/refresh", () => null);
    options.answer?.(connection);
    connection.listen();
    const result: InitializeResult = await connection.sendRequest("initialize", {
      processId: null,
      rootUri: null,
      capabilities: options.capabilities ?? {},
      ...(options.folders ? { workspaceFolders: options.folders.map((uri) => ({ uri, name: uri })) } : {}),
      ...(options.locale ? { locale: options.locale } : {}),
      ...(options.initializationOptions ? { initializationOptions: options.initializationOptions } : {}),
    });
    client = new Client(connection, result);
    await connection.sendNotification("initialized", {});
    return client;
  }

  /** Opens a document. */
  open(uri: string, text: string, languageId = "markdown"): Promise<void> {
    this.documents.set(uri, TextDocument.create(uri, languageId, 1, text));
    return this.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  /** Replaces a stretch of a document, incrementally. */
  async change(uri: string, edits: readonly TextEdit[]): Promise<void> {
    const document = this.document(uri);
    const version = document.version + 1;
    const contentChanges = edits.map(({ range, newText }) => ({ range, text: newText }));
    this.documents.set(uri, TextDocument.update(document, contentChanges, version));
    await this.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  document(uri: string): TextDocument {
    const document = this.documents.get(uri);
    if (!document) throw new Error(`${uri} is not open`);
    return document;
  }

  request<R>(method: string, params: unknown): Promise<R> {
    return this.connection.sendRequest(method, params);
  }

  async pull(uri: string): Promise<Diagnostic[]> {
    const report = await this.request<{ items: Diagnostic[] }>("textDocument/diagnostic", {
      textDocument: { uri },
    });
    return report.items;
  }

  /** The code actions for a range (the whole document by default). */
  actions(uri: string, only?: string[], range = this.whole(uri)): Promise<CodeAction[]> {
    return this.request("textDocument/codeAction", {
      textDocument: { uri },
      range,
      context: { diagnostics: [], ...(only ? { only } : {}) },
    });
  }

  /** The text of a document once an action is applied to it. */
  applied(uri: string, action: CodeAction | undefined): string {
    const edits = action?.edit?.changes?.[uri] ?? [];
    return TextDocument.applyEdits(this.document(uri), edits);
  }

  whole(uri: string): {
    start: { line: number; character: number };
    end: { line: number; character: number };
  } {
    const document = this.document(uri);
    return { start: { line: 0, character: 0 }, end: document.positionAt(document.getText().length) };
  }
}

/** A client that asks for diagnostics and shows nested symbols, as VS Code does. */
export const PULLING: ClientCapabilities = {
  textDocument: {
    diagnostic: { relatedDocumentSupport: false },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    publishDiagnostics: { relatedInformation: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "source"] } },
      isPreferredSupport: true,
    },
  },
  workspace: { configuration: true },
};
