import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach } from "vitest";
import type {
  ClientCapabilities,
  Diagnostic,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver";
import { normalizeUri } from "../../server/src/files/uris.ts";
import { EDITIONS } from "../../server/src/report/index.ts";
import { nothingHappened, printReport } from "../balanced.ts";
import { Client, type ClientOptions, PULLING } from "./client.ts";

const [edition] = EDITIONS;

/** A report of an agency and a year; the figures are those that are not 0. */
export function report(agency: string, year: number, figures: Record<string, number> = {}): string {
  return printReport(nothingHappened(edition, figures), "tabs")
    .replaceAll("2022年", `${year + 1}年`)
    .replaceAll("2021年", `${year}年`)
    .replaceAll("青石镇", agency);
}

/** One application of a person was carried into the year, or out of it, and the identities hold. */
function carry(row: "carriedIn" | "carriedOut"): Record<string, number> {
  const rows = row === "carriedIn" ? [row, "outcomeTotal", "granted"] : [row, "received"];
  return Object.fromEntries(
    rows.flatMap((name) => ["naturalPerson", "total"].map((column) => [`requests/${name}/${column}`, 1])),
  );
}

export const lastYear = report("青石镇", 2023, carry("carriedOut"));
export const thisYear = report("青石镇", 2024, carry("carriedIn"));
/** Last year's report that does not go with this year's. */
export const nothingLeft = report("青石镇", 2023);
/** A report with one wrong total, and the same of another agency. */
export const wrong = report("云溪乡", 2024, { "requests/granted/total": 4 });
export const wrongOf = (agency: string): string => wrong.replaceAll("云溪乡", agency);

/** A folder that is there for one test, with a name that is no trouble to anybody. */
export class TestFolder {
  path = "";

  constructor() {
    beforeEach(() => {
      this.path = mkdtempSync(join(tmpdir(), "nianbao 工作区 (一)-"));
    });
    afterEach(() => rmSync(this.path, { recursive: true, force: true }));
  }

  /** Writes a file, and the folders it lies in. @returns its address. */
  put(name: string, content: string | Uint8Array): string {
    mkdirSync(join(this.path, name, ".."), { recursive: true });
    writeFileSync(join(this.path, name), content);
    return this.uriOf(name);
  }

  uriOf(name: string): string {
    return normalizeUri(pathToFileURL(join(this.path, name)).href);
  }

  /** Starts a server on the folder. */
  start(options: ClientOptions = {}): Promise<Client> {
    return Client.start({ capabilities: WATCHING, folders: [pathToFileURL(this.path).href], ...options });
  }
}

/** A client that does all that has to do with folders, as VS Code does. */
export const WATCHING: ClientCapabilities = {
  ...PULLING,
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
  },
  window: { workDoneProgress: true },
};

/** Pulls the diagnostics of the workspace as VS Code does, and keeps what Problems would list. */
export class Puller {
  private readonly known = new Map<string, string>();
  readonly problems = new Map<string, readonly Diagnostic[]>();

  constructor(private readonly client: Client) {}

  async pull(): Promise<readonly WorkspaceDocumentDiagnosticReport[]> {
    const previousResultIds = [...this.known].map(([uri, value]) => ({ uri, value }));
    const params = { previousResultIds };
    const { items } = await this.client.request<WorkspaceDiagnosticReport>("workspace/diagnostic", params);
    for (const item of items) {
      if (item.kind === "full") this.problems.set(item.uri, item.items);
      if (item.resultId === undefined) this.known.delete(item.uri);
      else this.known.set(item.uri, item.resultId);
    }
    return items;
  }

  codes(uri: string): unknown[] {
    return (this.problems.get(uri) ?? []).map(({ code }) => code);
  }
}

/** Tells of a file or folder that was created (1), changed (2) or deleted (3). */
export function change(client: Client, uri: string, type: 1 | 2 | 3): Promise<void> {
  return client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri, type }] });
}

export function close(client: Client, uri: string): Promise<void> {
  return client.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
}
