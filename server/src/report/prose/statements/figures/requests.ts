import { type Frame, isExcept } from "../frames.ts";
import { isWord, type Token } from "../tokens.ts";
import { columnsOf, type Figures, otherOutcomes, requestRows, TOTAL } from "./figures.ts";

/** What holds of the clauses before, for a clause about requests. */
export interface RequestContext {
  /** What the whole before meant, whose parts follow. */
  readonly figures: Figures | null;
  readonly isInPart: boolean;
  /** Rows of the outcomes told before. */
  readonly told: readonly string[];
  /** Whether it was told what was carried in. */
  readonly isCarriedIn: boolean;
  /** The number of that whole, and the sum of the parts told since. */
  readonly whole: number | null;
  readonly parts: number;
}

/**
 * The figures of table 三 that a clause about requests names: one list of alternatives for each thing that it says;
 * empty where it names none for certain.
 */
export function resolveRequest(frame: Frame, context: RequestContext): Figures[] {
  const { verbs, reasons, askers, relations } = frame;
  // 答复被确认违法 1 件 tells what another body found of it.
  if (frame.results.length > 0) return [];
  // 不予公开及其他 23 件, 其他无法提供情形 2 件.
  if (namesOthers(frame)) return [];
  // 公开和部分公开 18 件.
  const isOfBoth = verbs.includes("disclose") && frame.outcomes.join() === "partlyGranted";
  const outcomes = isOfBoth ? ["granted", "partlyGranted"] : frame.outcomes;
  const columns = columnsOf(askers);
  if (verbs.includes("carried") && frame.times.direction === "in" && verbs.some(isReceiving))
    return [[requestRows(receivesLastYears(frame) ? ["carriedIn"] : ["received", "carriedIn"], columns)]];
  // 含上年结转在内共办理 40 件.
  if (verbs.includes("carried") && relations.has("part") && verbs.some(isOfAll))
    return [[requestRows(["received", "carriedIn"], columns), requestRows(["outcomeTotal"], columns)]];
  if (isSentOn(frame) || isDescribed(frame)) return [];
  if (verbs.includes("carried") || verbs.includes("open"))
    return [resolveCarried(frame, columns, context.told.length > 0 || isOfConcluded(context.figures))];
  if (reasons.length > 0) return resolveReasons(frame, columns);
  if (outcomes.length > 0) {
    // 不予公开、不予处理等 12 件 counts others too; 因……不予公开 is of one reason, which is not known.
    const isLoose =
      relations.has("more") !== relations.has("cause") || (relations.has("more") && outcomes.length > 1);
    if (isLoose) return [];
    // 公开 6 件、信息不存在 3 件.
    if (verbs.includes("disclose") && outcomes.join() === "granted")
      return [[requestRows(outcomes, columns), requestRows(["granted", "partlyGranted"], columns)]];
    // 公开、部分公开各 1 件.
    if (relations.has("each")) return outcomes.map((outcome) => [requestRows([outcome], columns)]);
    return [[requestRows(outcomes, columns)]];
  }
  if (verbs.includes("disclose")) {
    if (relations.has("all")) return [[requestRows(["granted"], columns)]];
    const both = requestRows(["granted", "partlyGranted"], columns);
    // 收到申请 12 件，公开 9 件: of those; with a noun of its own, or other words, it may be anything published.
    const isOfThose = context.isInPart
      ? !isProactive(frame)
      : context.whole !== null && isBareDisclosure(frame);
    return isOfThose && verbs.length === 1 ? [[requestRows(["granted"], columns), both]] : [];
  }
  if (relations.has("rest")) return resolveOthers(frame, context);
  if (isSumOfDue(frame, context)) return [[requestRows(["received", "carriedIn"], columns)]];
  if (verbs.length === 0 && askers.length > 0) {
    const [first, ...others] = dividedByAskers(context);
    const figures: Figures = [{ ...first, columns }, ...others.map((sum) => ({ ...sum, columns }))];
    // 其他组织 beside 企业 are those of no other kind, beside 自然人 all of them.
    const isOther = askers.includes("otherOrganisation");
    return [isOther ? [...figures, { ...first, columns: columnsOf(["organisations"]) }] : figures];
  }
  return resolveVerbs(frame, columns, context);
}

