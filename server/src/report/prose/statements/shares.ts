import type { Quantity } from "../quantities.ts";
import type { ReadSentence } from "./claims.ts";
import type { Frame } from "./frames.ts";
import { isOfRequests } from "./parts.ts";
import { readDisputeRate, readRate } from "./rates/rates.ts";
import { fitsShare, type Share } from "./rates/share.ts";
import { listRuns } from "./runs.ts";
import { isWord, type Token } from "./tokens.ts";

/** Reads the shares of a sentence, each with what it may be a share of: 予以公开 258 件，占 33.9%. */
export function readShares(read: ReadSentence, before: ReadSentence | null): Share[] {
  const { sentence, frames } = read;
  if (!frames.some(({ clause }) => clause.tokens.some(isPercent))) return [];
  const shares: Share[] = [];
  const inBrackets: Share[] = [];
  const told: Told[] = [];
  for (const [index, frame] of frames.entries()) {
    const { quantity, relations } = frame;
    const { tokens, depth } = frame.clause;
    const at = shareAt(frame);
    // 占新收 60 件的 75% names its whole.
    const isNamed = namesWhole(frame);
    const isAside = isShareAside(frames, index);
    const percents = isAside || at >= 0 ? tokens.slice(Math.max(at, 0)).filter(isPercent) : [];
    // 两项合计占比 42.9% is the share of both.
    const isOfSum = relations.has("sum") && !quantity;
    const isClear = !relations.has("compare") && !isOfSum && !tokens.slice(Math.max(at, 0)).some(isOfOther);
    if (!isNamed && quantity && !relations.has("compare")) told.push({ quantity, frame });
    // 不予公开 6 件（执法案卷 4 件），占 12%: a bracket that is closed is behind.
    const parts = listParts(
      told.filter((part) => part.frame.clause.depth <= depth),
      tokens.slice(0, Math.max(at, 0)),
    );
    // 网站 65 条、公众号 635 条，分别占 9.3% 和 90.7%: the numbers and their shares in one order.
    const isPaired = relations.has("respectively") && percents.length > 1;
    const paired = parts.slice(isPaired ? -percents.length : -1);
    const others = isPaired
      ? frames.filter((each) => !each.quantity || !paired.includes(each.quantity))
      : frames;
    for (const [order, part] of isClear && !hasOwnHead(sentence.text, frame, at) ? paired.entries() : []) {
      const percent = percents[order];
      if (!percent || percent.value >= 100 || !part.isExact || part.unit !== paired[0]?.unit) continue;
      const { single, sums } = listWholes(part, others, before, namedVerbs(tokens, at));
      const isOfParts = !isNamed && single.length === 0 && sums.length > 0;
      // 办结 310 件（99.4%）、满意 301 件（97.1%）: a share of what has one itself.
      const larger = isAside ? parts.map(({ value }) => value).filter((value) => value > part.value) : [];
      const wholes = isNamed && quantity ? [quantity.value] : [...single, ...sums, ...larger];
      const share = { sentence, part, partIn: sentence, percent, wholes, isNamed, isRate: false, isOfParts };
      (isAside ? inBrackets : shares).push(share);
    }
    const rate = readRate(read, before, frame) ?? readDisputeRate(read, frame);
    if (rate) shares.push(rate);
  }
  // 予以公开 47 件（40.5%）、部分公开 21 件（18.1%）: shares where some of them are.
  if (inBrackets.length > 1 && inBrackets.some((share) => share.wholes.some((of) => fitsShare(share, of))))
    shares.push(...inBrackets);
  return shares.map((share) =>
    share.isOfParts && !shares.some((other) => fitsParts(other, share)) ? { ...share, wholes: [] } : share,
  );
}

/** Whether nothing but a per cent stands in brackets behind a number that tells no change. */
function isShareAside(frames: readonly Frame[], index: number): boolean {
  const [before, frame] = [frames[index - 1], frames[index]];
  if (!before?.quantity || before.relations.has("compare") || frame?.clause.tokens.length !== 1) return false;
  return frame.clause.depth > before.clause.depth && frame.clause.tokens.every(isPercent);
}

/** A number that a share may be of, with its clause. */
interface Told {
  readonly quantity: Quantity;
  readonly frame: Frame;
}

/** 自然人 73 件、企业 9 件，自然人占 89%: the numbers up to the one that was told of what the share's words name. */
function listParts(told: readonly Told[], words: readonly Token[]): Quantity[] {
  const heads = words.flatMap((token) => (HEADS.has(token.kind) && "form" in token ? [token.form] : []));
  const at = told.findLastIndex(({ frame: { clause } }) =>
    clause.tokens.some((token) => "form" in token && heads.includes(token.form)),
  );
  return told.slice(0, at < 0 ? told.length : at + 1).map(({ quantity }) => quantity);
}

/** Parts alone may have a whole that is not told: their sum is it where another of them fits. */
function fitsParts(other: Share, share: Share): boolean {
  const [whole] = share.wholes;
  return other !== share && whole !== undefined && fitsShare(other, whole);
}

