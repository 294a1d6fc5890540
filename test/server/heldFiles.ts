import { expect } from "vitest";
import type { Files } from "../../server/src/files/files.ts";
import { isInside } from "../../server/src/files/uris.ts";

/** A read that waits for the test. */
interface HeldRead {
  readonly uri: string;
  readonly answer: (text: string | null) => void;
}

/** Files of which some are read only when the test says so, and to what it says. */
export class HeldFiles implements Files {
  private readonly texts = new Map<string, string>();
  private readonly held = new Set<string>();
  private readonly waiting: HeldRead[] = [];

  async follow(uri: string): Promise<string> {
    return uri;
  }

  put(uri: string, text: string): void {
    this.texts.set(uri, text);
  }

  /** From now on every read of a file waits. */
  hold(uri: string): void {
    this.held.add(uri);
  }

  /** From now on reads of a file are answered at once, also those that wait. */
  release(uri: string): void {
    this.held.delete(uri);
    for (const read of this.waiting.splice(0)) {
      if (read.uri === uri) read.answer(this.texts.get(uri) ?? null);
      else this.waiting.push(read);
    }
  }

  /** Waits for the next read of a held file. @returns what answers it. */
  async next(uri: string): Promise<(text: string | null) => void> {
    await expect.poll(() => this.waiting.some((read) => read.uri === uri)).toBe(true);
    const [read] = this.waiting.splice(
      this.waiting.findIndex((candidate) => candidate.uri === uri),
      1,
    );
    return read?.answer ?? (() => {});
  }

  async list(folder: string): Promise<readonly string[]> {
    return [...this.texts.keys()].filter((uri) => isInside(folder, uri));
  }

  read(uri: string): Promise<string | null> {
    if (!this.held.has(uri)) return Promise.resolve(this.texts.get(uri) ?? null);
    return new Promise((answer) => this.waiting.push({ uri, answer }));
  }
}
