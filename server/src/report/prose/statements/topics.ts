import { kindsOf } from "./figures/disputes.ts";
import { decisionsOf, documentsOf } from "./figures/proactive.ts";
import type { Frame } from "./frames.ts";
import type { Seed, Standing, Topic } from "./standing/standing.ts";
import type { Token } from "./tokens.ts";

/** Wholes whose parts are of the same matter, whatever they are called: 行政许可 30 条 of 60 条 published. */
const KEEPS_ITS_PARTS: ReadonlySet<Topic> = new Set(["information", "other", "unknown"]);
/** Verbs of the way of a request, which leave what was published or is other business behind. */
const LEAVES_PART = ["received", "newlyReceived", "accepted", "concluded", "answered", "issued", "decided"];

/** The topic of a clause's own words; null where it has none and inherits. */
export function ownTopic(frame: Frame, standing: Standing, seed: Seed): Topic | null {
  const { nouns, verbs, outcomes, reasons } = frame;
  if (kindsOf(frame).length > 0) return "dispute";
  if (standing.topic === "document" && isRevision(frame)) return "document";
  if (nouns.includes("other")) return "other";
  const isDecision = decisionsOf(frame).length > 0;
  // 行政复议方面，因政府信息公开申请引发 4 件.
  if (standing.topic === "dispute" && standing.kinds.length > 0 && isCause(frame)) return "dispute";
  if (nouns.includes("request")) {
    if ((nouns.length > 1 || verbs.length > 0) && isMadePublic(frame)) return "information";
    if (isClassOfDocuments(frame, standing)) return "information";
    return isDecision ? "unknown" : "request";
  }
  if (isOfDisclosure(frame)) return "request";
  if (nouns.includes("ask") && frame.relations.has("various")) return "other";
  if (frame.asksForOther || (verbs.includes("accepted") && isRegistration(frame))) return "other";
  if (nouns.includes("ask")) return isDecision || !isRequestNear(frame, standing, seed) ? "other" : "request";
  const isTold = nouns.includes("information") || nouns.includes("disclosure") || verbs.includes("disclose");
  if (documentsOf(frame).length > 0) return "document";
  if (isDecision) return isTold ? "information" : "decision";
  if (nouns.includes("fee")) return isTold ? "information" : "fee";
  if (nouns.includes("procurement")) return isTold ? "information" : "procurement";
  if (nouns.includes("information")) {
    const isAnswer = outcomes.length > 0 || reasons.length > 0;
    return isAnswer && standing.topic === "request" ? null : "information";
  }
  return null;
}

/** 主动公开公文 14 件，依申请公开 3 件: how documents are classed, counted in one unit. */
function isClassOfDocuments({ verbs, quantity, clause }: Frame, { topic, unit }: Standing): boolean {
  const isOfDocuments = topic === "information" || topic === "other" || topic === "document";
  if (!isOfDocuments || verbs.length > 0 || !quantity || quantity.unit !== unit) return false;
  const isListed = clause.mark === "" || clause.mark === "，";
  return isListed && clause.tokens.some((token) => "form" in token && token.form === CLASS);
}

const CLASS = "依申请公开";

/** 法人登记申请 21 件, 自然人申请登记 9 件: who is to be registered, and not what was registered as it came in. */
function isRegistration({ clause: { tokens } }: Frame): boolean {
  const at = tokens.findIndex((token) => token.kind === "verb" && token.form === "登记");
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  const isAsk = (token: Token | undefined): boolean => token?.kind === "noun" && token.value === "ask";
  if (at < 0) return false;
  return isAsk(before) || (isAsk(after) && (before?.kind === "asker" || before?.kind === "unknown"));
}

/** 由依申请公开转为主动公开 8 件: what was asked for and then published. */
function isMadePublic({ clause: { tokens } }: Frame): boolean {
  const at = tokens.findIndex((token) => token.kind === "noun" && token.value === "request");
  return (
    tokens.slice(at + 1).some((token) => "form" in token && /^转/.test(token.form)) &&
    tokens.slice(at + 1).some((token) => "form" in token && token.form.startsWith("主动"))
  );
}

/** 制定 4 件，修改 1 件，废止 2 件: documents that were changed, and no other matter. */
function isRevision({ nouns, verbs, quantity, hasUnknown, clause: { tokens } }: Frame): boolean {
  if (nouns.join() !== "other" || verbs.length > 0 || !quantity || hasUnknown) return false;
  return tokens.every((token) => token.kind !== "noun" || /^修[改订]$/.test(token.form));
}

/** Whether a number counts what disclosure led to. */
function isCause({ nouns, verbs, quantity, clause: { tokens } }: Frame): boolean {
  const isOfDisclosure = nouns.includes("disclosure") || nouns.includes("request");
  const leads = tokens.some(
    (token) => "form" in token && /^(?:引发|引起|引致|导致|产生|发生)$/.test(token.form),
  );
  return quantity !== null && verbs.length === 0 && isOfDisclosure && leads;
}

