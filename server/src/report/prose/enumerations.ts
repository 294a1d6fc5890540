import { findMatches } from "../text/matches.ts";
import type { Range } from "../text/range.ts";
import {
  CLAUSE_END,
  charBefore,
  KINDS,
  type Kind,
  listMembers,
  type Member,
  type Paragraph,
  rangeIn,
  rangeOf,
  renumber,
  writeLike,
} from "./enumerationMembers.ts";
import {
  endsMember,
  isNamedBetween,
  isToldTwice,
  OPENS,
  opensMember,
  SHORTEST_MEMBER,
  wordsBetween,
} from "./lists/betweenMembers.ts";
import { LineReader } from "./paragraphs/kept.ts";
import { isWritten } from "./paragraphs/unchanged.ts";
import type { ProseLine } from "./prose.ts";
import { widenMarks } from "./sentences.ts";
import { listWords, mayHoldAny } from "./wordIndex.ts";

/** A member of an enumeration that does not follow the one before it: 四是 after 二是, or 二是 that opens a list. */
export interface Gap {
  readonly written: string;
  readonly range: Range;
  /** Null where the list opens with this member. */
  readonly before: { readonly written: string; readonly range: Range } | null;
  /** What would follow: 三是. */
  readonly due: string;
  /** Whether a member is left out rather than counted twice. */
  readonly isSkip: boolean;
  /** The numerals of this member and of those that count on from it, as they would be without the gap. */
  readonly renumbered: readonly { readonly range: Range; readonly newText: string }[];
}

interface List {
  readonly members: Member[];
  /** The gap after which its members count on. */
  gap: { renumbered: { range: Range; newText: string }[]; next: number } | null;
}

const WORDS =
  /[一二三四五六七八九十][是要]|[第其][一二三四五六七八九十]{1,2}[，、：,:是]|再次|(?:问题|措施|举措|做法|不足)[一二三][，、：,:。]/;
/** Of inline lists with a gap the second or the third member is there. */
const INLINE =
  /(?<![\d.])[23][\s\u200b*]{0,40}[)）.．、](?!\d)|[②③]|[（(][\s\u200b*]{0,40}[二三][\s\u200b*]{0,40}[）)]/;
const NUMERALS = [..."一二三四五六七八九十"];
/** What members are known by as words, for the report as a whole. */
const ANY_WORDS = listWords([
  ...NUMERALS.flatMap((numeral) => [`${numeral}是`, `${numeral}要`, `第${numeral}`, `其${numeral}`]),
  ...["题", "施", "法", "足"].flatMap((ending) => [`${ending}二`, `${ending}三`]),
  "再次",
]);
const ANY_INLINE = listWords(
  [...")）.．、"].flatMap((mark) => [`2${mark}`, `3${mark}`]).concat("②", "③", "（二", "(二", "（三", "(三"),
);
/** Those with a gap tell their first member in the same paragraph. */
const INLINE_FIRST =
  /(?<![\d.])1[\s\u200b*]{0,40}[)）.．、](?!\d)|①|[（(][\s\u200b*]{0,40}[一1][\s\u200b*]{0,40}[）)]/;
/** The first of a list, in whatever words. */
const FIRST = /一[是要，、）]|[第其]一|首先|一方面|[（(]?1[.．、）)]|①/;
/** A first member that stands further away (UTF-16 units) is another list's. */
const FURTHEST = 2000;
/** Rows of a table told by their numbers: not each of them has to be there. */
const COUNTS_ROWS = /\d件/;
/** Words that open another list beside the one before: what was wrong, and then what is done. */
const SIBLING = /措施|改进|下一步|下步|针对|今后|整改|问题|不足|对策|打算|计划|\d{4}年/;
const ORDER_WORDS = /(首先|再次)(?=[，、：])/g;
const BETWEEN_ORDER_WORDS = /其次|第二|二是|其二|二要|然后|接着|随后|同时|另外|此外|再者|再就是/;

/** What of members a line holds. */
interface Signs {
  readonly hasWords: boolean;
  readonly hasInline: boolean;
}

