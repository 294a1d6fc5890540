import {
  CancellationError,
  type CustomDocument,
  type CustomDocumentBackup,
  type CustomDocumentEditEvent,
  EventEmitter,
  l10n,
  RelativePattern,
  Uri,
  window,
  workspace,
} from "vscode";
import { fromBase64, toBase64 } from "../../../protocol/base64.ts";
import {
  CloseOfficeRequest,
  FixOfficeRequest,
  MendOfficeRequest,
  type OfficeRefusal,
  type OpenedOffice,
  OpenOfficeRequest,
} from "../../../protocol/office.ts";
import { type FillAnswer, type Page, type PageEdit, PageRequest } from "../../../protocol/preview.ts";
import { tellNoAnswer } from "../commands/noAnswer.ts";
import type { Filled } from "../preview/fillIn.ts";
import type { Session } from "../session.ts";
import { nameOf, readReportBytes } from "./files.ts";
import { bytesOf, isSnapshotOf, type Snapshot, takeSnapshot } from "./snapshot.ts";

/** So often an edit is made anew where the server knows another version than we do: it may have been started again. */
const MOST_TRIES = 3;

/**
 * A Word document that is open in its editor: its bytes, and what is done to them. The server knows the newest bytes
 * as a text; the history of them is here, so that nothing is lost where the server ends.
 */
export class ReportDocument implements CustomDocument {
  /** It grows with every change, undone ones too. */
  private version = 1;
  private opened: OpenedOffice | OfficeRefusal | null = null;
  private saved: Snapshot | null;
  /** What is done to it is done one after the other. */
  private turn: Promise<unknown> = Promise.resolve();
  private readonly edited = new EventEmitter<CustomDocumentEditEvent<ReportDocument>>();
  private readonly changed = new EventEmitter<void>();
  private readonly watcher;
  /** A step that can be taken back has been made. */
  readonly onDidEdit = this.edited.event;
  /** It says something else now. */
  readonly onDidChange = this.changed.event;

  private constructor(
    readonly uri: Uri,
    private readonly session: Session,
    private content: Snapshot,
    /** What was read from the disk last, or written there. */
    private onDisk: Snapshot,
  ) {
    this.saved = content === onDisk ? content : null;
    const pattern = new RelativePattern(Uri.joinPath(uri, ".."), nameOf(uri).replace(/[[\]{}*?]/g, "[$&]"));
    this.watcher = workspace.createFileSystemWatcher(pattern, false, false, true);
    this.watcher.onDidChange(() => this.reload());
    this.watcher.onDidCreate(() => this.reload());
  }

  /**
   * Opens a document.
   * @param backupId where what was not saved in an earlier session is kept.
   * @throws where it cannot be read, with words for the user.
   */
  static async open(uri: Uri, backupId: string | undefined, session: Session): Promise<ReportDocument> {
    const onDisk = takeSnapshot(await readReportBytes(uri));
    const backup = backupId === undefined ? null : await workspace.fs.readFile(Uri.parse(backupId));
    const content = backup ? takeSnapshot(backup, onDisk) : onDisk;
    const document = new ReportDocument(uri, session, content, onDisk);
    void document.inTurn(() => document.tell());
    return document;
  }

  dispose(): void {
    void this.session.request(CloseOfficeRequest, { uri: this.uri.toString() });
    this.watcher.dispose();
    this.edited.dispose();
    this.changed.dispose();
  }

  /** What was not understood of it, or why it was not read. */
  get notes(): readonly string[] {
    return this.opened && "notes" in this.opened ? this.opened.notes : [];
  }

  /** Why there is no page of it; undefined where there is no other reason than that it is no report. */
  get refusal(): string | undefined {
    return this.opened && "refusal" in this.opened ? this.opened.refusal : undefined;
  }

  /** Its newest bytes, once everything has been done that is under way. */
  bytes(): Promise<Uint8Array> {
    return this.inTurn(async () => bytesOf(this.content));
  }

  /** The report as a page; null where it is none. */
  page(lastYear: boolean): Promise<Page | null> {
    const ask = () => this.session.request(PageRequest, { uri: this.uri.toString(), lastYear });
    return this.inTurn(async () => {
      const page = await ask();
      if (page || !this.opened || !("isReport" in this.opened) || !this.opened.isReport) return page ?? null;
      // A server that has been started again knows nothing of it.
      await this.tell();
      return (await ask()) ?? null;
    });
  }

  /**
   * Fills something in, as one step that can be taken back.
   * @param ask what the server says of this version.
   */
  fillIn(ask: (version: number) => Promise<FillAnswer | undefined>): Promise<Filled> {
    return this.inTurn(async () => {
      for (let tries = 0; tries < MOST_TRIES; tries++) {
        const answer = await ask(this.version);
        if (!answer) break;
        if ("refusal" in answer) return { reason: answer.refusal };
        const done = "stale" in answer ? null : await this.mend(answer.edits, answer.message);
        if (done) return done;
        await this.tell();
      }
      return { reason: l10n.t("The document could not be changed. Close it and open it again.") };
    });
  }