/** 收到 37 件，上年结转 2 件，共 39 件. */
function isSumOfDue(
  { relations, verbs, nouns, askers, isOneWay, hasUnknown }: Frame,
  { figures, isCarriedIn, isInPart, whole }: RequestContext,
): boolean {
  const isBare = verbs.length + nouns.length + askers.length === 0 && !isOneWay && !hasUnknown;
  const row = figures?.[0].rows.join();
  const isOfBoth = isCarriedIn && whole !== null && (row === "carriedIn" || row === "received");
  return isBare && relations.has("sum") && isOfBoth && !isInPart;
}

/** What those who asked divide: mostly the whole before them. */
function dividedByAskers({ figures, told }: RequestContext): Figures {
  const received = requestRows(["received"]);
  if (!figures) return [received];
  // 收到 9 件，结转 2 件，其中自然人 5 件; …，共计 11 件。其中自然人 5 件.
  if (tellsCarried(figures) || isSumOfBoth(figures)) return [received, ...figures];
  // 予以公开 6 件，无法提供 3 件。申请人包括自然人 8 件.
  const all: Figures = [received, requestRows(["received", "carriedIn"]), requestRows(["outcomeTotal"])];
  if (told.length >= LIST) return [...all, ...figures];
  return told.length > 0 ? [...figures, ...all] : figures;
}

function isBareDisclosure(frame: Frame): boolean {
  const { nouns, relations, hasUnknown, isOneWay } = frame;
  return nouns.length === 0 && !hasUnknown && !isOneWay && !isProactive(frame) && !relations.has("sum");
}

/** 已主动公开的 9 件 are what anybody could have read, and not what was granted. */
function isProactive({ clause: { tokens } }: Frame): boolean {
  return tokens.some((token) => "form" in token && token.form.startsWith("主动"));
}

/** Whether a clause joins an outcome with others that it does not name. */
function namesOthers({ outcomes, reasons, relations, clause: { tokens } }: Frame): boolean {
  if (outcomes.length + reasons.length === 0 || !relations.has("rest")) return false;
  return tokens.some((token) => token.kind === "relation" && OTHERS.has(token.form));
}

const OTHERS = new Set(["其他", "其它", "其余", "除"]);

function isOfAll(verb: string): boolean {
  return verb === "handled" || verb === "concluded" || verb === "answered" || verb === "accepted";
}

function isReceiving(verb: string): boolean {
  return verb === "received" || verb === "newlyReceived";
}

/** Outcomes told one by one before 其他 3 件. */
const LIST = 2;
/** Stands among the outcomes told for one of which it is not certain which rows it means. */
export const UNKNOWN_OUTCOME = "?";

/** 予以公开 5 件、部分公开 2 件、其他 3 件: table 三's other handling, or all outcomes that were not told. */
function resolveOthers(
  { clause, quantity, verbs, nouns, askers, hasUnknown }: Frame,
  { told, whole, parts }: RequestContext,
): Figures[] {
  const isOther = clause.tokens.some((token) => "form" in token && /^其[他它余]$/.test(token.form));
  const isWay = clause.tokens.some(({ kind }) => kind === "channel");
  const isBare = verbs.length + nouns.length + askers.length === 0 && !hasUnknown && !isWay;
  if (!isOther || !isBare || told.length < LIST || told.includes(UNKNOWN_OUTCOME)) return [];
  // 收到 50 件，其中予以公开 30 件、部分公开 9 件，其余 11 件: what is left of the whole, whatever became of it.
  if (whole !== null && quantity !== null && whole - parts === quantity.value) return [];
  return [[requestRows(["otherHandling"]), requestRows(otherOutcomes(told))]];
}

/** 2023年收到、结转至2024年: what was received in the year before, and not both years' requests. */
function receivesLastYears({ clause: { tokens } }: Frame): boolean {
  const verb = tokens.findIndex((token) => token.kind === "verb" && isReceiving(token.value));
  const [time, ...others] = tokens.slice(0, verb).filter(({ kind }) => kind === "year" || kind === "time");
  if (!time || others.length > 0) return false;
  const isLast = (token: Token): boolean => token.kind === "time" && token.value === "lastYear";
  if (time.kind !== "year") return isLast(time);
  // 2024年收到和上年结转的 names its own year first.
  return !tokens.some(isLast) && tokens.every((token) => token.kind !== "year" || token.year >= time.year);
}

/** 对内容不明确的 20 件，一次性告知补正: what they were like, and not what became of them. */
function isDescribed({ clause: { tokens } }: Frame): boolean {
  const [first, second] = tokens;
  const isOf = first?.kind === "filler" && /^(?:对|针对)$/.test(first.form);
  return isOf && second?.kind === "reason";
}

