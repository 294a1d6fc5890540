import { deflateSync, Inflate } from "fflate";
import type { Text } from "../../report/index.ts";
import type { Budget } from "../budget.ts";
import { Refusal } from "../refusal.ts";
import { joinBytes } from "./bytes.ts";
import { crc32 } from "./crc32.ts";

/** A file in a package, as the central directory lists it. */
interface Entry {
  readonly name: string;
  readonly isEncrypted: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly local: number;
  /** Where its record in the central directory begins, and how long it is. */
  readonly record: number;
  readonly recordLength: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
/** What is inflated at once: what comes of it is at most a thousand times as much. */
const CHUNK = 8 * 1024;

const BROKEN: Text = {
  zh: "文件不完整或已损坏（压缩包结构读不出来）。请在 Word、WPS 中打开后重新保存，或向对方再要一份。",
  en: "the file is incomplete or damaged (its package cannot be read). Open and save it again, or ask for another copy.",
};

/**
 * A ZIP package (PKWARE application note 6.3): its files are listed at once and unpacked when they are asked for, in
 * bounded memory whatever the package says of itself. Nothing is ever written to a path that it names.
 */
export class Package {
  private readonly entries: ReadonlyMap<string, Entry>;
  private readonly view: DataView;
  private readonly bytes: Uint8Array;

  /** @throws Refusal where the package is broken, too large, or names paths outside itself. */
  constructor(
    bytes: Uint8Array,
    private readonly budget: Budget,
  ) {
    // A `Buffer` of Node.js shares its bytes where an array copies them.
    this.bytes = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.entries = this.readDirectory();
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  names(): readonly string[] {
    return [...this.entries.keys()];
  }

  /** Unpacks a file; null where there is none of the name. @throws Refusal where it cannot be unpacked. */
  read(name: string): Uint8Array | null {
    const entry = this.entries.get(name);
    if (!entry) return null;
    if (entry.isEncrypted) throw encrypted();
    const packed = this.packedBytes(entry);
    if (entry.method === 0) {
      this.budget.spend("unpackedBytes", packed.length);
      return packed;
    }
    if (entry.method !== 8) throw new Refusal(BROKEN);
    return this.inflate(packed);
  }

  /** The package with other contents in some of its files; every other byte of its files stays as it is. */
  replace(contents: ReadonlyMap<string, Uint8Array>): Uint8Array {
    const entries = [...this.entries.values()].sort((a, b) => a.local - b.local);
    const directory = Math.min(...entries.map(({ record }) => record), this.bytes.length);
    const parts: Uint8Array[] = [];
    const moved = new Map<Entry, { at: number; written: Written | null }>();
    let length = entries[0]?.local ?? 0;
    parts.push(this.bytes.subarray(0, length));
    for (const [index, entry] of entries.entries()) {
      const content = contents.get(entry.name);
      const next = Math.min(entries[index + 1]?.local ?? directory, directory);
      const written = content ? this.writeLocal(entry, content) : null;
      const local = written?.bytes ?? this.bytes.subarray(entry.local, next);
      moved.set(entry, { at: length, written });
      parts.push(local);
      length += local.length;
    }
    const start = length;
    for (const entry of [...entries].sort((a, b) => a.record - b.record)) {
      const { at, written } = moved.get(entry) ?? { at: 0, written: null };
      const record = this.bytes.slice(entry.record, entry.record + entry.recordLength);
      const view = new DataView(record.buffer);
      view.setUint32(42, at, true);
      if (written) patchSizes(view, 8, written);
      parts.push(record);
      length += record.length;
    }
    const end = this.bytes.slice(this.findEnd());
    const view = new DataView(end.buffer);
    view.setUint32(12, length - start, true);
    view.setUint32(16, start, true);
    return joinBytes([...parts, end]);
  }

  private writeLocal(entry: Entry, content: Uint8Array): Written {
    const header = this.bytes.slice(entry.local, this.dataStart(entry));
    const data = entry.method === 0 ? content : deflateSync(content, { level: 6 });
    const written = { crc: crc32(content), packed: data.length, size: content.length };
    patchSizes(new DataView(header.buffer), 6, written);
    return { ...written, bytes: joinBytes([header, data]) };
  }

  private readDirectory(): Map<string, Entry> {
    const end = this.findEnd();
    const count = this.view.getUint16(end + 10, true);
    const size = this.view.getUint32(end + 12, true);
    let at = this.view.getUint32(end + 16, true);
    this.budget.spend("entries", count);
    if (at + size > end || at === 0xffffffff) throw new Refusal(BROKEN);
    const entries = new Map<string, Entry>();
    for (let index = 0; index < count; index++) {
      if (at + 46 > end || this.view.getUint32(at, true) !== CENTRAL) throw new Refusal(BROKEN);
      const entry = this.readRecord(at);
      if (isOutside(entry.name)) throw outside(entry.name);
      if (entries.has(entry.name)) throw new Refusal(BROKEN);
      entries.set(entry.name, entry);
      at += entry.recordLength;
    }
    return entries;
  }

  private readRecord(at: number): Entry {
    const nameLength = this.view.getUint16(at + 28, true);
    const rest = this.view.getUint16(at + 30, true) + this.view.getUint16(at + 32, true);
    const name = new TextDecoder().decode(this.bytes.subarray(at + 46, at + 46 + nameLength));
    return {
      name,
      isEncrypted: (this.view.getUint16(at + 8, true) & 1) === 1,
      method: this.view.getUint16(at + 10, true),
      packedSize: this.view.getUint32(at + 20, true),
      size: this.view.getUint32(at + 24, true),
      local: this.view.getUint32(at + 42, true),
      record: at,
      recordLength: 46 + nameLength + rest,
    };
  }

  private findEnd(): number {
    const last = this.bytes.length - END_LENGTH;
    for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
      if (this.view.getUint32(at, true) === END) return at;
    }
    throw new Refusal(BROKEN);
  }

