import {
  type Connection,
  type Disposable,
  type DocumentFilter,
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";

/** The language of documents that are always served. */
const OWN_LANGUAGE = "nianbao";

/**
 * Offers formatting for reports alone. An editor asks its user to choose where two formatters claim a language, so
 * that Markdown at large must not be claimed: of other languages each report is offered by its name while it is open.
 */
export class Formatters {
  private readonly offers = new Map<string, Promise<readonly Disposable[]>>();

  constructor(
    private readonly connection: Connection,
    private readonly logFailure: (error: unknown) => void,
  ) {}

  /** Offers formatting for documents of the language of reports. */
  start(): void {
    void this.offer({ language: OWN_LANGUAGE });
  }

  /** Tells that an open document was read: whether it is a report. */
  follow({ uri, languageId }: TextDocument, isReport: boolean): void {
    if (languageId === OWN_LANGUAGE || isReport === this.offers.has(uri)) return;
    if (!isReport) this.withdraw(uri);
    else {
      const [, scheme = "file"] = /^([a-z][a-z0-9+.-]*):/i.exec(uri) ?? [];
      const pattern = `**/${escapePattern(nameOf(uri))}`;
      this.offers.set(uri, this.offer({ language: languageId, scheme, pattern }));
    }
  }

  /** Withdraws the offer for a document that is closed or is no report any more. */
  withdraw(uri: string): void {
    const offer = this.offers.get(uri);
    this.offers.delete(uri);
    void offer?.then((disposables) => {
      for (const disposable of disposables) disposable.dispose();
    });
  }

  private async offer(filter: DocumentFilter): Promise<readonly Disposable[]> {
    const { client } = this.connection;
    const options = { documentSelector: [filter] };
    try {
      return await Promise.all([
        client.register(DocumentFormattingRequest.type, options),
        client.register(DocumentRangeFormattingRequest.type, options),
      ]);
    } catch (error) {
      this.logFailure(error);
      return [];
    }
  }
}

/** The last part of an address, as the file's name is written. */
function nameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf("/") + 1).replace(/^[a-z]+:|[?#].*$/gi, "");
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Characters with a meaning of their own in patterns stand for themselves in brackets. */
function escapePattern(name: string): string {
  return name.replace(/[[\]{}*?,]/g, (character) => `[${character}]`);
}