/** Most lines. */
const NO_SIGNS: Signs = { hasWords: false, hasInline: false };
const SIGNS = new LineReader((line: ProseLine) => findSigns(line, true, true));
const HOLDS_FIRST = new LineReader(({ text }: ProseLine) => FIRST.test(text));

/** @param holdsWords whether any line may have words that count; `holdsInline`: numerals inside a sentence. */
function findSigns({ kind, text }: ProseLine, holdsWords: boolean, holdsInline: boolean): Signs {
  if (kind !== "body") return NO_SIGNS;
  const hasWords = holdsWords && WORDS.test(text);
  const hasInline = holdsInline && INLINE.test(text) && INLINE_FIRST.test(text);
  return hasWords || hasInline ? { hasWords, hasInline } : NO_SIGNS;
}

/** Lists do not stand deeper in one another; of more that are open the outermost are taken to have ended. */
const DEEPEST = 12;

/** Finds where 一是, 二是 …, 第一, 第二 …, 其一 …, or 首先, 其次, 再次 leave a member out or count one twice. */
export function findGaps(prose: readonly ProseLine[]): Gap[] {
  const gaps: Gap[] = [];
  const isKept = isWritten(prose);
  const holdsWords = isKept || mayHoldAny(prose, ANY_WORDS);
  const holdsInline = isKept || mayHoldAny(prose, ANY_INLINE);
  if (!holdsWords && !holdsInline) return gaps;
  const readers = KINDS.filter(({ isInline }) => (isInline ? holdsInline : holdsWords)).map(
    (kind) => new Reader(kind, gaps),
  );
  let previous: ProseLine | null = null;
  let section: ProseLine["section"] = null;
  /** Whether the section has told a first member before the lines that have passed since. */
  let isOpened = false;
  let passed: ProseLine[] = [];
  for (const line of prose) {
    if (line.section !== section) {
      isOpened = false;
      passed = [];
    }
    section = line.section;
    const { hasWords, hasInline } = isKept ? SIGNS.of(line) : findSigns(line, holdsWords, holdsInline);
    const paragraph = hasWords || hasInline ? { text: widenMarks(line.text), line } : null;
    const follows = previous !== null && previous.section === line.section;
    if (paragraph) {
      isOpened = passed.reduce(isOpenedBehind, isOpened);
      passed = [];
    }
    for (const reader of readers) {
      if (paragraph && (reader.isInline ? hasInline : hasWords))
        reader.read(paragraph, { follows, isOpened });
      else reader.forget();
    }
    if (paragraph && hasWords) gaps.push(...findMissingNext(paragraph));
    passed.push(line);
    previous = line.kind === "body" ? line : null;
  }
  return gaps.sort((a, b) => a.range.start - b.range.start);
}

/** Whether a first member has been told behind a line, where `isOpened` tells whether one has before it. */
function isOpenedBehind(isOpened: boolean, line: ProseLine): boolean {
  return !isLeadIn(line) && (isOpened || (line.kind !== "furniture" && HOLDS_FIRST.of(line)));
}

/** A line such as 改进措施： after which another list begins. */
function isLeadIn({ kind, text }: ProseLine): boolean {
  return (kind === "heading" || /[：:]$/.test(text)) && SIBLING.test(text);
}

/** Follows the lists of one kind from paragraph to paragraph. */
class Reader {
  /** The open lists, the innermost last. */
  private lists: List[] = [];

  constructor(
    private readonly kind: Kind,
    private readonly gaps: Gap[],
  ) {}

  get isInline(): boolean {
    return this.kind.isInline === true;
  }

  forget(): void {
    if (this.lists.length > 0) this.lists = [];
  }

  /** @param about whether the paragraph stands right below the one read before, and a first member somewhere above. */
  read(paragraph: Paragraph, about: { readonly follows: boolean; readonly isOpened: boolean }): void {
    const members = listMembers(paragraph, this.kind);
    // A list goes on in the next paragraph only where that opens with a member.
    if (!about.follows || members[0]?.start !== 0 || this.kind.isInline) this.forget();
    for (const [index, member] of members.entries()) this.take(member, about.isOpened, members[index + 1]);
  }

