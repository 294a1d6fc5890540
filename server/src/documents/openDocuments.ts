import { normalizeUri } from "../files/uris.ts";

/** How long a pause in typing is, in milliseconds, before others hear of what a document says now. */
const PAUSE = 300;

/**
 * The open documents by the one spelling of their addresses. Others hear of what a document says when it is opened,
 * and after each pause in typing.
 */
export class OpenDocuments {
  private readonly uris = new Map<string, string>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();

  /** @param publish lets others know what a document says: its address in the one spelling, and in the client's. */
  constructor(private readonly publish: (key: string, uri: string) => void) {}

  has(key: string): boolean {
    return this.uris.has(key);
  }

  /** The address as the client spells it; undefined where no such document is open. */
  uriOf(key: string): string | undefined {
    return this.uris.get(key);
  }

  /** A document was opened, or its text has changed. */
  didChange(uri: string): void {
    const key = normalizeUri(uri);
    const pause = this.uris.has(key) ? PAUSE : 0;
    this.uris.set(key, uri);
    clearTimeout(this.timers.get(key));
    this.timers.set(
      key,
      setTimeout(() => this.tell(key), pause),
    );
  }

  didClose(uri: string): void {
    const key = normalizeUri(uri);
    this.uris.delete(key);
    clearTimeout(this.timers.get(key));
    this.timers.delete(key);
  }

  /** Lets others know at once what has not been told yet. */
  publishAll(): void {
    for (const [key, timer] of this.timers) {
      clearTimeout(timer);
      this.tell(key);
    }
  }

  private tell(key: string): void {
    this.timers.delete(key);
    const uri = this.uris.get(key);
    if (uri !== undefined) this.publish(key, uri);
  }
}
