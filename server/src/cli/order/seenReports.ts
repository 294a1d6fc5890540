import type { ReportDigest } from "../../report/index.ts";

/** Slots for each report: what is looked for is found, or known to be missing, within few steps. */
const SLOTS_PER_REPORT = 8;
const LEAST_SLOTS = 1024;

/** What is known of a report without its words. */
export type SeenReport = Pick<ReportDigest, "agencyKey" | "year" | "fingerprint">;

export interface MetReports {
  /** One of the same agency and year that differs. */
  readonly version: boolean;
  /** Last year's of the agency. */
  readonly lastYear: boolean;
}

/**
 * Whose reports of which years have been met so far in a run, for all of its threads: a set of hashes in memory that they
 * share. What it says is a guess, by which work is put in order; nothing that is judged rests on it.
 */
export class SeenReports {
  private readonly slots: Int32Array;

  /** @param memory what another thread shares; by `shareFor`. */
  constructor(readonly memory: SharedArrayBuffer) {
    this.slots = new Int32Array(memory);
  }

  /** Memory for so many reports. */
  static shareFor(reports: number): SharedArrayBuffer {
    let slots = LEAST_SLOTS;
    while (slots < reports * SLOTS_PER_REPORT) slots *= 2;
    return new SharedArrayBuffer(slots * Int32Array.BYTES_PER_ELEMENT);
  }

  /** Takes note of a report. @returns which of those beside which it has to be judged were most likely met before. */
  meet({ agencyKey, year, fingerprint }: SeenReport): MetReports {
    if (agencyKey === null || year === null) return { version: false, lastYear: false };
    const isCopy = this.add(`${agencyKey} ${year} ${fingerprint}`);
    const hasTwin = this.add(`${agencyKey} ${year}`);
    return { version: hasTwin && !isCopy, lastYear: this.find(`${agencyKey} ${year - 1}`, false) };
  }

  /** Adds a key. @returns whether it was there. */
  private add(key: string): boolean {
    return this.find(key, true);
  }

  private find(key: string, adds: boolean): boolean {
    const { slots } = this;
    const hash = hashOf(key);
    // Where all slots are taken nothing more is known.
    for (let step = 0; step < slots.length; step++) {
      const at = (hash + step) & (slots.length - 1);
      const found = adds ? Atomics.compareExchange(slots, at, 0, hash) : Atomics.load(slots, at);
      if (found === hash) return true;
      if (found === 0) return false;
    }
    return true;
  }
}

/** A hash of 31 bits (FNV-1a, spread), never 0: that is an empty slot. */
export function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 1) | 1;
}