  /**
   * Makes every safe fix, as one step that can be taken back.
   * @returns what was changed and what could not be; undefined where that did not work, which the user is told.
   */
  fixAll(): Promise<{ changes: readonly string[]; left: readonly string[] } | undefined> {
    return this.inTurn(async () => {
      for (let tries = 0; tries < MOST_TRIES; tries++) {
        const params = { uri: this.uri.toString(), version: this.version };
        const fixed = await this.session.request(FixOfficeRequest, params);
        if (fixed && "refusal" in fixed) {
          window.showErrorMessage(fixed.refusal);
          return undefined;
        }
        if (fixed && "changes" in fixed) {
          if (fixed.content !== null)
            this.change(fromBase64(fixed.content), fixed.version, l10n.t("Fix All"));
          return fixed;
        }
        await this.tell();
      }
      tellNoAnswer();
      return undefined;
    });
  }

  /** Writes it where it lies; asks first where another program has written there meanwhile. */
  save(): Promise<void> {
    return this.inTurn(async () => {
      const disk = await workspace.fs.readFile(this.uri).then(
        (bytes) => bytes,
        () => null,
      );
      if (disk && !isSnapshotOf(this.onDisk, disk) && !(await this.mayOverwrite()))
        throw new CancellationError();
      await this.write(this.uri);
      this.onDisk = this.content;
      this.saved = this.content;
    });
  }

  saveAs(target: Uri): Promise<void> {
    return this.inTurn(() => this.write(target));
  }

  /** Reads it again as it lies on the disk. */
  revert(): Promise<void> {
    return this.inTurn(() => this.readAgain());
  }

  backup(target: Uri): Promise<CustomDocumentBackup> {
    return this.inTurn(async () => {
      await workspace.fs.writeFile(target, bytesOf(this.content));
      return { id: target.toString(), delete: () => void workspace.fs.delete(target) };
    });
  }

  private inTurn<R>(task: () => Promise<R>): Promise<R> {
    const done = this.turn.then(task);
    this.turn = done.catch(() => {});
    return done;
  }

  /** Tells the server what the document holds. */
  private async tell(): Promise<void> {
    const params = {
      uri: this.uri.toString(),
      version: this.version,
      content: toBase64(bytesOf(this.content)),
    };
    this.opened = (await this.session.request(OpenOfficeRequest, params)) ?? {
      refusal: l10n.t("The checker did not answer. Close the document and open it again."),
    };
    this.changed.fire();
  }

  /** Null where the server knows another version. */
  private async mend(edits: readonly PageEdit[], message: string | null): Promise<Filled | null> {
    const params = { uri: this.uri.toString(), version: this.version, edits };
    const mended = await this.session.request(MendOfficeRequest, params);
    if (!mended || "stale" in mended) return null;
    if ("refusal" in mended) return { reason: mended.refusal };
    if (mended.content !== null) this.change(fromBase64(mended.content), mended.version, l10n.t("Fill in"));
    return { message };
  }

  private change(bytes: Uint8Array, version: number, label: string): void {
    const before = this.content;
    const after = takeSnapshot(bytes, before);
    this.content = after;
    this.version = version;
    this.changed.fire();
    this.edited.fire({
      document: this,
      label,
      undo: () => this.inTurn(() => this.restore(before)),
      redo: () => this.inTurn(() => this.restore(after)),
    });
  }

  private async restore(content: Snapshot): Promise<void> {
    this.content = content;
    this.version++;
    await this.tell();
  }

  private async readAgain(): Promise<void> {
    this.onDisk = takeSnapshot(await readReportBytes(this.uri), this.content);
    this.saved = this.onDisk;
    await this.restore(this.onDisk);
  }

  /** Another program has written the file: it is read again, unless something is not saved here. */
  private reload(): void {
    const read = async (): Promise<void> => {
      if (this.content !== this.saved) return;
      const disk = await workspace.fs.readFile(this.uri);
      if (!isSnapshotOf(this.onDisk, disk)) await this.readAgain();
    };
    // A file that is being written cannot be read; there will be another event.
    this.inTurn(read).catch(() => {});
  }

  /** @throws where it cannot be written: most often since an office program holds it. */
  private async write(target: Uri): Promise<void> {
    try {
      await workspace.fs.writeFile(target, bytesOf(this.content));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(
        l10n.t(
          "{0} could not be written. If it is open in Word or WPS, close it there and save again, or save under another name. ({1})",
          nameOf(target),
          reason,
        ),
      );
    }
  }

  private async mayOverwrite(): Promise<boolean> {
    const overwrite = l10n.t("Overwrite");
    const answer = await window.showWarningMessage(
      l10n.t("Another program has changed {0} since it was opened here.", nameOf(this.uri)),
      { modal: true, detail: l10n.t("To keep both, cancel and save under another name.") },
      overwrite,
    );
    return answer === overwrite;
  }
}