/** 县政府转来 4 件 came from another body, 上年转来 4 件 from last year. */
function isSentOn({ times, clause: { tokens } }: Frame): boolean {
  return times.direction === null && tokens.some((token) => isWord(token) && SENT_ON.test(token.form));
}

const SENT_ON = /^(?:转来|转入|转到|转至)$/;

function tellsCarried([{ rows }]: Figures): boolean {
  return rows.length === 1 && (rows[0] === "carriedIn" || rows[0] === "carriedOut");
}

function isSumOfBoth([{ rows }]: Figures): boolean {
  return rows.join() === "received,carriedIn";
}

function isOfConcluded(figures: Figures | null): boolean {
  return figures?.[0].rows.join() === "outcomeTotal";
}

/** @param isAfter whether it is told behind what became of the others: 予以公开 5 件，结转 2 件. */
function resolveCarried(frame: Frame, columns: readonly string[], isAfter: boolean): Figures {
  const { verbs, times } = frame;
  const [carriedIn, carriedOut] = [requestRows(["carriedIn"], columns), requestRows(["carriedOut"], columns)];
  if (times.direction === "in") return [carriedIn];
  if (times.direction === "out" || !verbs.includes("carried") || isAfter || isExcept(frame))
    return [carriedOut];
  return verbs.includes("open") ? [carriedOut] : [carriedIn, carriedOut];
}

/** The lines of the reasons told, their sum where there are several; with 等 the group they stand in. */
function resolveReasons({ reasons, outcomes, relations }: Frame, columns: readonly string[]): Figures[] {
  const groups = [...new Set(reasons.map((reason) => reason.split(".")[0] ?? reason))];
  if (outcomes.some((outcome) => !groups.includes(outcome))) return [];
  if (relations.has("each")) return reasons.map((reason) => [requestRows([reason], columns)]);
  const lines = requestRows(reasons, columns);
  if (!relations.has("more")) return [[lines]];
  return [[requestRows(groups, columns), lines]];
}

function resolveVerbs(frame: Frame, columns: readonly string[], { isInPart }: RequestContext): Figures[] {
  const { verbs, nouns } = frame;
  const received = requestRows(["received"], columns);
  const withCarried = requestRows(["received", "carriedIn"], columns);
  const concluded = requestRows(["outcomeTotal"], columns);
  const found: Figures[] = [];
  const has = (...words: string[]): boolean => words.some((word) => verbs.includes(word));
  if (has("received", "newlyReceived")) found.push([received]);
  else if (has("accepted")) found.push([received, withCarried]);
  if (has("concluded")) found.push([concluded]);
  else if (has("answered")) {
    const answers = ["granted", "partlyGranted", "denied", "unavailable"];
    const told: Figures = [
      concluded,
      requestRows(answers, columns),
      requestRows([...answers, "notProcessed"], columns),
    ];
    // 办理回复 12 件 may count what is still open.
    found.push(has("handled") ? [...told, received, withCarried] : told);
  } else if (has("handled") && found.length === 0 && !isInPart) {
    found.push([received, withCarried, concluded]);
  }
  if (verbs.length === 0 && nouns.length > 0 && !isInPart) found.push([received, withCarried, concluded]);
  // 收到村民和企业的申请 8 件: these, or whoever asked.
  if (columns.length > 1 && frame.askers.includes("naturalPerson"))
    return found.map(([first, ...others]) => [first, ...others, { ...first, columns: TOTAL }]);
  return found;
}

/** What there was nothing of, where a clause about requests says so. */
export function resolveNoRequest(frame: Frame): Figures[] {
  const { verbs, outcomes, reasons, askers, relations } = frame;
  if (relations.has("rest")) return [];
  const columns = columnsOf(askers);
  if (verbs.includes("carried") || verbs.includes("open")) {
    const isIn = frame.times.direction === "in";
    return [[requestRows([isIn ? "carriedIn" : "carriedOut"], columns)]];
  }
  if (reasons.length > 0) return reasons.map((reason) => [requestRows([reason], columns)]);
  if (outcomes.length > 0) return outcomes.map((outcome) => [requestRows([outcome], columns)]);
  const isReceived = verbs.every((verb) => verb === "received" || verb === "newlyReceived");
  return isReceived && (frame.nouns.length > 0 || verbs.length > 0)
    ? [[requestRows(["received"], columns)]]
    : [];
}

export const CARRIED_OUT: Figures = [requestRows(["carriedOut"], TOTAL)];
