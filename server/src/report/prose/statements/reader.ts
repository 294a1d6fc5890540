import { isLastAside, readChanges, readLast } from "./changes.ts";
import type { Change, Claim } from "./claims.ts";
import { isLinkedItself, kindsOf } from "./figures/disputes.ts";
import type { Figures } from "./figures/figures.ts";
import { documentsOf } from "./figures/proactive.ts";
import {
  isOfOwnCases,
  kindsOfTopic,
  resolveAll,
  resolveNone,
  resolveNumber,
  verbsFor,
} from "./figures/resolve.ts";
import { isOfMore, isOfOneBody, isSumOfParts, isUntold, leavesPart, tellOutcomes } from "./figures/told.ts";
import { countOf } from "./figures/units.ts";
import { fitToParts, stands } from "./figures/wholes.ts";
import { type Frame, isExcept } from "./frames.ts";
import { freshStanding, type Seed, type Standing, type Topic } from "./standing/standing.ts";
import { tellRequests } from "./standing/tellRequests.ts";
import {
  describes,
  goesOnWith,
  isOfUnknown,
  isPartOfOther,
  ownTopic,
  speaksOn,
  topicOfSeed,
} from "./topics.ts";

/** Reads the clauses of a sentence in turn; what they do not say themselves stands in `standing`. */
export class SentenceReader {
  standing: Standing;
  readonly changes: Change[] = [];
  readonly unlinked: Claim[] = [];
  private readonly outer: Standing[] = [];

  constructor(
    private readonly seed: Seed,
    private readonly previous: Standing | null,
  ) {
    const isLinked =
      !seed.isApart &&
      (seed.isLinked ||
        previous?.topic === "request" ||
        (previous?.topic === "dispute" && previous.isLinked));
    this.standing = freshStanding({ ...seed, isLinked });
    if (previous?.topic === null) this.standing.reviewed = previous.reviewed;
    if (isLinked && previous?.topic === "dispute" && !previous.isOwnCaseload)
      this.standing.linkedVerbs = previous.verbs;
  }

  read(frames: readonly Frame[]): Claim[] {
    const claims = frames.flatMap((frame) => this.step(frame));
    while (this.outer.length > 0) this.leave();
    return claims
      .filter((claim) => stands(claim, claims, frames))
      .map((claim) => fitToParts(claim, claims, frames));
  }

  private step(frame: Frame): Claim[] {
    this.enter(frame.clause.depth);
    const { standing } = this;
    const { relations, times, quantity } = frame;
    const isTelling = quantity !== null || relations.has("none") || relations.has("all");
    // 内容涉及村级财务: whose matters requests are about does not matter.
    if (!isTelling && standing.topic === "request" && describes(frame) && !isExcept(frame)) return [];
    if (relations.has("compare") || isLastAside(frame, standing)) {
      this.changes.push(...readChanges(frame, this.changedTopic(frame), standing));
      return [];
    }
    if (relations.has("share") && !quantity) return [];
    if (times.isPlan) standing.isPlan = true;
    // 已于 3 月 15 日答复: when it was done is no time of what follows.
    const isDone = !isTelling && frame.verbs.some((verb) => verb === "answered" || verb === "concluded");
    if ((times.other || times.own) && !isDone) standing.isOtherTime = times.other;
    // Who decides a dispute is another body by its nature.
    const isOfCourt = frame.results.length > 0 && frame.isOtherBody === true;
    // 其中部门 61 件、乡镇 35 件，结转上年 2 件: once the parts make up the whole, it is spoken of again.
    if (standing.isInPart && standing.parts === standing.whole)
      standing.isOtherBody = standing.isWholeOfOther;
    if (frame.isOtherBody !== null && !isOfCourt) standing.isOtherBody = frame.isOtherBody;
    if (!standing.isInPart && !relations.has("part")) standing.isWholeOfOther = standing.isOtherBody;
    if (!isTelling) {
      this.note(frame);
      return [];
    }
    if (relations.has("part") && !standing.isInPart) {
      this.adopt(frame);
      standing.isInPart = true;
      standing.parts = 0;
    }
    if (isPartOfOther(frame, standing)) return [];
    const topic = this.topicOf(frame);
    const last = topic === null ? null : readLast(frame, topic, standing);
    if (last) this.changes.push(last);
    const claims = this.claim(frame, topic);
    const { lastClaim } = standing;
    this.follow(frame, topic, claims);
    if (last) standing.lastClaim = lastClaim;
    return claims;
  }

  /** What a clause that tells a change names itself; null where it speaks of the number before it. */
  private changedTopic(frame: Frame): Topic | null {
    return frame.nouns.length > 0 ? ownTopic(frame, this.standing, this.seed) : null;
  }

  /** What stands in brackets leaves nothing behind it. */
  private enter(depth: number): void {
    while (this.outer.length > depth) this.leave();
    while (this.outer.length < depth) {
      this.outer.push(this.standing);
      this.standing = { ...this.standing, isInPart: true, parts: 0 };
    }
  }

