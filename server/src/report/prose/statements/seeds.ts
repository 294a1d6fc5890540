import { type Frame, isExcept } from "./frames.ts";
import type { Seed } from "./standing/standing.ts";

/** Nouns of matters in whose lists the words for outcomes occur as well. */
const NOT_CLEAR = ["other", "information", "normativeDocument", "regulation"];

/** Words behind 均 that say what cases are about, or not about. */
const APART = /^(?:案件|案|无关|不涉及|未涉及)$/;

/** What the sentences of a paragraph have spoken of so far. */
export interface Spoken {
  /** Other business of the agency. */
  readonly hasOther: boolean;
  /** That, or information published, or documents. */
  readonly isMixed: boolean;
  /** Requests for information, by their name. */
  readonly hasRequest: boolean;
}

export const NOTHING_SPOKEN: Spoken = { hasOther: false, isMixed: false, hasRequest: false };

/** What has been spoken of once these clauses are read as well. */
export function speakOn({ hasOther, isMixed, hasRequest }: Spoken, frames: readonly Frame[]): Spoken {
  const nouns = frames.flatMap((frame) => frame.nouns);
  return {
    hasOther: hasOther || nouns.includes("other"),
    isMixed: isMixed || nouns.some((noun) => NOT_CLEAR.includes(noun)),
    hasRequest: hasRequest || nouns.includes("request"),
  };
}

/**
 * What a sentence shows by its words that it speaks of: several outcomes of table 三 are those of requests, and 申请
 * received is a request where the paragraph speaks of no other business.
 * @param heading what the heading above, or at the head of the paragraph, tells.
 * @param before what the paragraph spoke of before this sentence.
 */
export function seedOfSentence(frames: readonly Frame[], heading: Seed, before: Spoken): Seed {
  const asked = frames.findIndex(({ nouns }) => nouns.includes("ask") || nouns.includes("request"));
  const { isMixed } = speakOn(before, frames);
  const { hasOther } = speakOn(before, asked < 0 ? frames : frames.slice(0, asked + 1));
  const has = (key: "nouns" | "outcomes" | "reasons" | "verbs", ...words: string[]): boolean =>
    frames.some((frame) => words.some((word) => frame[key].includes(word)));
  const outcomes = new Set(
    frames.flatMap((frame) => [...frame.outcomes, ...frame.reasons.map((reason) => reason.split(".")[0])]),
  );
  const isNew = has("verbs", "newlyReceived");
  const isCarried = frames.some(
    (frame) =>
      frame.verbs.includes("carried") && (frame.times.direction !== null || isNew || isExcept(frame)),
  );
  const isOfAsked = has("nouns", "ask") && (outcomes.size > 0 || isCarried);
  // 答复 171 件，结转下年 2 件.
  const isOfDone =
    isCarried && !before.isMixed && has("verbs", "concluded", "answered") && frames.every(isBare);
  // 全年新收 19 件，上年结转 1 件.
  const isOfCases = frames.some(takesInCases);
  const isOfNew = isNew && isCarried && !isOfCases && !before.isMixed && frames.every(isBare);
  const isOfOutcomes =
    !isMixed && (outcomes.size > 1 || isOfAsked || isOfDone || isOfNew || areAskers(frames));
  const isLinkedBehind = frames.some(
    ({ nouns, relations, quantity, isSilenced }) =>
      relations.has("all") &&
      !quantity &&
      !isSilenced &&
      nouns.some((noun) => noun === "disclosure" || noun === "request"),
  );
  // 行政诉讼 5 起，均为医疗案件; 复议 9 件，均与信息公开无关.
  const isApart = frames.some(
    ({ nouns, relations, quantity, isSilenced, hasUnknown, clause: { tokens } }) =>
      relations.has("all") &&
      !quantity &&
      (isSilenced || (hasUnknown && nouns.length === 0)) &&
      tokens.some((token) => "form" in token && APART.test(token.form)),
  );
  return {
    isApart,
    topic: heading.topic ?? (isOfOutcomes ? "request" : null),
    isLinked: heading.isLinked || isLinkedBehind || frames.some(hasLabelOfDisputes),
    isJargon: (!isMixed && !isOfCases) || (has("nouns", "request") && !hasOther),
    isBare: !hasOther,
    isNamed: before.hasRequest && !hasOther,
  };
}

/** Whether a clause names nothing, and no word of it is unknown. */
function isBare({ nouns, hasUnknown, isSilenced }: Frame): boolean {
  return nouns.length === 0 && !hasUnknown && !isSilenced;
}

/** 新收案件 41 件，上年结转 6 件: cases of whatever it is, and no requests. */
function takesInCases({ verbs, nouns, clause: { tokens } }: Frame): boolean {
  if (!verbs.includes("newlyReceived") || nouns.length > 0) return false;
  return tokens.some((token) => "form" in token && CASES.test(token.form));
}

const CASES = /^(?:案件|案|个案|登记)$/;

/** Askers whom hardly anything but table 三 tells apart. */
const ASKERS_OF_TABLE = ["research", "charity", "legalService"];

/** 企业 96 件，法律服务机构 38 件，自然人 95 件: the columns of table 三, told one by one. */
function areAskers(frames: readonly Frame[]): boolean {
  const askers = new Set(frames.flatMap(({ askers: told, quantity }) => (quantity ? told : [])));
  return askers.has("naturalPerson") && ASKERS_OF_TABLE.some((asker) => askers.has(asker));
}

/** The labels of table 四, which nobody writes of other disputes. */
const LABELS_OF_DISPUTES = new Set([
  ...["结果维持", "结果纠正", "维持原答复"],
  ...["未经复议直接起诉", "复议后起诉"],
]);

/** Whether a clause has a label of table 四 word by word: its disputes are those about disclosure. */
function hasLabelOfDisputes({ results, nouns, clause }: Frame): boolean {
  if (results.length + nouns.length === 0) return false;
  return clause.tokens.some((token) => "form" in token && LABELS_OF_DISPUTES.has(token.form));
}
