import type { Frame } from "../frames.ts";
import type { Token } from "../tokens.ts";

/** A clause as the outcome that it tells without its usual words; as it is where it tells none. */
export function asOutcome(frame: Frame, before: Frame | undefined, next: Frame | undefined): Frame {
  if (!frame.quantity) return frame;
  if (isGranted(frame, next)) return { ...frame, verbs: [], outcomes: GRANTED, relations: withoutAll(frame) };
  if (isPublished(frame, next)) return { ...frame, outcomes: GRANTED };
  if (isPetition(before, frame) || isPetitionInList(before, frame))
    return { ...frame, nouns: [], reasons: PETITION };
  // 信访投诉等申请不作为政府信息公开申请处理 11 件: told beside the lines of the table.
  if (isNoRequest(frame))
    return { ...frame, nouns: [], verbs: [], reasons: NO_REQUEST, relations: new Set() };
  return frame;
}

/** 公开 14 件，部分公开 4 件: a list of outcomes begins with those that were granted. */
function isGranted({ quantity, verbs, nouns, outcomes, hasUnknown, clause }: Frame, next?: Frame): boolean {
  if (quantity === null || verbs.join() !== "disclose" || nouns.length + outcomes.length > 0 || hasUnknown)
    return false;
  const isNext = next?.quantity?.unit === quantity.unit && next.clause.depth === clause.depth;
  if (!isNext || !["partlyGranted", "denied"].includes(next.outcomes.join())) return false;
  return !clause.tokens.some((token) => "form" in token && token.form.startsWith("主动"));
}

/** 公开 6 件、信息不存在 3 件: those that were published, wholly or in part, in a list of what became of requests. */
function isPublished(
  { quantity, verbs, nouns, relations, clause: { tokens, depth } }: Frame,
  next?: Frame,
): boolean {
  if (verbs[0] !== "disclose" || verbs.length + nouns.length + relations.size > 1) return false;
  // 答复中公开 5 件, but 主动公开 5 件.
  const isBare =
    tokens.every(({ kind }) => kind === "verb" || kind === "filler" || kind === "quantity") &&
    !tokens.some((token) => "form" in token && token.form.startsWith("主动"));
  if (quantity === null || !isBare || !next?.quantity || next.clause.depth !== depth) return false;
  const isOfList = next.quantity.unit === quantity.unit && next.nouns.length + next.verbs.length === 0;
  return isOfList && !next.hasUnknown && [...next.outcomes, ...next.reasons].some(isRefusal);
}

function isRefusal(row: string): boolean {
  return /^(?:denied|unavailable|notProcessed)/.test(row);
}

/** 不予处理 7 件，其中信访举报投诉 5 件; 信访事项不予处理 5 件. */
function isPetition(before: Frame | undefined, frame: Frame): boolean {
  const { quantity, nouns, verbs, relations, outcomes, clause } = frame;
  if (quantity === null || verbs.length > 0 || nouns.join() !== "other") return false;
  const isPart = relations.has("part") || clause.depth > (before?.clause.depth ?? 0);
  const refused = outcomes.length > 0 ? outcomes : isPart ? (before?.outcomes ?? []) : [];
  if (refused.join() !== "notProcessed") return false;
  return clause.tokens.every((token) => token.kind !== "noun" || PETITIONS.test(token.form));
}

/** 不掌握相关信息 5 件，信访事项 3 件: a member of a list of why nothing was given. */
function isPetitionInList(
  before: Frame | undefined,
  { quantity, verbs, nouns, hasUnknown, clause }: Frame,
): boolean {
  if (quantity === null || verbs.length > 0 || nouns.join() !== "other" || hasUnknown) return false;
  const { tokens, mark, depth } = clause;
  const isListed =
    before?.quantity?.unit === quantity.unit &&
    (mark === "" || before.clause.mark === mark) &&
    before.clause.depth === depth;
  if (!isListed || ![...before.outcomes, ...before.reasons].some(isRefusal)) return false;
  return tokens.every(
    (token) =>
      token.kind === "quantity" ||
      token.kind === "connector" ||
      (token.kind === "noun" && PETITIONS.test(token.form)) ||
      (token.kind === "filler" && /^[类等的属]于?$/.test(token.form)),
  );
}

/** Whether what was asked is told to be none of the requests that the tables count. */
function isNoRequest({ nouns, clause: { tokens } }: Frame): boolean {
  if (!nouns.includes("other")) return false;
  const at = tokens.findIndex((token) => token.kind === "noun" && token.value === "request");
  const [not, as] = [tokens[at - 2], tokens[at - 1]];
  const isNot = (token: Token | undefined, form: string): boolean =>
    token?.kind === "filler" && token.form === form;
  return isNot(not, "不") && isNot(as, "作为");
}

const NO_REQUEST: readonly string[] = ["otherHandling.notInformation"];
const PETITIONS = /^(?:信访|信访事项|举报|投诉)$/;

const PETITION: readonly string[] = ["notProcessed.petition"];
const GRANTED: readonly string[] = ["granted"];

/** 全部公开 4 件、部分公开 2 件: published as a whole, and not all of them. */
function withoutAll({ relations }: Frame): Frame["relations"] {
  return relations.has("all") ? new Set([...relations].filter((relation) => relation !== "all")) : relations;
}