  private leave(): void {
    const outer = this.outer.pop();
    if (!outer) return;
    // 收到 9 件（上年 8 件），增加 1 件.
    outer.comparesLast ||= this.standing.comparesLast;
    this.standing = outer;
  }

  /** A clause that tells no number may say what the next ones are about. */
  private note(frame: Frame): void {
    const { standing } = this;
    const topic = ownTopic(frame, standing, this.seed);
    // 除不予公开的情形外，均予以公开 says nothing of those.
    if (isExcept(frame)) standing.isOutcome = true;
    if (frame.nouns.some((noun) => noun === "request" || noun === "disclosure"))
      standing.isLinked = !this.seed.isApart;
    // 主要涉及工程质量等: what requests are about is no matter of its own.
    if (topic === "other" && standing.topic === "request" && describes(frame)) return;
    // 从申请主体看: what is asked for is not said.
    if (topic === null || (topic === "other" && !frame.nouns.includes("other"))) return;
    // 对以县政府名义发布的规范性文件进行清理，继续有效 20 件: some of the documents.
    standing.topic = topic === "document" && frame.isSilenced ? "unknown" : topic;
    standing.reviewed = topic === "other" ? documentsOf(frame) : [];
    standing.toldResults = [];
    standing.kinds = kindsOfTopic(frame, topic);
    standing.allKinds = standing.kinds;
    standing.verbs = frame.verbs;
    standing.figures = null;
    standing.whole = null;
    standing.isInPart = false;
    standing.isOfPart = false;
  }

  /** Takes over what the sentence before spoke of, where the words speak on of it. */
  private adopt(frame: Frame): void {
    const { standing, previous } = this;
    if (standing.topic !== null || !previous || previous.topic === null) return;
    const goesOn = frame.relations.has("part") || frame.relations.has("all");
    if (!goesOn && previous.topic !== "request") return;
    const { isOtherTime, isOtherBody } = standing;
    // 全区收到 415 件，其中街道收到 134 件。办结 409 件: a part's body is behind.
    Object.assign(standing, previous, { isInPart: false, isOtherBody: previous.isWholeOfOther });
    if (isOtherTime) standing.isOtherTime = true;
    if (isOtherBody) standing.isOtherBody = true;
  }

  private topicOf(frame: Frame): Topic | null {
    const { standing, seed, previous } = this;
    const near =
      standing.topic === null && previous?.topic === "request" ? { ...seed, topic: previous.topic } : seed;
    const own = ownTopic(frame, standing, near);
    // A member of a list of other matters is one of them: 公示行政许可 5 件、行政处罚 8 件.
    const isOfList = frame.clause.mark === "" && (frame.verbs.length === 0 || frame.isItem);
    const isMember = isOfList && own !== "request" && own !== "dispute";
    if (isMember && own !== null && (standing.topic === "other" || standing.topic === "information"))
      return standing.topic;
    if (isLinkedItself(frame)) standing.isLinked = !this.seed.isApart;
    if (own !== null) {
      // The results of 均 and its like belong to what was told before.
      if (own !== "request" || !frame.relations.has("all")) standing.isInPart &&= !leavesPart(frame);
      return own;
    }
    if (standing.reviewed.length > 0 && frame.verbs.includes("issued")) {
      standing.kinds = standing.reviewed;
      standing.allKinds = standing.reviewed;
      standing.reviewed = [];
      standing.topic = "document";
      return "document";
    }
    if (speaksOn(frame)) this.adopt(frame);
    const { verbs, outcomes, reasons, results, askers } = frame;
    const isHeadless = verbs.length + outcomes.length + reasons.length + results.length + askers.length === 0;
    // 网上申请 21 件、信函申请 4 件，合计 25 件.
    if (standing.topic === "request" && isHeadless && isSumOfParts(frame)) return "request";
    // 行政诉讼方面，共 3 件.
    const isNamed = standing.topic === "dispute" && standing.kinds.length > 0 && standing.whole === null;
    if (isNamed && isHeadless && isSumOfParts(frame) && standing.toldResults.length === 0) return "dispute";
    if (frame.isItem || frame.relations.has("various") || (isHeadless && frame.hasUnknown))
      return standing.isInPart ? null : "unknown";
    // 予以公开 5 件、部分公开 2 件、其他 3 件: what is left are outcomes too.
    const isListed = standing.told.length > 1 || standing.toldResults.length > 0;
    const isOther = frame.relations.has("rest") && isListed && !frame.hasUnknown;
    if (isHeadless && !frame.isOneWay && !isOther) return null;
    if (standing.topic === "document" && frame.outcomes.length > 0) return "unknown";
    return standing.topic ?? topicOfSeed(frame, this.seed, this.previous);
  }

