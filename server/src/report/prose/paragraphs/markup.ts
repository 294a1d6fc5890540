/** One of these stands in whatever is written for a browser or a converter and not for a reader. */
const SIGNS = /[<&\\]|\][({]/;
/** A tag or a comment, an entity for a blank, the target of a link, a class of pandoc's, an escape before a mark that Markdown would take for its own. */
const MARKUP =
  /<\/?[A-Za-z][^<>]*>|<!--[^<>]*-->|&(?:nbsp|ensp|emsp|thinsp|#160|#xa0|#12288|#x3000);?|!?\[(?=[^[\]]{1,200}\]\([^()\s]*(?:\s"[^"]*")?\))|\]\([^()\s]*(?:\s"[^"]*")?\)|\[(?=[^[\]]{0,200}\]\{[#.][^{}]*\})|\]\{[#.][^{}]{0,200}\}|\\(?=[!-)+-/:-@[-^`{-~])/gi;
/** Nothing to a reader: rules pass over it wherever it stands. */
const NOTHING = "\u200b";

/** What ends words in bold. */
const BOLD = /\*{2,3}|__/g;

/**
 * The words of a line as a reader sees them, each where it was: what is markup is nothing (zero-width spaces, one for
 * each UTF-16 unit), and an entity for a blank is a space with nothing behind it.
 * @param before what stands before it in the document; where that opens words in bold, what closes them is markup too.
 */
export function blankMarkup(words: string, before: string): string {
  const told = blankBold(words, before);
  if (!SIGNS.test(told)) return told;
  return told.replace(MARKUP, (markup) =>
    markup.startsWith("&") ? ` ${NOTHING.repeat(markup.length - 1)}` : NOTHING.repeat(markup.length),
  );
}

/** Whether there may be any markup in a text but marks of bold type. */
export function mayHoldMarkup(text: string): boolean {
  return ["<", "&", "\\", "](", "]{"].some((sign) => text.includes(sign));
}

/** The same where there is no other markup than what closes bold type. */
export function blankBold(words: string, before: string): string {
  return before.endsWith("**") || before.endsWith("__") ? closeBold(words) : words;
}

function closeBold(words: string): string {
  const marks = words.match(BOLD) ?? [];
  const [first] = marks;
  return first !== undefined && marks.length % 2 === 1
    ? words.replace(first, NOTHING.repeat(first.length))
    : words;
}
