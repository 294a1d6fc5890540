import { TextDocument } from "vscode-languageserver-textdocument";
import type { OfficeRefusal } from "../../../protocol/office.ts";
import { isReportIn, type OfficeSource } from "../documents/officeSource.ts";
import { Pause } from "../documents/pause.ts";
import { OWN_LANGUAGE } from "../documents/readings.ts";
import type { Formats } from "../formats/formats.ts";
import type { Language, Text } from "../report/index.ts";
import type { ServerEvents } from "./events.ts";
import type { ServerState } from "./state.ts";

const FAILED: Text = {
  zh: "这份文件没能处理，原因见“年报助手”输出。请用 Word 或 WPS 打开后另存一份再试。",
  en: "The file could not be dealt with; the log says why. Save it anew with an office program and try again.",
};

/** How long a pause is, in milliseconds, before documents hear of what was found in the folder. */
const RENEWAL_PAUSE = 300;

/** What the requests of documents need besides what is known. */
export interface OfficeHost {
  /** Loads what reads and writes documents. */
  formats(): Promise<Formats>;
  /** Tells a failure in the log. */
  fail(error: unknown): void;
}

/** What the requests of documents that are no texts work with. */
export class OfficeContext {
  constructor(
    private readonly events: ServerEvents,
    private readonly host: OfficeHost,
  ) {}

  get state(): ServerState {
    return this.events.state;
  }

  get language(): Language {
    return this.state.client.language;
  }

  /** What is answered where nothing is known of the reason. */
  get failure(): OfficeRefusal {
    return { refusal: FAILED[this.language] };
  }

  /** Ends once the server works. */
  readonly begun = (): Promise<void> => this.events.begun;

  /** Works with a document; what it refuses is answered in words. */
  async work<R>(task: (formats: Formats) => Promise<R>): Promise<R | OfficeRefusal> {
    let formats: Formats | null = null;
    try {
      formats = await this.host.formats();
      return await task(formats);
    } catch (error) {
      const refusal = formats?.refusalOf(error);
      if (refusal) return { refusal: refusal[this.language] };
      this.host.fail(error);
      return this.failure;
    }
  }

  /** Keeps the newest bytes of a document, and the text they read as. */
  keep(uri: string, version: number, source: OfficeSource): void {
    const open = this.state.documentOf(uri);
    if (open?.office) {
      open.office = source;
      this.events.didChange(TextDocument.update(open.text, [{ text: source.document.text }], version));
      return;
    }
    const languageId = isReportIn(source) ? OWN_LANGUAGE : "plaintext";
    const text = TextDocument.create(uri, languageId, version, source.document.text);
    this.events.didOpen(text, source);
    this.events.didChange(text);
  }

  /** Forgets a document. */
  drop(uri: string): void {
    const open = this.state.documentOf(uri);
    if (open?.office) this.events.didClose(open.text);
  }

  /** Judges documents anew after others were: they are no part of the folder, but last year's report may be. */
  followFolder(): void {
    const renewal = new Pause();
    this.events.listeners.add(() =>
      renewal.after(RENEWAL_PAUSE, () => {
        const documents = [...this.state.documents.values()].filter(({ office }) => office);
        if (documents.length > 0) this.events.renew(documents);
      }),
    );
  }
}
