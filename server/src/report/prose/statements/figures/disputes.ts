import type { Frame } from "../frames.ts";
import type { Figures } from "./figures.ts";

/** Nouns that name disputes → the rows of table 四 they stand for. */
export const DISPUTE_ROWS: Readonly<Record<string, readonly string[]>> = {
  reconsideration: ["reconsideration"],
  litigation: ["directLitigation", "postReconsiderationLitigation"],
  directLitigation: ["directLitigation"],
  postReconsiderationLitigation: ["postReconsiderationLitigation"],
  dispute: ["reconsideration", "directLitigation", "postReconsiderationLitigation"],
};
const RESULTS = ["upheld", "corrected", "otherResult", "pending"];

/** The kinds of disputes that a clause names; litigation of one path is not litigation at large. */
export function kindsOf({ nouns }: Frame): string[] {
  const kinds = nouns.filter((noun) => noun in DISPUTE_ROWS);
  const isOfOnePath = kinds.includes("directLitigation") || kinds.includes("postReconsiderationLitigation");
  return isOfOnePath ? kinds.filter((kind) => kind !== "litigation") : kinds;
}

/** Whether the words of a clause themselves say that its disputes are about disclosure. */
export function isLinkedItself(frame: Frame): boolean {
  return (
    frame.nouns.some((noun) => noun === "request" || noun === "disclosure" || noun === "information") ||
    isAgainstAnswer(frame)
  );
}

/** 申请人不服答复申请复议 2 件, 因不服我委答复申请行政复议 4 件: who applied is not content with the answer; who complained is no applicant. */
function isAgainstAnswer({ nouns, verbs, clause: { tokens } }: Frame): boolean {
  const has = (form: RegExp): boolean => tokens.some((token) => "form" in token && form.test(token.form));
  const isOwn = tokens.some((token) => token.kind === "body" && token.value === "own");
  const isAsker = has(/^申请人$/) || isOwn;
  return verbs.includes("answered") && !nouns.includes("other") && isAsker && has(/^不[服满]/);
}

/** 因物业、征收等事项被申请行政复议 11 件, 另有行政复议 21 件, 因行政处罚引发诉讼 6 件: disputes of other matters. */
export function isOfOtherCause(frame: Frame): boolean {
  const { relations, nouns, hasUnknown } = frame;
  if (kindsOf(frame).length === 0) return false;
  if (relations.has("rest")) return true;
  return relations.has("cause") && (hasUnknown || nouns.some((noun) => OTHER_CAUSES.has(noun)));
}

const OTHER_CAUSES = new Set(["other", "licensing", "penalty", "compulsion", "fee"]);

/**
 * The figures of table 四 that a clause names.
 * @param kinds those of the clause, else those of the clauses before.
 * @param isApart whether the number holds for each kind by itself.
 */
export function resolveDispute(frame: Frame, kinds: readonly string[], isApart: boolean): Figures[] {
  const columns = columnsOf(frame);
  const isOfRest = frame.relations.has("rest") && !isRestOfOneResult(frame);
  if (columns === null || kinds.length === 0 || isOfRest) return [];
  const sum = (of: readonly string[]): Figures => [
    { table: "disputes", rows: of.flatMap((kind) => DISPUTE_ROWS[kind] ?? []), columns },
  ];
  return isApart ? kinds.map((kind) => sum([kind])) : [sum(kinds)];
}

/** 均获维持, 均已审结: the other results have nothing. */
export function resolveOtherResults(
  frame: Frame,
  kinds: readonly string[],
  toldResults: readonly string[],
): Figures[] {
  const { results } = frame;
  // 已结 2 件，全部维持.
  const isOfClosed = results.includes("closed") || toldResults.at(-1) === "closed";
  if (kinds.length === 0 || results.includes("unmapped")) return [];
  const rows = kinds.flatMap((kind) => DISPUTE_ROWS[kind] ?? []);
  const told = results.filter((result) => result !== "closed");
  if (told.length > 0) {
    // 已审结的均维持 says nothing of those that are pending.
    const others = RESULTS.filter(
      (result) => !told.includes(result) && !(result === "pending" && isOfClosed),
    );
    return [[{ table: "disputes", rows, columns: others }]];
  }
  return results.includes("closed") ? [[{ table: "disputes", rows, columns: ["pending"] }]] : [];
}

/** 撤销 1 件，其余 8 件维持: what is left had one result, which is all that had it. */
export function isRestOfOneResult({
  quantity,
  results,
  nouns,
  hasUnknown,
  clause: { tokens },
}: Frame): boolean {
  const [result, ...others] = results;
  if (quantity === null || result === undefined || others.length + nouns.length > 0 || hasUnknown)
    return false;
  return RESULTS.includes(result) && tokens.some((token) => "form" in token && LEFT.test(token.form));
}

const LEFT = /^(?:其余|剩余|余下)$/;

/** 维持 5 件、纠正 1 件、其他 2 件: table 四's other result, or all that were not told. */
export function resolveRestOfResults(
  { clause, nouns, verbs, results, hasUnknown }: Frame,
  { kinds, allKinds, toldResults }: Told,
): Figures[] {
  const isOther = clause.tokens.some((token) => "form" in token && /^其[他它]$/.test(token.form));
  const isBare = nouns.length + verbs.length + results.length === 0 && !hasUnknown;
  const isClosed = toldResults.includes("closed");
  const isOfTable = toldResults.every((result) => RESULTS.includes(result) || result === "closed");
  if (
    !isOther ||
    !isBare ||
    toldResults.every((result) => result === "closed") ||
    !isOfTable ||
    allKinds.length > kinds.length
  )
    return [];
  const rows = kinds.flatMap((kind) => DISPUTE_ROWS[kind] ?? []);
  const untold = RESULTS.filter(
    (result) => !toldResults.includes(result) && !(isClosed && result === "pending"),
  );
  if (rows.length === 0 || !untold.includes("otherResult")) return [];
  return [
    [
      { table: "disputes", rows, columns: ["otherResult"] },
      { table: "disputes", rows, columns: untold },
    ],
  ];
}

/** What was told of disputes before a clause. */
interface Told {
  readonly kinds: readonly string[];
  readonly allKinds: readonly string[];
  readonly toldResults: readonly string[];
}

/** The columns of the results told; null where one of them is none of table 四's. */
function columnsOf({ results, relations }: Frame): readonly string[] | null {
  const isClosed = results.join() === "closed";
  if (results.length === 0 || (isClosed && relations.has("all"))) return ["total"];
  if (isClosed) return RESULTS.filter((result) => result !== "pending");
  return results.every((result) => RESULTS.includes(result)) ? results : null;
}
