import { detach } from "./detach.ts";

/**
 * Answers to texts that recur: labels from report to report, lines from key to key while one of them is written. Those
 * asked for lately are kept, at most twice as many as `most`.
 */
export class Memo<T extends object | string> {
  private recent = new Map<string, T>();
  private older = new Map<string, T>();
  private readonly most: number;
  private readonly make: (text: string) => T;

  /** @param make works an answer out from its text alone. */
  constructor(most: number, make: (text: string) => T) {
    this.most = most;
    this.make = make;
  }

  of(text: string): T {
    return this.recent.get(text) ?? this.remember(text);
  }

  private remember(text: string): T {
    const own = detach(text);
    const answer = this.older.get(own) ?? this.make(own);
    if (this.recent.size >= this.most) {
      this.older = this.recent;
      this.recent = new Map();
    }
    this.recent.set(own, answer);
    return answer;
  }
}
