import { deflateRawSync, inflateRawSync } from "node:zlib";

/** Texts are packed together by so many characters: what is found in one report reads like what is found in others. */
const BLOCK = 1 << 16;
/** So many blocks are kept unpacked where they are asked for one after the other. */
const MOST_UNPACKED = 4;
const SPEED = { level: 1 };

/** Keeps very many short texts, packed. */
export class TextStore {
  private readonly blocks: Uint8Array[] = [];
  private pending: string[] = [];
  private pendingLength = 0;
  /** Of each text the block in which it is, and where it begins and ends there. */
  private readonly blockOf: number[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly unpacked = new Map<number, string>();

  /** Keeps a text. @returns the number by which it is got again. */
  add(text: string): number {
    this.pending.push(text);
    const number = this.starts.push(this.pendingLength) - 1;
    this.pendingLength += text.length;
    this.ends.push(this.pendingLength);
    this.blockOf.push(this.blocks.length);
    if (this.pendingLength >= BLOCK) {
      this.blocks.push(deflateRawSync(this.pending.join(""), SPEED));
      this.pending = [];
      this.pendingLength = 0;
    }
    return number;
  }

  get(number: number): string {
    const block = this.unpack(this.blockOf[number] ?? 0);
    return block.slice(this.starts[number], this.ends[number]);
  }

  private unpack(number: number): string {
    const block = this.blocks[number];
    if (!block) return this.pending.join("");
    let text = this.unpacked.get(number);
    if (text === undefined) {
      text = inflateRawSync(block).toString("utf8");
      const [oldest] = this.unpacked.keys();
      if (this.unpacked.size >= MOST_UNPACKED && oldest !== undefined) this.unpacked.delete(oldest);
      this.unpacked.set(number, text);
    }
    return text;
  }
}