  private dataStart({ local }: Entry): number {
    if (local + 30 > this.bytes.length || this.view.getUint32(local, true) !== LOCAL)
      throw new Refusal(BROKEN);
    return local + 30 + this.view.getUint16(local + 26, true) + this.view.getUint16(local + 28, true);
  }

  private packedBytes(entry: Entry): Uint8Array {
    const start = this.dataStart(entry);
    if (start + entry.packedSize > this.bytes.length) throw new Refusal(BROKEN);
    return this.bytes.subarray(start, start + entry.packedSize);
  }

  private inflate(packed: Uint8Array): Uint8Array {
    const chunks: Uint8Array[] = [];
    let isWhole = false;
    const inflate = new Inflate((chunk, final) => {
      this.budget.spend("unpackedBytes", chunk.length);
      chunks.push(chunk);
      isWhole ||= final;
    });
    try {
      for (let at = 0; at < packed.length; at += CHUNK)
        inflate.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
    } catch (error) {
      if (error instanceof Refusal) throw error;
      throw new Refusal(BROKEN);
    }
    if (!isWhole) throw new Refusal(BROKEN);
    return joinBytes(chunks);
  }
}

interface Written {
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly bytes: Uint8Array;
}

/** Sizes follow in the header again, so that nothing has to stand behind the data (flag 3). */
function patchSizes(view: DataView, flags: number, { crc, packed, size }: Omit<Written, "bytes">): void {
  view.setUint16(flags, view.getUint16(flags, true) & ~8, true);
  view.setUint32(flags + 8, crc, true);
  view.setUint32(flags + 12, packed, true);
  view.setUint32(flags + 16, size, true);
}

function isOutside(name: string): boolean {
  return /^[/\\]|^[a-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)/i.test(name);
}

function outside(name: string): Refusal {
  const shown = name.slice(0, 40);
  return new Refusal({
    zh: `压缩包里有指向包外的路径（${shown}），正常的文档不会这样，没有读取。请不要打开来历不明的文件。`,
    en: `the package names a path outside itself (${shown}), as no sound document does; it was not read.`,
  });
}

/** What is said of documents that ask for a password. */
export function encrypted(): Refusal {
  return new Refusal({
    zh: "文档已加密。请在 Word、WPS 中输入密码打开，去掉密码后另存一份再试。",
    en: "the document is encrypted. Open it with its password, remove the password, and save it again.",
  });
}
