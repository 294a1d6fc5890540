import type { Range } from "../text/range.ts";
import type { ProseLine } from "./prose.ts";
import { locate } from "./sentences.ts";
import type { Change, ReadSentence, Subject } from "./statements/claims.ts";
import { readShares, type Share } from "./statements/shares.ts";
import { readSentences } from "./statements/statements.ts";
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

/** Every division that does not add up, in text order. */
export function readWrongDivisions(prose: readonly ProseLine[], subject: Subject): WrongDivision[] {
  return pairSentences(prose, subject).flatMap(([read, before]) =>
    findWrongDivisions(read, before).map(({ whole, wholes, parts, sum }) => ({
      whole: locateMember(whole),
      wholes: wholes.map(locateMember),
      parts: parts.map(locateMember),
      sum,
    })),
  );
}

/** A share of a part with its places. */
export interface LocatedShare {
  readonly share: Share;
  readonly part: Amount;
  /** The per cent, its sign included. */
  readonly range: Range;
}

/** Every share that the prose gives of a number, in text order. */
export function readLocatedShares(prose: readonly ProseLine[], subject: Subject): LocatedShare[] {
  return pairSentences(prose, subject).flatMap(([read, before]) =>
    readShares(read, before).map((share) => ({
      share,
      part: locateMember({ sentence: share.sentence, quantity: share.part }),
      range: locate(share.sentence, share.percent.start, share.percent.end),
    })),
  );
}

/** A share told without a number, with the place of its per cent. */
export interface LocatedUnnumbered {
  readonly share: UnnumberedShare;
  readonly words: string;
  readonly range: Range;
}

/** The shares that a sentence tells without their numbers, sentence by sentence; none of a single one. */
export function readLocatedUnnumbered(
  prose: readonly ProseLine[],
  subject: Subject,
): readonly (readonly LocatedUnnumbered[])[] {
  return readSentences(prose, subject).flatMap((read) => {
    const shares = read.sentence.text.includes("%") ? readUnnumbered(read) : [];
    if (shares.length < 2) return [];
    const { sentence } = read;
    return [
      shares.map((share) => ({
        share,
        words: sentence.text.slice(share.start, share.percent.end),
        range: locate(sentence, share.percent.start, share.percent.end),
      })),
    ];
  });
}

/** What a paragraph tells of requests as a whole, with its places. */
export interface LocatedAccount {
  readonly account: Account;
  readonly due: readonly Amount[];
  readonly done: readonly Amount[];
}

/** Every account of requests that a paragraph gives, in text order. */
export function readLocatedAccounts(prose: readonly ProseLine[], subject: Subject): LocatedAccount[] {
  const paragraphs = new Map<ProseLine, ReadSentence[]>();
  for (const read of readSentences(prose, subject)) {
    const { line } = read.sentence;
    const known = paragraphs.get(line);
    if (known) known.push(read);
    else paragraphs.set(line, [read]);
  }
  return [...paragraphs.values()].flatMap((paragraph) =>
    readAccounts(paragraph).map((account) => ({
      account,
      due: account.due.map(locateMember),
      done: account.done.map(locateMember),
    })),
  );
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

/** Every change against last year that the prose tells, in text order. */
export function readLocatedChanges(prose: readonly ProseLine[], subject: Subject): LocatedChange[] {
  return readSentences(prose, subject).flatMap(({ sentence, changes }) =>
    changes.map((change) => ({
      change,
      words: sentence.text.slice(change.frame.clause.tokens[0]?.start ?? change.start, change.end),
      range: locate(sentence, change.start, change.end),
      base: change.from === null ? null : locate(sentence, change.from, change.from + 1),
    })),
  );
}

/** Each sentence with the one before it in its paragraph. */
function pairSentences(
  prose: readonly ProseLine[],
  subject: Subject,
): (readonly [ReadSentence, ReadSentence | null])[] {
  const sentences = readSentences(prose, subject);
  return sentences.map((read, index) => {
    const before = sentences[index - 1];
    return [read, before?.sentence.line === read.sentence.line ? before : null];
  });
}

function locateMember({ sentence, quantity }: Member): Amount {
  return {
    value: quantity.value,
    range: locate(sentence, quantity.start, quantity.end),
    number: locate(sentence, quantity.start, quantity.numberEnd),
  };
}
