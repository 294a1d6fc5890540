import { childOf, childrenOf, readValue, type XmlElement } from "../package/xml.ts";
import { writeNumber } from "./numberFormats.ts";

interface Level {
  readonly format: string;
  /** `%1、`: the numbers of the levels with what stands around them. */
  readonly pattern: string;
  readonly start: number;
  /** Whether all numbers of its pattern are written in Arabic digits. */
  readonly isLegal: boolean;
  /** After a paragraph of which level (one-based) it begins anew; 0 never; null after any above it. */
  readonly restart: number | null;
}

interface Instance {
  readonly abstract: string;
  readonly levels: readonly (Level | undefined)[];
  /** Levels that begin again where this instance is first used. */
  readonly restarts: ReadonlyMap<number, number>;
}

/** The number that a paragraph gets: which list, and its level there, zero-based. */
export interface NumberedAs {
  readonly list: string;
  readonly level: number;
}

/**
 * The automatic numbers of a document (ISO/IEC 29500-1, 17.9): paragraphs are to be asked for in their order, since
 * each number follows from those before it.
 */
export class Numbering {
  private readonly instances = new Map<string, Instance>();
  /** The last number of each level, by abstract list. */
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  constructor(root: XmlElement | null) {
    const abstracts = new Map(
      childrenOf(root, "w:abstractNum").map((element) => [
        element.attributes.get("w:abstractNumId") ?? "",
        readLevels(element),
      ]),
    );
    for (const element of childrenOf(root, "w:num")) {
      const abstract = readValue(element, "w:abstractNumId") ?? "";
      const levels = [...(abstracts.get(abstract) ?? [])];
      const restarts = new Map<number, number>();
      for (const override of childrenOf(element, "w:lvlOverride")) {
        const level = readInteger(override.attributes.get("w:ilvl"), 0);
        const own = childOf(override, "w:lvl");
        if (own) levels[level] = readLevel(own);
        const start = readValue(override, "w:startOverride");
        if (start !== null) restarts.set(level, readInteger(start, 1));
      }
      this.instances.set(element.attributes.get("w:numId") ?? "", { abstract, levels, restarts });
    }
  }

  /** The next number of a list as text: `一、`; empty where it has none, or only a bullet. */
  next({ list, level }: NumberedAs): string {
    const instance = this.instances.get(list);
    const own = instance?.levels[level];
    if (!instance || !own) return "";
    const counters = this.countersOf(instance.abstract);
    if (!this.begun.has(list)) {
      this.begun.add(list);
      for (const [at, start] of instance.restarts) counters[at] = start - 1;
    }
    counters[level] = (counters[level] ?? own.start - 1) + 1;
    for (let deeper = level + 1; deeper < 9; deeper++) {
      const { restart } = instance.levels[deeper] ?? { restart: null };
      if (restart === null || (restart > 0 && level < restart)) counters[deeper] = undefined;
    }
    if (own.format === "bullet" || own.format === "none") return "";
    return own.pattern.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const named = instance.levels[at];
      const value = counters[at] ?? named?.start ?? 1;
      return writeNumber(value, own.isLegal && at !== level ? "decimal" : (named?.format ?? "decimal"));
    });
  }

  private countersOf(abstract: string): (number | undefined)[] {
    const known = this.counters.get(abstract);
    if (known) return known;
    const fresh: (number | undefined)[] = [];
    this.counters.set(abstract, fresh);
    return fresh;
  }
}

function readLevels(abstract: XmlElement): (Level | undefined)[] {
  const levels: (Level | undefined)[] = [];
  for (const element of childrenOf(abstract, "w:lvl")) {
    const level = readInteger(element.attributes.get("w:ilvl"), 0);
    if (level >= 0 && level < 9) levels[level] = readLevel(element);
  }
  return levels;
}

function readLevel(element: XmlElement): Level {
  const restart = readValue(element, "w:lvlRestart");
  return {
    format: readValue(element, "w:numFmt") ?? "decimal",
    pattern: readValue(element, "w:lvlText") ?? "",
    start: readInteger(readValue(element, "w:start"), 1),
    isLegal: childOf(element, "w:isLgl") !== null,
    restart: restart === null ? null : readInteger(restart, 0),
  };
}

export function readInteger(value: string | null | undefined, otherwise: number): number {
  return value !== null && value !== undefined && /^-?\d{1,9}$/.test(value) ? Number(value) : otherwise;
}
