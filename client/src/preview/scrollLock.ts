/** Beyond this, in milliseconds, a movement of the text is no echo of the view's any more. */
const ECHO_MS = 500;

/** Keeps the text and the view from answering each other for ever. */
export class ScrollLock {
  private closedUntil = 0;

  /** How the text moves now was asked for by the view. */
  close(): void {
    this.closedUntil = Date.now() + ECHO_MS;
  }

  isOpen(): boolean {
    return Date.now() >= this.closedUntil;
  }
}
