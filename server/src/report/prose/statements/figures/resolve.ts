import type { Frame } from "../frames.ts";
import type { Standing, Topic } from "../standing/standing.ts";
import {
  isLinkedItself,
  isOfOtherCause,
  isRestOfOneResult,
  kindsOf,
  resolveDispute,
  resolveOtherResults,
  resolveRestOfResults,
} from "./disputes.ts";
import { type Figures, otherColumns, otherOutcomes, requestRows } from "./figures.ts";
import {
  decisionsOf,
  documentsOf,
  isDocumentVerb,
  resolveDecisions,
  resolveDocuments,
  resolveFee,
  resolveProcurement,
} from "./proactive.ts";
import { CARRIED_OUT, resolveNoRequest, resolveRequest, UNKNOWN_OUTCOME } from "./requests.ts";

const CASE_VERBS = [
  "received",
  "newlyReceived",
  "accepted",
  "handled",
  "concluded",
  "answered",
  "carried",
  "open",
];

/** The figures that a number of a clause means: one list of alternatives for each thing said. */
export function resolveNumber(frame: Frame, topic: Topic, standing: Standing): Figures[] {
  const isApart = frame.relations.has("each") || frame.relations.has("all");
  if (topic === "request") {
    if (standing.isOfPart && frame.nouns.length === 0) return [];
    return resolveRequest(frame, standing);
  }
  if (topic === "dispute") {
    if (isOfOwnCases(frame, standing) || !(isOfCases(frame) || standing.isLinked)) return [];
    // 行政处罚案件引发复议 2 件 are none about disclosure.
    if (decisionsOf(frame).length > 0 && !isLinkedItself(frame)) return [];
    if (frame.relations.has("rest") && !isRestOfOneResult(frame))
      return resolveRestOfResults(frame, standing);
    const own = kindsOf(frame);
    if (own.length > 0 || standing.allKinds.length === standing.kinds.length)
      return resolveDispute(frame, own.length > 0 ? own : standing.kinds, isApart);
    // 复议 6 件、诉讼 3 件，其中维持 5 件 may mean the last, or both.
    const last = resolveDispute(frame, standing.kinds, false);
    const both = resolveDispute(frame, standing.allKinds, false);
    return last.map(([figures]) => [figures, ...both.flat()]);
  }
  const verbs = verbsFor(frame, standing);
  if (topic === "document" && frame.nouns.includes("other")) return [];
  if (topic === "document") return resolveDocuments(frame, kindsFor(frame, topic, standing), verbs, isApart);
  if (topic === "decision") {
    // 行政许可 512 件，其中新办 201 件、变更 88 件.
    const isOfSome = standing.isInPart && kindsOfTopic(frame, topic).length === 0;
    return isOfSome ? [] : resolveDecisions(frame, kindsFor(frame, topic, standing), verbs, isApart);
  }
  if (topic === "fee") return resolveFee(frame);
  return topic === "procurement" ? resolveProcurement(frame) : [];
}

/** The kinds that a clause names, else those before it. */
function kindsFor(frame: Frame, topic: Topic, standing: Standing): readonly string[] {
  const own = kindsOfTopic(frame, topic);
  return own.length > 0 ? own : standing.kinds;
}

/** A member of a list has the verb of the first; a clause that names a verb has its own. */
export function verbsFor(frame: Frame, standing: Standing): readonly string[] {
  const { verbs, clause, hasUnknown } = frame;
  if (verbs.length > 0) return verbs;
  // 制定规章 2 部，行政规范性文件 31 件.
  const isOfList = clause.mark === "，" && standing.topic === "document" && documentsOf(frame).length > 0;
  return clause.mark === "" || (isOfList && !hasUnknown) ? standing.verbs : verbs;
}

/** What there was nothing of, where a clause says so without a number. */
export function resolveNone(frame: Frame, topic: Topic, standing: Standing): Figures[] {
  const { relations, verbs, results } = frame;
  // 其中无不予公开情形.
  const isOfOutcomes = topic === "request" && frame.outcomes.length > 0 && !frame.hasUnknown;
  if ((relations.has("part") && !isOfOutcomes) || relations.has("share")) return [];
  if (topic === "request") return resolveNoRequest(frame);
  if (topic === "dispute") {
    if (frame.isCaseload || results.includes("unmapped") || !standing.isLinked) return [];
    if (decisionsOf(frame).length > 0 && !isLinkedItself(frame)) return [];
    return resolveDispute(frame, kindsOf(frame), true);
  }
  if (topic === "document") {
    const told = verbs.filter(isDocumentVerb);
    if (told.length > 0) return resolveDocuments(frame, documentsOf(frame), verbs, true);
    return [];
  }
  if (topic === "decision")
    return verbs.some((verb) => verb !== "decided" && verb !== "handled" && verb !== "charged")
      ? []
      : resolveDecisions(
          { ...frame, isItem: false },
          decisionsOf(frame),
          verbs.filter((verb) => verb !== "charged"),
          true,
        );
  return topic === "fee" ? resolveFee(frame) : [];
}

