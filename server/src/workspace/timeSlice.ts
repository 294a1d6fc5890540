/** How long work in the background may keep others waiting, in milliseconds. */
const SLICE = 4;

/** Lets messages be answered between the steps of a long work. */
export class TimeSlice {
  private since = performance.now();

  /** Returns at once, or, where the work has gone on for a while, after what has come in meanwhile. */
  async yieldIfDue(): Promise<void> {
    if (performance.now() - this.since >= SLICE) await this.yieldNow();
  }

  /** Returns after what has come in meanwhile. */
  async yieldNow(): Promise<void> {
    await new Promise<void>((resolve) => {
      // A worker has no `setImmediate`.
      if (typeof setImmediate === "function") setImmediate(resolve);
      else setTimeout(resolve, 0);
    });
    this.since = performance.now();
  }
}
