/** White space and the marks of Markdown: they are layout and not words. */
const LAYOUT = /[ \t\r\n*_`#>|\u00a0\u3000]+/g;

/** A hash of 64 bits (twice FNV-1a, with two primes) of what is added, in that order. */
export class Fingerprint {
  private first = 0x811c9dc5;
  private second = 0x9e3779b9;

  /** Adds the words of a text; how it is laid out does not count. */
  addWords(text: string): void {
    const words = text.replace(LAYOUT, "");
    for (let index = 0; index < words.length; index++) this.add(words.charCodeAt(index));
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
