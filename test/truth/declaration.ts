import type { Coordinate, Edition } from "../../server/src/report/editions/edition.ts";
import { editionForYear } from "../../server/src/report/editions/index.ts";
import { type Figures, listPlaces, placeOf } from "../balanced.ts";

/** The agency, the year and the figures that a sentence stands against, as the data files declare them. */
export interface Declaration {
  readonly agency: string;
  readonly year: number;
  /** What is not 0, as it is written: `received 4, notHeld 1`. */
  readonly figures: string;
  /** The same of the report of the year before; null where it is not at hand. */
  readonly lastYear: string | null;
}

/** The lines of table 四 under shorter names. */
const PROCEEDINGS: Readonly<Record<string, string>> = {
  reconsideration: "reconsideration",
  suit: "directLitigation",
  appeal: "postReconsiderationLitigation",
};
/** Columns of table 二 that need no row's name. */
const COLUMNS_OF_DOCUMENTS = ["issued", "repealed", "inForce", "made", "disclosed", "disclosedTotal"];

/**
 * The figures of a whole report of a year in which all is 0 but what is declared, and every identity holds.
 * Applicants whose kind is not declared are natural persons; applications whose outcome is not are granted.
 * @throws where what is declared cannot be balanced or names no figure of the edition: the data are wrong.
 */
export function balanceFigures(declared: string, year: number): { edition: Edition; figures: Figures } {
  const edition = editionForYear(year);
  const places = (["proactive", "requests", "disputes"] as const).flatMap((key) => listPlaces(edition, key));
  const figures = new Map<string, number>(places.map((place) => [placeOf(place), 0]));
  const totals = new Map<string, number>();
  for (const item of declared.split(/[,，]/).map((part) => part.trim())) {
    if (item === "") continue;
    const [, name = "", value = ""] = /^(\S+) (\d+(?:\.\d+)?)$/.exec(item) ?? [];
    const place = findPlace(places, name);
    if (!place) throw new Error(`“${item}” names no figure of the ${edition.key} edition`);
    if (place.table === "requests" && place.column === "total") totals.set(place.row, Number(value));
    else figures.set(placeOf(place), Number(value));
  }
  fillRequests(edition, figures, totals);
  raiseStock(figures, "inForce", (at) => at("issued") - at("repealed"));
  raiseStock(figures, "disclosedTotal", (at) => at("disclosed"));
  for (const identity of edition.identities) {
    const [total] = identity.left;
    if (identity.key.startsWith("disputes/") && total)
      figures.set(
        placeOf(total),
        identity.right.reduce((sum, part) => sum + (figures.get(placeOf(part)) ?? 0), 0),
      );
  }
  return { edition, figures };
}

function findPlace(places: readonly Coordinate[], name: string): Coordinate | undefined {
  const [first = "", second] = name.split("/");
  if (COLUMNS_OF_DOCUMENTS.includes(first)) return findPlace(places, `normativeDocument/${first}`);
  if (PROCEEDINGS[first])
    return places.find(({ row, column }) => row === PROCEEDINGS[first] && column === second);
  const rows = places.filter(({ row }) => row === first || row.endsWith(`.${first}`));
  if (second !== undefined) return rows.find(({ column }) => column === second);
  return rows.find(({ column }) => ["total", "decisions", "amount"].includes(column));
}

/** Fills table 三: what came in is given to the outcomes in their order, kind by kind of applicant. */
function fillRequests(edition: Edition, figures: Map<string, number>, totals: Map<string, number>): void {
  const places = listPlaces(edition, "requests");
  const columns = [...new Set(places.map(({ column }) => column))].filter((column) => column !== "total");
  const rows = [...new Set(places.map(({ row }) => row))];
  const get = (row: string, column: string): number => figures.get(`requests/${row}/${column}`) ?? 0;
  const set = (row: string, column: string, value: number): void => {
    if (value < 0) throw new Error(`${row}: the parts declared are more than the whole`);
    figures.set(`requests/${row}/${column}`, value);
  };
  const sum = (row: string): number => columns.reduce((total, column) => total + get(row, column), 0);
  for (const row of ["received", "carriedIn"]) {
    const total = totals.get(row);
    if (total !== undefined && get(row, "naturalPerson") === 0) set(row, "naturalPerson", total - sum(row));
    if (total !== undefined && sum(row) !== total) throw new Error(`${row}: ${sum(row)} is not ${total}`);
  }
  const outcomes = rows.filter((row) => !["received", "carriedIn", "outcomeTotal"].includes(row));
  const due = sum("received") + sum("carriedIn");
  const told = outcomes.reduce((total, row) => total + (totals.get(row) ?? sum(row)), 0);
  if (!totals.has("granted") && sum("granted") === 0) totals.set("granted", due - told);
  else if (told !== due) throw new Error(`${due} came in, and ${told} are concluded or carried over`);
  const open = new Map(columns.map((column) => [column, get("received", column) + get("carriedIn", column)]));
  for (const row of outcomes)
    for (const column of columns) open.set(column, (open.get(column) ?? 0) - get(row, column));
  for (const row of outcomes) {
    let missing = (totals.get(row) ?? sum(row)) - sum(row);
    for (const column of columns) {
      const given = Math.min(missing, open.get(column) ?? 0);
      set(row, column, get(row, column) + given);
      open.set(column, (open.get(column) ?? 0) - given);
      missing -= given;
    }
    if (missing !== 0) throw new Error(`${row} cannot be balanced`);
  }
  const concluded = outcomes.filter((row) => row !== "carriedOut");
  for (const column of columns)
    set(
      "outcomeTotal",
      column,
      concluded.reduce((total, row) => total + get(row, column), 0),
    );
  for (const row of rows) set(row, "total", sum(row));
}

/** A stock that is not declared is what the year's own figures ask for. */
function raiseStock(
  figures: Map<string, number>,
  column: string,
  least: (at: (column: string) => number) => number,
): void {
  for (const row of ["regulation", "normativeDocument"]) {
    const place = `proactive/${row}/${column}`;
    const at = (other: string): number => figures.get(`proactive/${row}/${other}`) ?? 0;
    if (figures.get(place) === 0) figures.set(place, Math.max(0, least(at)));
  }
}