/** 办理 1527 件，其中予以公开的占 58.5% gives the share of what has no number; 图解 15 篇，图解占 75% of what has. */
function hasOwnHead(text: string, { quantity, clause: { tokens } }: Frame, at: number): boolean {
  const heads = tokens.slice(0, at).filter(({ kind }) => HEADS.has(kind));
  const before = text.slice(0, tokens[0]?.start ?? 0);
  return quantity === null && heads.some(({ start, end }) => !before.includes(text.slice(start, end)));
}

const HEADS = new Set<Token["kind"]>(["noun", "outcome", "reason", "asker", "channel", "result", "unknown"]);

function isPercent(token: Token): token is Share["percent"] {
  return token.kind === "percent";
}

/** The index of the word for a share in a clause; negative where there is none. */
function shareAt({ clause: { tokens } }: Frame): number {
  return tokens.findIndex((token) => token.kind === "relation" && token.value === "share");
}

/** Whether the number of a clause is the whole of a share: 占新收 60 件的 75%. */
function namesWhole(frame: Frame): boolean {
  const { quantity, clause } = frame;
  const at = shareAt(frame);
  if (at < 0 || !quantity || quantity.start < (clause.tokens[at]?.start ?? 0)) return false;
  // 自然人占 86.7%（13 件）tells the part.
  return clause.tokens.some((token) => isPercent(token) && token.start > quantity.start);
}

/** Words that name another whole than the sentence does: 占全县的 12%. */
function isOfOther(token: Token): boolean {
  return (
    token.kind === "unknown" || token.kind === "region" || token.kind === "body" || token.kind === "year"
  );
}

/** What was done with the whole, where the words of a share say it: 占办结总数的 75%. */
function namedVerbs(tokens: readonly Token[], at: number): readonly string[] {
  const end = tokens.findIndex((token, index) => index > at && isPercent(token));
  const told = tokens.slice(at, end);
  const verbs = told.flatMap((token) => (token.kind === "verb" && isWord(token) ? [token.value] : []));
  // 占全年的 37.8% is a share of what the year brought.
  const isOfYear = told.some((token) => "form" in token && OF_YEAR.test(token.form));
  return verbs.length === 0 && isOfYear ? ["received"] : verbs;
}

const OF_YEAR = /全年|年度/;

/** Verbs that speak of the same whole. */
const ALIKE: readonly (readonly string[])[] = [
  ["received", "newlyReceived", "accepted"],
  ["concluded", "answered"],
];

/** Whether a number may be the whole that these verbs name; any number where they name none. */
function isNamedBy({ verbs, relations }: Frame, named: readonly string[]): boolean {
  if (named.length === 0 || relations.has("sum")) return true;
  const alike = ALIKE.find((words) => named.some((verb) => words.includes(verb))) ?? named;
  return verbs.some((verb) => alike.includes(verb));
}

/** Whether a number counts other business, of which what became of requests cannot be a part. */
function isOfOtherMatter(whole: Frame, part: Frame): boolean {
  const isRequest = part.outcomes.length + part.reasons.length + part.askers.length > 0;
  const asks = part.nouns.includes("request") || part.nouns.includes("ask");
  return (isRequest || asks) && whole.nouns.includes("other") && !whole.nouns.includes("request");
}

/**
 * Every number of the part's unit, and the sums of neighbours, that the part can be a part of. What has a share of its
 * own is a part itself; only together such parts may be a whole.
 */
function listWholes(
  part: Quantity,
  frames: readonly Frame[],
  before: ReadSentence | null,
  named: readonly string[],
): { readonly single: readonly number[]; readonly sums: readonly number[] } {
  const own = frames.find(({ quantity }) => quantity === part);
  const valuesOf = (from: readonly Frame[], areParts: boolean): number[] =>
    from.flatMap((frame, index) => {
      const { quantity, relations } = frame;
      if (own && isOfOtherMatter(frame, own)) return [];
      const isAlike = quantity?.unit === part.unit || isOfRequests(frame, part.unit);
      const isPossible = isAlike && isNamedBy(frame, areParts ? [] : named);
      return quantity?.isExact &&
        isPossible &&
        !relations.has("compare") &&
        hasShare(from, index) === areParts
        ? [quantity.value]
        : [];
    });
  const single = [...listRuns(valuesOf(frames, false)), ...listRuns(valuesOf(before?.frames ?? [], false))];
  const parts = valuesOf(frames, true);
  const sums = parts.length > 1 ? [parts.reduce((sum, value) => sum + value, 0)] : [];
  const isLarger = (whole: number): boolean => whole > part.value;
  return { single: single.filter(isLarger), sums: sums.filter(isLarger) };
}

/** Clauses in a bracket between a number and its share. */
const LONGEST_BRACKET = 8;

/** Whether the number of a clause is followed by a share of it, maybe behind a bracket. */
function hasShare(frames: readonly Frame[], index: number): boolean {
  const own = frames[index];
  if (!own || namesWhole(own)) return false;
  if (isShareAside(frames, index + 1)) return true;
  if (shareAt(own) >= 0 && own.clause.tokens.some(({ kind }) => kind === "percent")) return true;
  const behind = frames
    .slice(index + 1, index + 1 + LONGEST_BRACKET)
    .find(({ clause }) => clause.depth <= own.clause.depth);
  return [frames[index + 1], behind].some(
    (next) => next && shareAt(next) >= 0 && next.clause.tokens[0]?.kind === "relation",
  );
}
