/** What a terminal obeys or hides: controls (tab and line break too), marks that turn the direction of writing, separators. */
const UNSEEN = /[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;
/** Of these JSON leaves some as they are. */
const UNSEEN_IN_JSON = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
const CONTROL_PICTURES = 0x2400;
const DELETE = 0x7f;

/**
 * A text as one line that a terminal shows and does not obey: controls as their pictures (`␛`), other unseen characters
 * by their numbers (`\u202e`). Half a surrogate pair becomes U+FFFD.
 */
export function visible(text: string): string {
  return text.replace(UNSEEN, picture).replace(/\p{Surrogate}/gu, "\ufffd");
}

/** A text of many lines as it is printed: as it stands for a program or a file, and visibly for a terminal. */
export function printText(text: string, isTerminal: boolean): string {
  return isTerminal ? text.split(/\r?\n/).map(visible).join("\n") : text;
}

function picture(char: string): string {
  const code = char.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(CONTROL_PICTURES + code);
  return code === DELETE ? "␡" : escapeChar(char);
}

function escapeChar(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** A value as JSON that means the same and holds nothing that a terminal obeys. @param indent spaces a level; 0 for one line. */
export function printJson(value: unknown, indent: number): string {
  return JSON.stringify(value, null, indent).replace(UNSEEN_IN_JSON, escapeChar);
}
