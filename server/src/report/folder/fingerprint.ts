const LAST_OF_ASCII = 0x7f;
/** White space and the marks of Markdown: they are layout and not words. 1 at the code of each of them in ASCII. */
const LAYOUT = new Uint8Array(LAST_OF_ASCII + 1);
for (const char of " \t\r\n*_`#>|") LAYOUT[char.charCodeAt(0)] = 1;
const [NO_BREAK_SPACE, IDEOGRAPHIC_SPACE] = [0xa0, 0x3000];

function isLayout(code: number): boolean {
  return code > LAST_OF_ASCII ? code === NO_BREAK_SPACE || code === IDEOGRAPHIC_SPACE : LAYOUT[code] === 1;
}

/** A hash of 64 bits (twice FNV-1a, with two primes) of what is added, in that order. */
export class Fingerprint {
  private first = 0x811c9dc5;
  private second = 0x9e3779b9;

  /** Adds the words of a text; how it is laid out does not count. */
  addWords(text: string): void {
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (!isLayout(code)) this.add(code);
    }
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
