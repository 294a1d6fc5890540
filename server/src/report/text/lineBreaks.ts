/** The three ways a line may end (LSP 3.17, "Text Documents"). */
export type LineBreak = "\n" | "\r\n" | "\r";

const LINE_BREAK = /\r\n|\n|\r/g;

/** The line break that most lines of a text have; `\n` where there is none, and where two are equally frequent. */
export function lineBreakOf(text: string): LineBreak {
  if (!text.includes("\r")) return "\n";
  let [feeds, carriages, pairs] = [0, 0, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10) feeds++;
    else if (code === 13 && text.charCodeAt(at + 1) === 10) {
      pairs++;
      at++;
    } else if (code === 13) carriages++;
  }
  if (pairs > feeds && pairs >= carriages) return "\r\n";
  return carriages > feeds ? "\r" : "\n";
}

/** A text with one kind of line break; the core writes `\n`, and what is put into a text has that text's. */
export function withLineBreaks(text: string, lineBreak: LineBreak): string {
  if (lineBreak === "\n" && !text.includes("\r")) return text;
  return text.replace(LINE_BREAK, lineBreak);
}
