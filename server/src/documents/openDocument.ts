import type { TextDocument } from "vscode-languageserver-textdocument";
import { normalizeUri } from "../files/uris.ts";
import type { Analysis } from "../report/index.ts";
import { DiagnosticsTiming } from "./diagnosticsTiming.ts";
import { isNewDocument } from "./newDocuments.ts";
import type { OfficeSource } from "./officeSource.ts";
import { Pause } from "./pause.ts";
import type { Reading } from "./readings.ts";

/**
 * All that the server knows of one open document. The record lives as long as the document is open: whoever has waited
 * for something looks at `isClosed` before anything is told of it.
 */
export class OpenDocument {
  /** Its address in the one spelling. */
  readonly key: string;
  /** It is new and was not saved yet: what is not written there may still be written. */
  isNew: boolean;
  /** That of the newest version, as it is judged now; null until somebody asks for it. */
  reading: Reading | null = null;
  /** The prose of the version before. */
  proseBefore: Analysis["proseRead"] = [];
  /** The arrangement of the reports in which it was read last. */
  readIn = 0;
  readonly timing = new DiagnosticsTiming();
  /** The result that was sent last to a client that does not ask. */
  sentId: string | null = null;
  /** Its diagnostics wait here for a pause in typing. */
  readonly sending = new Pause();
  /** What it says to other reports waits here for a pause in typing. */
  readonly sharing = new Pause();
  /** Whether others have been told, or are going to be, what it says. */
  isShared = false;
  /** Takes back that it can be formatted; null where that is not offered for it by name. */
  withdrawFormatting: (() => void) | null = null;
  private hasEnded = false;

  /**
   * @param text its text and version, kept up to date by whoever receives the changes.
   * @param office what the text was read from, where it is no text by itself.
   */
  constructor(
    readonly text: TextDocument,
    public office: OfficeSource | null = null,
  ) {
    this.key = normalizeUri(text.uri);
    this.isNew = isNewDocument(text);
  }

  /** Its address as the client spells it. */
  get uri(): string {
    return this.text.uri;
  }

  /** Its text has changed, or what it is judged by. */
  forgetReading(): void {
    this.proseBefore = this.reading?.analysis?.proseRead ?? this.proseBefore;
    this.reading = null;
  }

  get isClosed(): boolean {
    return this.hasEnded;
  }

  /** The document was closed: nothing that waits is done. */
  close(): void {
    this.hasEnded = true;
    this.sending.cancel();
    this.sharing.cancel();
    this.withdrawFormatting?.();
    this.withdrawFormatting = null;
  }
}
