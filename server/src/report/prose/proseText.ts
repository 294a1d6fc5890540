import { Beside } from "../text/beside.ts";
import type { ProseLine } from "./prose.ts";
import { WIDE_MARKS } from "./sentences.ts";

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
/** White space but the end of a line (the `WhiteSpace` and `LineTerminator` of ECMA-262), and what marks up. */
const LEFT_OUT =
  "\t\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u2028\u2029\u202f\u205f\u3000\ufeff*_`";
const FULL_WIDTH =
  "０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ";
/** By UTF-16 units what each is read as: another one, nothing (`SKIPPED`), or, at 0, itself. */
const READ_AS = new Uint16Array(0x10000);
for (const char of LEFT_OUT) READ_AS[char.charCodeAt(0)] = SKIPPED;
for (const char of FULL_WIDTH) READ_AS[char.charCodeAt(0)] = char.charCodeAt(0) - 0xfee0;
for (const [mark, wide] of Object.entries(WIDE_MARKS)) READ_AS[mark.charCodeAt(0)] = wide.charCodeAt(0);

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
