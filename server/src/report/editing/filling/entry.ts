import { type NumberStyle, readFigure } from "../../text/figure.ts";
import type { Text } from "../../text/language.ts";

/** Why an entry is not taken, as a clause without a full stop. */
export interface EntryRefusal {
  readonly refusal: Text;
}

/** Nobody's figure is longer; what is longer is only quoted up to here. */
const LONGEST_QUOTED = 20;

/**
 * Reads what was typed or pasted into a figure's place as it is to be written: numbers in plain digits, whatever
 * widths, separators or units they came with; every mark for a blank as the empty text.
 * @returns a refusal for anything that is no number.
 */
export function readEntry(entry: string): { readonly text: string } | EntryRefusal {
  const words = entry.trim();
  const figure = readFigure(words);
  switch (figure.kind) {
    case "number":
      return { text: writePlain(figure.value, figure.style) };
    case "blank":
      return { text: "" };
    default: {
      const quoted = words.length > LONGEST_QUOTED ? `${words.slice(0, LONGEST_QUOTED)}…` : words;
      return {
        refusal: {
          zh: `“${quoted}”不是数，没有写入。请填阿拉伯数字，没有发生的填 0`,
          en: `“${quoted}” is not a number, so it was not written. Enter digits, or 0 where nothing happened`,
        },
      };
    }
  }
}

/** Decimals stay as they were typed: 12.50 is an amount. */
function writePlain(value: number, { decimals }: NumberStyle): string {
  return decimals > 0 ? value.toFixed(decimals) : String(value);
}