/** Whether 申请 alone can mean a request for information here. */
function isRequestNear(
  { verbs, askers, isUnclear, hasUnknown, relations, quantity }: Frame,
  { topic }: Standing,
  seed: Seed,
): boolean {
  if (topic === "request") return true;
  if (topic !== null && topic !== "information") return false;
  const isReceived = verbs.includes("received") || verbs.includes("newlyReceived");
  const isOfAskers = askers.some((asker) => ASKERS.has(asker));
  if (seed.isBare && !isUnclear && (isReceived || isOfAskers)) return true;
  // 全部 7 件申请均已办结.
  if (seed.isBare && !hasUnknown && relations.has("all") && quantity !== null) return true;
  // 收到政府信息公开申请 13 件。13 件申请均已办结.
  if (seed.isNamed && !hasUnknown && verbs.length === 0 && quantity !== null) return true;
  return topic === null && seed.topic === "request";
}

/** Whether a clause uses the words of table 三 themselves. */
function isJargon({ outcomes, reasons, verbs, times, askers, clause }: Frame): boolean {
  if (outcomes.length + reasons.length > 0) return true;
  if (verbs.includes("carried") && times.direction !== null) return true;
  return askers.some((asker) => ASKERS.has(asker))
    ? !clause.tokens.some(isLawFirm)
    : clause.tokens.some(isBusiness);
}

/** Askers whom only table 三 calls so; a company asks for much else. */
const ASKERS = new Set(["naturalPerson", "organisations", "research", "charity", "legalService"]);

/** Law firms ask for much else. */
function isLawFirm(token: Token): boolean {
  return token.kind === "asker" && /^律/.test(token.form);
}

/** 商业企业 is the table's word, 企业 anybody's. */
function isBusiness(token: Token): boolean {
  return token.kind === "asker" && token.form === "商业企业";
}

/** Whether a clause under 其中 stays a part of a whole of other matters. */
export function isPartOfOther(frame: Frame, standing: Standing): boolean {
  if (!standing.isInPart || standing.topic === null || !KEEPS_ITS_PARTS.has(standing.topic)) return false;
  const leaves = frame.nouns.length > 0 && frame.verbs.some((verb) => LEAVES_PART.includes(verb));
  return frame.relations.has("part") || !leaves;
}

/** Whether words alone, without a noun, speak on of requests: of what became of them, and where they were carried. */
export function speaksOn({ verbs, outcomes, reasons, relations }: Frame): boolean {
  return (
    outcomes.length > 0 ||
    reasons.length > 0 ||
    relations.has("part") ||
    relations.has("all") ||
    verbs.some((verb) => ["concluded", "answered", "carried", "open"].includes(verb))
  );
}

/**
 * Whether a sentence at the head of a paragraph can only go on with the requests of the paragraph above: it names nothing,
 * nothing in it is unknown, and it tells what was carried over, what is still open, or an outcome.
 */
export function goesOnAcross(frames: readonly Frame[]): boolean {
  const isKnown = frames.every(
    ({ nouns, hasUnknown, isSilenced, results }) =>
      nouns.length + results.length === 0 && !hasUnknown && !isSilenced,
  );
  const tells = ({ quantity, verbs, outcomes, reasons }: Frame): boolean =>
    quantity !== null &&
    (outcomes.length + reasons.length > 0 || verbs.some((verb) => verb === "carried" || verb === "open"));
  return isKnown && frames.some(tells);
}

/** Whether a clause says what something is about, by examples. */
export function describes({ relations, clause }: Frame): boolean {
  const [first, second] = clause.tokens;
  // 申请内容为宅基地审批.
  if (first?.kind === "noun" && first.value === "ask" && second && "form" in second && second.form === "内容")
    return true;
  const isAbout = clause.tokens.some(
    (token) => "form" in token && /^(?:涉及|关于|针对|涵盖|涵盖了)$/.test(token.form),
  );
  return relations.has("mainly") || (isAbout && !relations.has("all"));
}

/** 受理政府信息公开 6 件: requests for it. */
function isOfDisclosure({ nouns, verbs, quantity, isUnclear }: Frame): boolean {
  const isReceived = verbs.some((verb) => ["received", "newlyReceived", "accepted"].includes(verb));
  return nouns.join() === "disclosure" && isReceived && quantity !== null && !isUnclear;
}

/** Whether a clause counts what was taken in, of a matter or a body that is not known. */
export function isOfUnknown({ hasUnknown, isOtherBody, nouns, verbs, quantity }: Frame): boolean {
  const isTaken = verbs.some((verb) => ["received", "newlyReceived", "accepted", "handled"].includes(verb));
  return quantity !== null && hasUnknown && isOtherBody !== false && nouns.length === 0 && isTaken;
}

/** What a clause speaks of by its heading, where it names nothing itself and no sentence before it does. */
export function topicOfSeed(frame: Frame, seed: Seed, previous: Standing | null): Topic | null {
  if (frame.hasUnknown && !(isOfOwn(frame) || isJargon(frame))) return null;
  const goesOn = previous?.topic == null || previous.topic === "request";
  return seed.topic === "request" || (seed.isJargon && goesOn && isJargon(frame)) ? "request" : null;
}

/** 市局共收到 140 件: whether what is not known in a clause is the agency's own name. */
function isOfOwn({ isOtherBody, isUnclear }: Frame): boolean {
  return isOtherBody === false && !isUnclear;
}

/** 以市政府名义出台规章 3 件、规范性文件 9 件，废止 2 件: whether a clause goes on with the documents told. */
export function goesOnWith({ nouns, verbs }: Frame): boolean {
  return nouns.length === 0 || verbs.length === 0;
}
