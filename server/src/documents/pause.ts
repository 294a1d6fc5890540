/** Work that waits for a pause: asked for again meanwhile, it waits anew. */
export class Pause {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private work: (() => void) | null = null;

  /** Does some work after so many milliseconds, in place of what is waiting. */
  after(milliseconds: number, work: () => void): void {
    this.cancel();
    this.work = work;
    this.timer = setTimeout(() => this.finish(), milliseconds);
  }

  /** Does at once what is waiting. */
  finish(): void {
    const { work } = this;
    this.cancel();
    work?.();
  }

  /** What is waiting is not done. */
  cancel(): void {
    clearTimeout(this.timer);
    this.work = null;
  }
}

/** Resolves after so many milliseconds. */
export function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
