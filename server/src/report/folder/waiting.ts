/** Names that wait for their turn, each once, in the order in which they came. */
export class Waiting {
  private readonly names = new Set<string>();
  /** Goes on where it was: a new one would pass by every name that was taken before. */
  private order = this.names.values();

  get size(): number {
    return this.names.size;
  }

  add(name: string): void {
    this.names.add(name);
  }

  delete(name: string): void {
    this.names.delete(name);
  }

  clear(): void {
    this.names.clear();
  }

  /** Takes the first one away; undefined where there is none. */
  take(): string | undefined {
    let next = this.order.next();
    if (next.done) {
      this.order = this.names.values();
      next = this.order.next();
    }
    if (next.done) return undefined;
    this.names.delete(next.value);
    return next.value;
  }
}
