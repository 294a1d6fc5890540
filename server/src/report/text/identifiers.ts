/** Eleven digits or more, with at most one space, hyphen or unseen mark between any two; X may end the number of a card. */
const LONG_NUMBER =
  /[\d０-９](?:[ \u00a0\u3000\u2000-\u200f\u2010-\u2011\u2060\ufeff－-]?[\d０-９]){10,}[XxＸｘ]?/g;
/** Numbers from here on have as many digits. */
const LEAST_IDENTIFIER = 1e10;

/** A number with its middle covered, so that a message does not spread it further. */
export function maskNumber(written: string): string {
  return `${written.slice(0, 3)}****${written.slice(-4)}`;
}

/** Whether an amount that a text tells may be a person's number. */
export function mayIdentify(amount: number): boolean {
  return Math.abs(amount) >= LEAST_IDENTIFIER;
}

/** A message in which no number is whole that may be a person's; no figure of a report has as many digits. */
export function maskIdentifiers(message: string): string {
  return message.replace(LONG_NUMBER, maskNumber);
}
