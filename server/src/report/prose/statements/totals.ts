import type { Claim, ReadSentence } from "./claims.ts";
import { OUTCOMES, otherOutcomes } from "./figures/figures.ts";
import type { Frame, Relation } from "./frames.ts";
import type { Member } from "./sums.ts";

/** What a paragraph tells of requests, which has to come out even. */
export interface Account {
  /** What there was to do, the numbers as they are told. */
  readonly due: readonly Told[];
  /** What became of it. */
  readonly done: readonly Told[];
  /** Outcomes of table 三 that the paragraph does not tell, where it tells outcomes one by one; else empty. */
  readonly untold: readonly string[];
  readonly kind: "carried" | "outcomes";
}

export interface Told extends Member {
  /** The row of table 三. */
  readonly row: string;
}

type Counted = Told & { readonly claim: Claim };

/** Fewer outcomes are examples. */
const FEWEST_OUTCOMES = 3;

/**
 * What the sentences of one paragraph tell of requests received, concluded and carried over, and of their outcomes
 * one by one; each only where it is told as a whole.
 */
export function readAccounts(paragraph: readonly ReadSentence[]): Account[] {
  const told = paragraph.flatMap(({ sentence, claims }) =>
    claims.flatMap((claim): Counted[] => {
      const { quantity } = claim.frame;
      const [sum, ...others] = claim.figures;
      const isCertain = sum.table === "requests" && sum.columns.join() === "total" && sum.rows.length === 1;
      // 因国家秘密等原因不予公开 5 件 counts the group, or that line of it.
      // 公开 40 件，部分公开 12 件 counts the first as 予以公开.
      const isOfGroup = others.every(({ rows }) =>
        rows.every((row) => groupOf(row) === sum.rows[0] || row === "partlyGranted"),
      );
      // 连同上年结转 3 件，应办 143 件 counts what was carried in as well.
      const isOfDue = sum.rows[0] === "received" && claim.frame.verbs.join() === "handled";
      const isMeant =
        isCertain && !isOfDue && (isOfGroup || sum.rows[0] === "outcomeTotal" || sum.rows[0] === "received");
      return quantity?.isExact && isMeant && claim.kind === "number"
        ? [{ sentence, quantity, row: sum.rows[0] ?? "", claim }]
        : [];
    }),
  );
  const only = (row: string): Counted | null => {
    const found = told.filter((each) => each.row === row);
    return found.length === 1 ? (found[0] ?? null) : null;
  };
  const [received, carriedIn] = [only("received"), only("carriedIn")];
  const [concluded, carriedOut] = [only("outcomeTotal"), only("carriedOut")];
  const accounts: Account[] = [];
  // 共处理 12 件（含上年结转 3 件）: what was carried in is told as part of all.
  const isPart = carriedIn !== null && isTold(carriedIn.claim, "part");
  const due = [received, isPart ? null : carriedIn].filter((each) => each !== null);
  if (received && concluded && carriedOut) {
    accounts.push({ due, done: [concluded, carriedOut], untold: [], kind: "carried" });
  }
  // A line of a group counts where the group itself is not told: 信息不存在 10 件, and not 无法提供 12 件（信息不存在 10 件）.
  const groups = new Set(told.map(({ row }) => row).filter((row) => OUTCOMES.includes(row)));
  const outcomes = told.filter(
    ({ row }) => groups.has(row) || (OUTCOMES.includes(groupOf(row)) && !groups.has(groupOf(row))),
  );
  const rows = outcomes.map(({ row }) => row);
  const isOnce = new Set(rows).size === rows.length;
  const isLoose = outcomes.some(
    ({ claim: { frame } }) => frame.relations.has("more") || frame.relations.has("mainly"),
  );
  // 予以公开或部分公开 59 件: outcomes that are told together are none of the single ones.
  const isJoined = paragraph.some(({ claims }) =>
    claims.some(({ figures: [{ table, rows: joined }] }) => table === "requests" && isOfOutcomes(joined)),
  );
  const isKnown =
    paragraph.every((read) => isWhollyRead(read, outcomes)) && !hasOwnWhole(paragraph, outcomes);
  if (outcomes.length >= FEWEST_OUTCOMES && isOnce && !isLoose && !isJoined && isKnown) {
    const whole = concluded ? [concluded] : due;
    const rest = !concluded && carriedOut ? [carriedOut] : [];
    const untold = otherOutcomes(rows);
    if (whole.length > 0)
      accounts.push({ due: whole, done: [...outcomes, ...rest], untold, kind: "outcomes" });
  }
  return accounts;
}

/** Whether every number between the outcomes of a sentence is known: 公开 2 件，告知其他途径 3 件，信息不存在 5 件 has one that is not. */
function isWhollyRead({ frames, claims }: ReadSentence, outcomes: readonly Counted[]): boolean {
  const isOutcome = ({ quantity }: Frame): boolean =>
    quantity !== null && outcomes.some((outcome) => outcome.quantity === quantity);
  const [at, last] = [frames.findIndex(isOutcome), frames.findLastIndex(isOutcome)];
  // 公开 14 件，部分公开 4 件: what was published may be what was granted.
  const first = frames[at - 1]?.verbs.includes("disclose") ? at - 1 : at;
  const unit = frames[first]?.quantity?.unit;
  const end = isBarePart(frames[last + 1]) ? last + 2 : last + 1;
  return frames.slice(Math.max(first, 0), end).every(({ quantity, clause }) => {
    if (quantity?.unit !== unit || clause.depth !== frames[first]?.clause.depth) return true;
    return claims.some(({ frame }) => frame.quantity === quantity);
  });
}

/** 予以公开 7 件，无法提供 2 件，咨询类 3 件, or 其他 3 件: one more part behind those that are known. */
function isBarePart(frame: Frame | undefined): boolean {
  if (!frame?.quantity || frame.clause.mark === "；") return false;
  const { verbs, nouns, relations, isOneWay, askers, hasUnknown } = frame;
  const isBare = verbs.length + nouns.length + askers.length === 0 && !isOneWay;
  const isRest = relations.size === 1 && relations.has("rest");
  return isBare && (isRest || (relations.size === 0 && hasUnknown));
}

/** 应办 17 件，其中已完成的 15 件中，予以公开 6 件、……: the outcomes come to a number told before them, of whatever it is. */
function hasOwnWhole(paragraph: readonly ReadSentence[], outcomes: readonly Counted[]): boolean {
  const [first] = outcomes;
  if (!first) return false;
  const sum = outcomes.reduce((total, { quantity }) => total + quantity.value, 0);
  const at = paragraph.findIndex(({ sentence }) => sentence === first.sentence);
  return paragraph
    .slice(0, at + 1)
    .some(({ sentence, frames }) =>
      frames.some(
        ({ quantity }) =>
          quantity?.value === sum && (sentence !== first.sentence || quantity.start < first.quantity.start),
      ),
    );
}

function groupOf(row: string): string {
  return row.split(".")[0] ?? row;
}

function isTold({ frame }: Claim, relation: Relation): boolean {
  return frame.relations.has(relation) || frame.clause.depth > 0;
}

/** Whether rows are some outcomes of several groups, told in one number. */
function isOfOutcomes(rows: readonly string[]): boolean {
  const groups = new Set(rows.map(groupOf));
  return (
    groups.size > 1 && groups.size < OUTCOMES.length && rows.every((row) => OUTCOMES.includes(groupOf(row)))
  );
}
