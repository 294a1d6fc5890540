import type { Frame } from "../frames.ts";
import type { FigureSum, Figures } from "./figures.ts";

const DOCUMENTS = ["regulation", "normativeDocument"];
const DECISIONS = ["licensing", "penalty", "compulsion", "otherService"];
const DECIDES = ["decided", "handled", "concluded"];
/** Verbs for documents → columns of table 二, of one edition or another. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  issued: ["issued", "made"],
  // 现行有效 27 件，新增 6 件.
  newlyReceived: ["issued", "made"],
  repealed: ["repealed"],
  inForce: ["inForce"],
  made: ["made"],
  newlyDisclosed: ["disclosed"],
  disclosedTotal: ["disclosedTotal"],
};

export function documentsOf({ nouns }: Frame): string[] {
  return nouns.filter((noun) => DOCUMENTS.includes(noun));
}

export function decisionsOf({ nouns }: Frame): string[] {
  return nouns.filter((noun) => DECISIONS.includes(noun));
}

export function isDocumentVerb(verb: string): boolean {
  return verb in COLUMNS;
}

/**
 * The figures of table 二 that a clause about regulations and normative documents names.
 * @param kinds those of the clause, else those of the clauses before.
 * @param verbs likewise.
 */
export function resolveDocuments(
  frame: Frame,
  kinds: readonly string[],
  verbs: readonly string[],
  isApart: boolean,
): Figures[] {
  const told = verbs.filter(isDocumentVerb);
  const isOfOtherMatter = verbs.some((verb) => verb === "disclose" || !isDocumentVerb(verb));
  if (kinds.length === 0 || isOfOtherMatter || frame.isItem || frame.relations.has("rest")) return [];
  if (isApart) return kinds.flatMap((kind) => told.flatMap((verb) => figuresOf([kind], verb)));
  const [verb] = told;
  return verb !== undefined && told.length === 1 ? figuresOf(kinds, verb) : [];
}

function figuresOf(rows: readonly string[], verb: string): Figures[] {
  const [first, ...others] = (COLUMNS[verb] ?? []).map(
    (column): FigureSum => ({ table: "proactive", rows, columns: [column] }),
  );
  return first ? [[first, ...others]] : [];
}

/** The figures of table 二 that a clause about decisions names. */
export function resolveDecisions(
  frame: Frame,
  kinds: readonly string[],
  verbs: readonly string[],
  isApart: boolean,
): Figures[] {
  // 撤销处罚决定 2 件, but 变更等行政许可 12 件.
  const isMade =
    verbs.every((verb) => DECIDES.includes(verb)) && (frame.results.length === 0 || frame.isOfSome);
  if (kinds.length === 0 || !isMade || frame.relations.has("rest")) return [];
  const sum = (rows: readonly string[]): Figures => [{ table: "proactive", rows, columns: ["decisions"] }];
  return isApart ? kinds.map((kind) => sum([kind])) : [sum(kinds)];
}

export function resolveFee({ verbs, relations }: Frame): Figures[] {
  const isCharged = verbs.every((verb) => verb === "charged");
  if (!isCharged || relations.has("rest")) return [];
  return [[{ table: "proactive", rows: ["fee"], columns: ["amount"] }]];
}

export function resolveProcurement({ verbs, relations, quantity }: Frame): Figures[] {
  if (verbs.length > 0 || relations.has("rest") || quantity?.unit === "元" || quantity?.unit === "万元")
    return [];
  return [[{ table: "proactive", rows: ["procurement"], columns: ["items"] }]];
}
