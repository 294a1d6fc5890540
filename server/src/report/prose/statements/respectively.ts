import { DISPUTE_ROWS } from "./figures/disputes.ts";
import type { Frame } from "./frames.ts";
import { LISTS } from "./joined/joinFrames.ts";

/** Gives each number after 分别为 what it counts: 予以公开、不予公开分别为 3 件、1 件. */
export function pairUp(frames: readonly Frame[]): Frame[] {
  const paired: Frame[] = [];
  for (let at = 0; at < frames.length; at++) {
    const frame = frames[at];
    if (!frame) continue;
    const lists = frame.relations.has("respectively")
      ? LISTS.filter((key) => listed(frame, key).length > 1)
      : [];
    const [key] = lists;
    if (isOfSeveralTables(frame)) {
      paired.push(...partByTable(frame));
      continue;
    }
    if (!frame.quantity || !key || lists.length > 1) {
      paired.push(frame);
      continue;
    }
    const items = listed(frame, key);
    const numbers = [frame];
    while (numbers.length < items.length) {
      const next = frames[at + numbers.length];
      if (!next?.quantity || LISTS.some((list) => next[list].length > 0) || next.hasUnknown) break;
      numbers.push(next);
    }
    if (numbers.length < items.length) {
      paired.push({ ...frame, relations: withoutPairing(frame), isUnclear: true });
      continue;
    }
    for (const [index, { quantity, clause, end }] of numbers.entries()) {
      const item = items[index];
      if (item !== undefined)
        paired.push({
          ...frame,
          [key]: [item, ...shared(frame, key)],
          relations: withoutPairing(frame),
          quantity,
          clause: index === 0 ? frame.clause : clause,
          end,
        });
    }
    at += numbers.length - 1;
  }
  return paired;
}

/** A number that has what it counts is no part of one before it. */
function withoutPairing({ relations }: Frame): Frame["relations"] {
  return new Set([...relations].filter((relation) => relation !== "respectively"));
}

/** What is paired with the numbers: of nouns those that are counted, of verbs those that differ. */
function listed(frame: Frame, key: (typeof LISTS)[number]): readonly string[] {
  if (key === "nouns") return frame.nouns.filter((noun) => !CONTEXT.includes(noun));
  if (key === "verbs") return frame.verbs.filter((verb) => COUNTED.includes(verb));
  return frame[key];
}

function shared(frame: Frame, key: (typeof LISTS)[number]): readonly string[] {
  return key === "nouns" ? frame.nouns.filter((noun) => CONTEXT.includes(noun)) : [];
}

/** Nouns that only say what the others are about. */
const CONTEXT = ["disclosure", "information", "request", "ask"];
const COUNTED = [
  "issued",
  "repealed",
  "inForce",
  "received",
  "newlyReceived",
  "accepted",
  "concluded",
  "answered",
  "carried",
  "open",
];

/** 依申请公开、行政复议、行政诉讼均为 0: one number that holds for figures of two tables. */
function isOfSeveralTables({ quantity, relations, nouns, clause: { tokens } }: Frame): boolean {
  // 因申请引发的行政复议、诉讼均为 0 件 counts no requests.
  const isCause =
    relations.has("cause") || tokens.some((token) => "form" in token && CAUSES.test(token.form));
  return (
    quantity !== null && relations.has("all") && nouns.some(isRequest) && nouns.some(isDispute) && !isCause
  );
}

const CAUSES = /^(?:引发|引起|引致|导致|针对)$/;

function partByTable(frame: Frame): Frame[] {
  return [isRequest, isDispute].map((isOfTable) => ({
    ...frame,
    nouns: frame.nouns.filter((noun) => isOfTable(noun) || !(isRequest(noun) || isDispute(noun))),
  }));
}

function isRequest(noun: string): boolean {
  return noun === "request" || noun === "ask";
}

function isDispute(noun: string): boolean {
  return noun in DISPUTE_ROWS;
}
