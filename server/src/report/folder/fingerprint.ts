/** White space, and what stands for markup or is it: they are layout and not words. */
const LAYOUT: ReadonlySet<number> = new Set(
  [..." \t\r\n*_`#>|\u00a0\u200b\u3000"].map((char) => char.charCodeAt(0)),
);

/** A hash of 64 bits (twice FNV-1a, with two primes) of what is added, in that order. */
export class Fingerprint {
  private first = 0x811c9dc5;
  private second = 0x9e3779b9;

  /** Adds the words of a text; how it is laid out does not count. */
  addWords(text: string): void {
    let { first, second } = this;
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if ((code < 0x80 || code === 0xa0 || code === 0x200b || code === 0x3000) && LAYOUT.has(code)) continue;
      first = Math.imul(first ^ code, 0x01000193);
      second = Math.imul(second ^ code, 0x5bd1e995);
      second ^= second >>> 15;
    }
    this.first = first;
    this.second = second;
  }

  /** Adds a number of 32 bits. */
  add(value: number): void {
    this.first = Math.imul(this.first ^ value, 0x01000193);
    this.second = Math.imul(this.second ^ value, 0x5bd1e995);
    this.second ^= this.second >>> 15;
  }

  toString(): string {
    return `${(this.first >>> 0).toString(36)}-${(this.second >>> 0).toString(36)}`;
  }
}