/** What is left of nothing, where a clause says that all came out one way: 均已办结, 全部予以公开, 均获维持. */
export function resolveAll(frame: Frame, topic: Topic, standing: Standing): Figures[] {
  const { verbs, outcomes, reasons, askers, relations } = frame;
  const isOfAll = !standing.isInPart || (standing.whole !== null && standing.parts === standing.whole);
  if (relations.has("rest") || standing.isRest || standing.isOfPart || standing.whole === 0) return [];
  // 予以公开 4 件、无法提供 3 件，均为自然人申请.
  if (topic === "request" && standing.told.length > 0 && askers.length > 0 && verbs.length === 0)
    return resolveAskersOfOutcomes(frame, standing);
  if (standing.isOutcome || !isOfAll) return [];
  if (topic === "dispute") {
    if (!standing.isLinked || !tellsOutcome(frame)) return [];
    const own = kindsOf(frame);
    return resolveOtherResults(frame, own.length > 0 ? own : standing.allKinds, standing.toldResults);
  }
  if (topic !== "request") return [];
  const rows = reasons.length > 0 ? reasons : outcomes;
  if (verbs.includes("open") || verbs.includes("carried")) return [];
  if (rows.length > 0) return tellsOutcome(frame) ? [[requestRows(otherOutcomes(rows))]] : [];
  if (verbs.includes("disclose")) return [[requestRows(otherOutcomes(["granted"]))]];
  if (verbs.includes("concluded") || verbs.includes("answered")) {
    const isOfAll = isOfReceived(standing) || isDoneWithAll(frame);
    return tellsDone(frame) && isOfAll && !standing.isCarriedOut ? [CARRIED_OUT] : [];
  }
  if (askers.length > 0 && verbs.length === 0 && standing.figures) {
    const [first] = standing.figures;
    return [[{ ...first, columns: otherColumns(askers) }]];
  }
  return [];
}

/** Of the outcomes told, or in brackets of the last one, nothing is for other askers. */
function resolveAskersOfOutcomes({ askers, clause }: Frame, { told }: Standing): Figures[] {
  const rows = clause.depth > 0 ? told.slice(-1) : told;
  const isKnown = rows.length > 0 && !rows.includes(UNKNOWN_OUTCOME);
  return isKnown ? [[requestRows(rows, otherColumns(askers))]] : [];
}

/** Whether the last whole is certainly what was received: of what was concluded all are concluded in any case. */
function isOfReceived({ figures }: Standing): boolean {
  return figures?.every(({ rows }) => rows.includes("received")) ?? false;
}

/** 均为不掌握, but 不掌握的均已说明理由, 被纠正的均已重新答复: of which of them all was done is no outcome of all. */
function tellsOutcome({ clause: { tokens } }: Frame): boolean {
  const all = tokens.findIndex((token) => token.kind === "relation" && token.value === "all");
  return tokens.slice(all).some(({ kind }) => kind === "outcome" || kind === "reason" || kind === "result");
}

/** 已答复的申请均已送达 tells something else of those that were answered. */
function tellsDone({ clause: { tokens } }: Frame): boolean {
  const all = tokens.findIndex((token) => token.kind === "relation" && token.value === "all");
  return tokens.slice(all).some((token) => token.kind === "verb");
}

/** 收到的申请已全部办结 says that nothing is open; 均按时办结 says how it was done. */
function isDoneWithAll({ nouns, clause: { tokens } }: Frame): boolean {
  const isDone = tokens.some((token) => token.kind === "filler" && DONE.has(token.form));
  return isDone && (nouns.includes("request") || nouns.includes("ask"));
}

const DONE = new Set(["已", "已经", "现已"]);

/** Whether disputes are told as a body tells its cases, 受理, 审结, 应诉: of any matter, unless it is named. */
function isOfCases(frame: Frame): boolean {
  const { isCaseload, verbs } = frame;
  return (
    isCaseload ||
    verbs.some((verb) => CASE_VERBS.includes(verb) && !(verb === "answered" && isOfAnswer(frame)))
  );
}

/** 答复后被复议 9 件, 1 件被撤销部分答复内容: the answer that the dispute is about. */
function isOfAnswer({ clause: { tokens } }: Frame): boolean {
  const at = tokens.findIndex((token) => token.kind === "verb" && token.value === "answered");
  const behind = tokens[at + 1];
  const isAfter = behind?.kind === "filler" && behind.form === "后";
  const isContested = tokens.slice(0, at).some((token) => "form" in token && /^不[服满]/.test(token.form));
  return isAfter || isContested || tokens.slice(0, at).some(({ kind }) => kind === "result");
}

/**
 * Whether disputes are those that the agency decides or defends, and not those about its disclosure: 收到行政诉讼 3 件, but
 * not behind 收到涉政府信息公开行政复议 6 件。
 */
export function isOfOwnCases(frame: Frame, { linkedVerbs }: Standing): boolean {
  if (isLinkedItself(frame)) return false;
  if (isOfOtherCause(frame)) return true;
  const isAlike = !frame.isCaseload && frame.verbs.length > 0 && frame.verbs.join() === linkedVerbs.join();
  return isOfCases(frame) && !isAlike;
}

/** The rows that the nouns of a clause name under a topic. */
export function kindsOfTopic(frame: Frame, topic: Topic): string[] {
  if (topic === "dispute") return kindsOf(frame);
  if (topic === "document") return documentsOf(frame);
  return topic === "decision" ? decisionsOf(frame) : [];
}
