/** Eleven digits or more, with at most one space or hyphen between any two; X may end the number of a card. */
const LONG_NUMBER = /[\d０-９](?:[ -]?[\d０-９]){10,}[XxＸｘ]?/g;

/** A number with its middle covered, so that a message does not spread it further. */
export function maskNumber(written: string): string {
  return `${written.slice(0, 3)}****${written.slice(-4)}`;
}

/** A message in which no number is whole that may be a person's; no figure of a report has as many digits. */
export function maskIdentifiers(message: string): string {
  return message.replace(LONG_NUMBER, maskNumber);
}
