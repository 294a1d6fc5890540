import type { Declaration } from "./declaration.ts";

/** A paragraph of a report with figures that are all right, and the tables it stands against. */
export interface NaturalParagraph {
  readonly declaration: Declaration;
  readonly text: string;
}

/** A whole number of a range, both ends included. */
type Draw = (least: number, most: number) => number;

/** Figures of table 三 that a draw fills, and how many of each at most. */
const OUTCOMES: readonly (readonly [string, number])[] = [
  ["granted", 40],
  ["partlyGranted", 20],
  ["thirdParty", 6],
  ["inProcess", 6],
  ["enforcementFile", 6],
  ["notHeld", 40],
  ["notReadyMade", 6],
  ["stillUnclear", 4],
  ["petition", 6],
  ["repeated", 6],
  ["notSupplemented", 9],
  ["rest", 9],
];
const RESULTS = ["upheld", "corrected", "otherResult", "pending"];
const PROCEEDINGS = ["reconsideration", "suit", "appeal"];
/** A town has one kind of applicants, nothing carried over and no suits. */
const OF_TOWNS = ["granted", "inProcess", "notHeld"];
const LARGEST_TOWN = 6;

const OF_LAST_YEAR = /\{(?:last|difference|rate|ratio)/;

type Values = Map<string, number>;

/**
 * The paragraphs of a data file, each with figures of its own.
 * @param draw gives the numbers; the same draws give the same paragraphs.
 */
export function writeParagraphs(source: string, draw: Draw): NaturalParagraph[] {
  const written: NaturalParagraph[] = [];
  let agency = "";
  let year = 0;
  for (const line of source.split("\n")) {
    const [, named, told] = /^= (\S+) (\d+)$/.exec(line) ?? [];
    if (named) {
      agency = named;
      year = Number(told);
    } else if (line.trim() !== "" && !line.startsWith("#")) {
      const isTown = agency.endsWith("镇");
      const last = drawYear(draw, isTown, 0);
      const own = drawYear(draw, isTown, last.get("carriedOut") ?? 0);
      // Last year's report costs as much again, and few paragraphs speak of it.
      const lastYear = OF_LAST_YEAR.test(line) ? declare(last) : null;
      const declaration = { agency, year, figures: declare(own), lastYear };
      const text = fill(line, sumUp(own, last, year), draw).replaceAll("¶", "\n\n");
      written.push({ declaration, text });
    }
  }
  return written;
}

function drawYear(draw: Draw, isTown: boolean, carriedIn: number): Values {
  const values: Values = new Map();
  for (const [row, most] of OUTCOMES)
    values.set(row, isTown ? (OF_TOWNS.includes(row) ? draw(1, LARGEST_TOWN) : 0) : draw(0, most));
  values.set("carriedIn", carriedIn);
  values.set("carriedOut", isTown ? 0 : draw(1, 9));
  const concluded = total(
    values,
    OUTCOMES.map(([row]) => row),
  );
  // What was carried in is among what was concluded.
  const received = Math.max(concluded + (values.get("carriedOut") ?? 0) - carriedIn, 9);
  values.set(
    "rest",
    (values.get("rest") ?? 0) + received + carriedIn - concluded - (values.get("carriedOut") ?? 0),
  );
  values.set("received", received);
  values.set("business", isTown ? 0 : draw(0, 4));
  values.set("legalService", isTown ? 0 : draw(0, 3));
  for (const proceeding of PROCEEDINGS)
    for (const result of RESULTS)
      values.set(
        `${proceeding}/${result}`,
        isTown ? (`${proceeding}/${result}` === "reconsideration/upheld" ? 1 : 0) : draw(0, 9),
      );
  values.set("issued", draw(1, 9));
  values.set("repealed", draw(1, 9));
  values.set("inForce", draw(20, 90));
  values.set("licensing", draw(10, 900));
  values.set("penalty", draw(10, 900));
  values.set("compulsion", draw(1, 90));
  values.set("fee", draw(100, 90_000) / 100);
  return values;
}

function total(values: Values, names: readonly string[]): number {
  return names.reduce((sum, name) => sum + (values.get(name) ?? 0), 0);
}

function declare(values: Values): string {
  const renamed: Readonly<Record<string, string>> = {
    business: "received/business",
    legalService: "received/legalService",
  };
  return [...values].map(([name, value]) => `${renamed[name] ?? name} ${value}`).join(", ");
}

/** The sums that paragraphs tell beside the figures themselves. */
function sumUp(own: Values, last: Values, year: number): Map<string, number | string> {
  const names = new Map<string, number | string>(own);
  const sum = (name: string, of: readonly string[]): void => {
    names.set(name, total(own, of));
  };
  sum(
    "concluded",
    OUTCOMES.map(([row]) => row),
  );
  sum("denied", ["thirdParty", "inProcess", "enforcementFile"]);
  sum("unavailable", ["notHeld", "notReadyMade", "stillUnclear"]);
  sum("notProcessed", ["petition", "repeated"]);
  sum("otherHandling", ["notSupplemented", "rest"]);
  sum("organisations", ["business", "legalService"]);
  names.set("natural", (own.get("received") ?? 0) - total(own, ["business", "legalService"]));
  const results = (of: string): string[] => RESULTS.map((result) => `${of}/${result}`);
  sum("reconsideration", results("reconsideration"));
  sum("suits", results("suit"));
  sum("appeals", results("appeal"));
  sum("litigation", [...results("suit"), ...results("appeal")]);
  for (const result of RESULTS)
    sum(`reconsideration.${result === "otherResult" ? "other" : result}`, [`reconsideration/${result}`]);
  const [now, before] = [own.get("received") ?? 0, last.get("received") ?? 0];
  names.set("last.received", before);
  names.set("difference", Math.abs(now - before));
  names.set("change", now >= before ? "增加" : "减少");
  names.set("change2", now >= before ? "增加了" : "减少了");
  names.set("rose", now >= before ? "增长" : "下降");
  names.set("rate", ((Math.abs(now - before) / before) * 100).toFixed(1));
  names.set("ratio", (now / before).toFixed(1));
  names.set("year", year);
  names.set("last", year - 1);
  names.set("next", year + 1);
  return names;
}

/** Puts figures, numbers of ranges, sums and shares where their names stand. */
function fill(line: string, names: Map<string, number | string>, draw: Draw): string {
  return line.replace(/\{([^}]+)\}/g, (_, told: string) => {
    const [, name, least, most] = /^(\w+):(\d+)-(\d+)$/.exec(told) ?? [];
    if (name) names.set(name, draw(Number(least), Number(most)));
    if (name || names.has(told)) return String(names.get(name ?? told));
    const [part = "", whole] = told.split("%");
    const value = reckon(part, names);
    return whole === undefined ? String(value) : ((value / reckon(whole, names)) * 100).toFixed(1);
  });
}

function reckon(sum: string, names: ReadonlyMap<string, number | string>): number {
  let value = 0;
  for (const [, sign, name = ""] of sum.matchAll(/([+-]?)([\w.]+)/g)) {
    const known = names.get(name);
    if (typeof known !== "number") throw new Error(`“${name}” is no number`);
    value += sign === "-" ? -known : known;
  }
  return value;
}