  private take(member: Member, isOpened: boolean, next: Member | undefined): void {
    // A list inside a member may have ended, and the outer one goes on.
    const at = this.lists.findLastIndex(
      ({ members }) => members[members.length - 1]?.value === member.value - 1,
    );
    const continued = this.lists[at];
    const list = this.lists[this.lists.length - 1];
    const last = list?.members[list.members.length - 1];
    const words = last ? wordsBetween(last, member) : "";
    const isSibling = words.includes("。") && SIBLING.test(words);
    if (list && last && list.members.length === 1 && isToldTwice(last, member)) {
      this.report(list, last, member);
      list.members.push(member);
    } else if (continued) {
      this.lists.length = at + 1;
      continued.members.push(member);
      continued.gap?.renumbered.push(renumber(member, continued.gap.next++));
    } else if (list?.gap && member.value === list.gap.next) {
      // It counts on as if there were no gap.
      list.members.push(member);
      list.gap.next++;
    } else if (!list || !last || member.value === 1 || (isSibling && member.value === 2)) {
      this.open(member, { isSibling, isOpened: list ? FIRST.test(words) : isOpened });
    } else if (member.isSure) {
      list.gap = null;
      if (this.isGap(list, last, member, next)) this.report(list, last, member);
      list.members.push(member);
    }
  }

  /** Begins a list; one that opens with 二是 lacks its first member, unless that stands there in other words. */
  private open(member: Member, about: { readonly isSibling: boolean; readonly isOpened: boolean }): void {
    if (!member.isSure && member.value !== 1) return;
    if (about.isSibling) this.lists = [];
    const list: List = { members: [member], gap: null };
    this.lists.push(list);
    if (this.lists.length > DEEPEST) this.lists.shift();
    const { text } = member.paragraph;
    const opens = this.kind.mustOpen && member.value === 2 && OPENS.test(charBefore(text, member.start));
    if (
      !opens ||
      about.isOpened ||
      (!about.isSibling && FIRST.test(text.slice(Math.max(0, member.start - FURTHEST), member.start)))
    )
      return;
    this.report(list, null, member);
  }

  private isGap({ members }: List, last: Member, member: Member, next: Member | undefined): boolean {
    if (!this.kind.isInline) return member.value >= last.value && !isNamedBetween(last, member);
    const words = wordsBetween(members[0] ?? last, member);
    // （1）……（3）……（3）: one more member bears out what one alone would not.
    const isBorneOut =
      members.length > 1 ||
      (member.value === 3 && endsMember(words) && opensMember(members[0] ?? last)) ||
      (member.value === 3 && (next?.value === 3 || next?.value === 4) && words.length >= SHORTEST_MEMBER);
    const isCounted = isBorneOut && members.every(({ value }, index) => value === index + 1);
    return (
      isCounted && member.value > last.value && !COUNTS_ROWS.test(words) && !isNamedBetween(last, member)
    );
  }

  private report(list: List, last: Member | null, member: Member): void {
    const due = (last?.value ?? 0) + 1;
    list.gap = { renumbered: [renumber(member, due)], next: due + 1 };
    this.gaps.push({
      written: member.written,
      range: rangeOf(member),
      before: last && { written: last.written, range: rangeOf(last) },
      due: member.written.replace(member.numeral, writeLike(member.numeral, due)),
      isSkip: member.value > due,
      renumbered: list.gap.renumbered,
    });
  }
}

/** 再次 after 首先, with nothing that is second between them. */
function* findMissingNext(paragraph: Paragraph): Iterable<Gap> {
  let first: RegExpMatchArray | null = null;
  for (const match of findMatches(paragraph.text, ORDER_WORDS)) {
    const before = charBefore(paragraph.text, match.index);
    if (before !== "" && !CLAUSE_END.test(before)) continue;
    if (match[1] === "首先") first = match;
    else if (first?.index !== undefined) {
      const between = paragraph.text.slice(first.index, match.index);
      const place = (index: number): Range => rangeIn(paragraph, index, index + 2);
      if (!BETWEEN_ORDER_WORDS.test(between))
        yield {
          written: "再次",
          range: place(match.index),
          before: { written: "首先", range: place(first.index) },
          due: "其次",
          isSkip: true,
          renumbered: [{ range: place(match.index), newText: "其次" }],
        };
      first = null;
    }
  }
}
