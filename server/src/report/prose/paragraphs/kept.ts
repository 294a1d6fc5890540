/** Stands for the words of a line from version to version of a text, as long as they do not change. */
export class KeptWords {
  /** By the number of its reader what each has made of them. */
  readonly readings: unknown[] = [];
}

/** A line as its readers know it. */
interface Line {
  /** Null, or not there, in a text that nobody is known to write. */
  readonly words?: KeptWords | null;
}

let readers = 0;

/**
 * Reads one thing from lines. Of a text that is being written what was read is kept for as long as a line has the same
 * words: it may depend on the line's kind and text alone, and speaks of places by their index in the text.
 */
export class LineReader<L extends Line, T> {
  private readonly number = readers++;
  private readonly read: (line: L) => T;

  constructor(read: (line: L) => T) {
    this.read = read;
  }

  of(line: L): T {
    const { words } = line;
    if (!words) return this.read(line);
    const kept = words.readings[this.number] as T | undefined;
    if (kept !== undefined) return kept;
    const found = this.read(line);
    words.readings[this.number] = found;
    return found;
  }
}

/** The same where something besides the line is known, which a string stands for: another one, and it is read anew. */
export class KeyedLineReader<L extends Line, T> {
  private readonly number = readers++;
  private readonly read: (line: L, key: string) => T;

  constructor(read: (line: L, key: string) => T) {
    this.read = read;
  }

  of(line: L, key: string): T {
    const { words } = line;
    if (!words) return this.read(line, key);
    const kept = words.readings[this.number] as { readonly key: string; readonly found: T } | undefined;
    if (kept?.key === key) return kept.found;
    const found = this.read(line, key);
    words.readings[this.number] = { key, found };
    return found;
  }
}
