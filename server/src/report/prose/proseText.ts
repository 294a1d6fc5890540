import { Beside } from "../text/beside.ts";
import type { ProseLine } from "./prose.ts";
import { widenMarks } from "./sentences.ts";

/** The headings and running text of a report in one piece, a line for each of theirs. */
export interface Words {
  /** As they are written. */
  readonly written: string;
  /** As sentences are read (sentences.ts): without spaces and Markdown marks, digits half-width, marks full-width. */
  readonly bare: string;
}

const known = new Beside<readonly ProseLine[], Words>();

/** What a character is left out for. */
const SKIPPED = 1;
/** By UTF-16 units what each is read as: another one, nothing (`SKIPPED`), or, at 0, itself. */
const READ_AS = new Uint16Array(0x10000);
for (let code = 0; code < READ_AS.length; code++) {
  const char = String.fromCharCode(code);
  if (/[^\S\n]|[\u200b\ufeff*_`]/.test(char)) READ_AS[code] = SKIPPED;
  else if (/[０-９Ａ-Ｚａ-ｚ]/.test(char)) READ_AS[code] = code - 0xfee0;
  else if (char !== widenMarks(char)) READ_AS[code] = widenMarks(char).charCodeAt(0);
}

/**
 * What the prose says, for rules that speak of few reports: one search tells whether there is anything that they would
 * look at, and the lines need not be gone through.
 */
export function proseTextOf(prose: readonly ProseLine[]): Words {
  return known.of(prose) ?? known.keep(prose, join(prose));
}

function join(prose: readonly ProseLine[]): Words {
  const told = prose.filter(({ kind }) => kind === "body" || kind === "heading");
  const written = told.map(({ text }) => text).join("\n");
  return { written, bare: readBare(written) };
}

function readBare(written: string): string {
  let bare = "";
  let from = 0;
  for (let at = 0; at < written.length; at++) {
    const read = READ_AS[written.charCodeAt(at)] ?? 0;
    if (read === 0) continue;
    bare += written.slice(from, at);
    if (read !== SKIPPED) bare += String.fromCharCode(read);
    from = at + 1;
  }
  return from === 0 ? written : bare + written.slice(from);
}