  private claim(frame: Frame, topic: Topic | null): Claim[] {
    const { standing } = this;
    const { relations, quantity, times } = frame;
    if (topic === null || standing.isPlan || standing.isOtherTime || standing.isOtherBody) return [];
    const isUnclear = (frame.isSilenced || frame.isUnclear) && !frame.isOfSome;
    if (isUnclear || (times.own && times.other) || relations.has("mainly")) return [];
    if (frame.isOneWay || (topic === "request" && isOfOneBody(frame, standing))) return [];
    const isPart = standing.isInPart;
    if (topic === "dispute" && isOfMore(frame, standing)) return [];
    // 受理行政复议 65 件，其中政府信息公开类 7 件 are against others.
    if (topic === "dispute" && isPart && standing.isOwnCaseload) return [];
    const isOfSome = frame.isOfSome || (topic === "document" && standing.isOfSome && goesOnWith(frame));
    if (quantity) {
      const value = countOf(quantity, topic, [...frame.verbs, ...standing.verbs]);
      if (relations.has("none") || value === null) return [];
      const claim = (figures: Figures): Claim => ({
        figures,
        value,
        kind: "number",
        frame,
        isPart,
        isOfSome,
      });
      if (topic === "dispute" && !standing.isLinked && !standing.isOwnCaseload && !this.seed.isApart)
        this.unlinked.push(...resolveNumber(frame, topic, { ...standing, isLinked: true }).map(claim));
      return resolveNumber(frame, topic, standing).map(claim);
    }
    const kind = relations.has("none") ? "none" : "all";
    const resolve = kind === "none" ? resolveNone : resolveAll;
    return resolve(frame, topic, standing).map((figures) => ({
      figures,
      value: 0,
      kind,
      frame,
      isPart,
      isOfSome,
    }));
  }

  /** What holds for the clauses behind this one. */
  private follow(frame: Frame, topic: Topic | null, claims: readonly Claim[]): void {
    const { standing } = this;
    const value = frame.quantity?.value ?? null;
    const isOfUnit = standing.unit === null || standing.unit === frame.quantity?.unit;
    standing.unit = frame.quantity?.unit ?? standing.unit;
    const [claim] = claims;
    standing.lastClaim = frame.quantity && claims.length === 1 ? (claim ?? null) : null;
    standing.changed = null;
    if (claim?.figures[0].rows.includes("carriedOut") && claim.value > 0) standing.isCarriedOut = true;
    if (claim?.figures[0].rows.join() === "carriedIn") standing.isCarriedIn = true;
    if (frame.relations.has("rest")) standing.isCarriedOut = true;
    if (frame.quantity) standing.isRest = frame.relations.has("rest");
    if (topic === "request") standing.told = tellOutcomes(frame, claims, standing.told);
    if (topic !== "dispute" || kindsOf(frame).length > 0) standing.toldResults = [];
    if (topic === "dispute" && frame.quantity && frame.results.length === 0)
      standing.toldKinds = [...standing.toldKinds, ...kindsOf(frame)];
    // 办理行政复议案件 640 件，其中维持 380 件; 土地纠纷引发行政复议 2 件、诉讼 3 件.
    if (topic === "dispute" && (isOfOwnCases(frame, standing) || isUntold(frame, claims)))
      standing.isLinked = false;
    if (topic === "dispute") standing.toldResults = [...standing.toldResults, ...frame.results];
    if (standing.isInPart) {
      standing.parts += value ?? 0;
      standing.topic ??= topic;
      // 行政争议 11 件，其中行政复议 7 件，维持 6 件: of those last told.
      if (topic === "dispute" && kindsOf(frame).length > 0) standing.kinds = kindsOf(frame);
      return;
    }
    // 民政所受理 8 件，办结 7 件: what is not known goes on.
    if (topic === null && isOfUnknown(frame)) standing.topic = "unknown";
    if (frame.isCaseload && frame.quantity) standing.isOwnCaseload = isOfOwnCases(frame, standing);
    if (topic === null) return;
    if (topic !== "document" || !goesOnWith(frame)) standing.isOfSome = frame.isOfSome;
    const kinds = kindsOfTopic(frame, topic);
    // 行政复议方面，因政府信息公开引发 4 件: disputes of no kind are of the one before.
    const isBare =
      frame.nouns.length === 0 || ((topic === "dispute" || topic === "document") && kinds.length === 0);
    const isSame = topic === standing.topic && isBare;
    const isListed = topic === standing.topic && kinds.length > 0 && frame.clause.mark !== "；";
    if (kinds.length > 0 || !isSame) standing.kinds = kinds;
    if (isListed) standing.allKinds = [...new Set([...standing.allKinds, ...kinds])];
    else if (kinds.length > 0 || !isSame) standing.allKinds = kinds;
    // 作出行政处罚 69 项，行政许可 36 项，行政强制 17 项: the verb holds for the list.
    const isOfList = topic === "decision" && isListed && frame.verbs.length === 0;
    if (frame.verbs.length > 0 || !(isSame || isOfList)) standing.verbs = verbsFor(frame, standing);
    standing.topic = topic;
    if (topic === "dispute" && (kinds.length > 0 || !isSame))
      standing.isOwnCaseload = isOfOwnCases(frame, standing);
    if (topic !== "request") {
      standing.figures = null;
      standing.whole = value;
      return;
    }
    standing.isLinked = !this.seed.isApart;
    tellRequests(standing, frame, claim, { previous: this.previous, isOfUnit });
  }
}
