import type { Range } from "../text/range.ts";
import { ParagraphFinder } from "./paragraphs/paragraphFinder.ts";
import type { ProseLine } from "./prose.ts";
import { locate } from "./sentences.ts";
import type { Change, Subject } from "./statements/claims.ts";
import type { Share } from "./statements/rates/share.ts";
import { readShares } from "./statements/shares.ts";
import { readParagraphs } from "./statements/statements.ts";
import { findWrongDivisions, type Member } from "./statements/sums.ts";
import { type Account, readAccounts } from "./statements/totals.ts";
import { readUnnumbered, type UnnumberedShare } from "./statements/unnumbered/unnumbered.ts";

/** A number of the prose and where it stands. */
export interface Amount {
  readonly value: number;
  /** With its unit. */
  readonly range: Range;
  readonly number: Range;
}

/** A whole and its parts, which do not add up to it. */
export interface WrongDivision {
  readonly whole: Amount;
  /** Every number that they may be parts of. */
  readonly wholes: readonly Amount[];
  readonly parts: readonly Amount[];
  readonly sum: number;
}

const DIVISIONS = new ParagraphFinder((sentences) =>
  sentences.flatMap((read, index) =>
    findWrongDivisions(read, sentences[index - 1] ?? null).map(
      ({ whole, wholes, parts, sum }): WrongDivision => ({
        whole: locateMember(whole),
        wholes: wholes.map(locateMember),
        parts: parts.map(locateMember),
        sum,
      }),
    ),
  ),
);

/** Every division that does not add up, in text order. */
export function readWrongDivisions(prose: readonly ProseLine[], subject: Subject): WrongDivision[] {
  return DIVISIONS.findIn(readParagraphs(prose, subject));
}

/** A share of a part with its places. */
export interface LocatedShare {
  readonly share: Share;
  readonly part: Amount;
  /** The per cent, its sign included. */
  readonly range: Range;
}

const SHARES = new ParagraphFinder((sentences) =>
  sentences.flatMap((read, index) =>
    readShares(read, sentences[index - 1] ?? null).map(
      (share): LocatedShare => ({
        share,
        part: locateMember({ sentence: share.partIn, quantity: share.part }),
        range: locate(share.sentence, share.percent.start, share.percent.end),
      }),
    ),
  ),
);

/** Every share that the prose gives of a number, in text order. */
export function readLocatedShares(prose: readonly ProseLine[], subject: Subject): LocatedShare[] {
  return SHARES.findIn(readParagraphs(prose, subject));
}

/** A share told without a number, with the place of its per cent. */
export interface LocatedUnnumbered {
  readonly share: UnnumberedShare;
  readonly words: string;
  readonly range: Range;
}

const UNNUMBERED = new ParagraphFinder((sentences) =>
  sentences.flatMap((read): (readonly LocatedUnnumbered[])[] => {
    const { sentence } = read;
    const shares = sentence.text.includes("%") ? readUnnumbered(read) : [];
    if (shares.length < 2) return [];
    return [
      shares.map((share) => ({
        share,
        words: sentence.text.slice(share.start, share.percent.end),
        range: locate(sentence, share.percent.start, share.percent.end),
      })),
    ];
  }),
);

/** The shares that a sentence tells without their numbers, sentence by sentence; none of a single one. */
export function readLocatedUnnumbered(
  prose: readonly ProseLine[],
  subject: Subject,
): readonly (readonly LocatedUnnumbered[])[] {
  return UNNUMBERED.findIn(readParagraphs(prose, subject));
}

/** What a paragraph tells of requests as a whole, with its places. */
export interface LocatedAccount {
  readonly account: Account;
  readonly due: readonly Amount[];
  readonly done: readonly Amount[];
}

const ACCOUNTS = new ParagraphFinder((sentences) =>
  readAccounts(sentences).map(
    (account): LocatedAccount => ({
      account,
      due: account.due.map(locateMember),
      done: account.done.map(locateMember),
    }),
  ),
);

/** Every account of requests that a paragraph gives, in text order. */
export function readLocatedAccounts(prose: readonly ProseLine[], subject: Subject): LocatedAccount[] {
  return ACCOUNTS.findIn(readParagraphs(prose, subject));
}

/** A change against last year with its places. */
export interface LocatedChange {
  readonly change: Change;
  /** The words that tell it. */
  readonly words: string;
  readonly range: Range;
  /** The number before it that it speaks of; null where it names what changed. */
  readonly base: Range | null;
}

const CHANGES = new ParagraphFinder((sentences) =>
  sentences.flatMap(({ sentence, changes }) =>
    changes.map(
      (change): LocatedChange => ({
        change,
        words: sentence.text.slice(change.frame.clause.tokens[0]?.start ?? change.start, change.end),
        range: locate(sentence, change.start, change.end),
        base: change.from === null ? null : locate(sentence, change.from, change.from + 1),
      }),
    ),
  ),
);

/** Every change against last year that the prose tells, in text order. */
export function readLocatedChanges(prose: readonly ProseLine[], subject: Subject): LocatedChange[] {
  return CHANGES.findIn(readParagraphs(prose, subject));
}

function locateMember({ sentence, quantity }: Member): Amount {
  return {
    value: quantity.value,
    range: locate(sentence, quantity.start, quantity.end),
    number: locate(sentence, quantity.start, quantity.numberEnd),
  };
}
