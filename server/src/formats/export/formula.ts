/** A number by itself is no formula, its sign included. */
const NUMBER = /^-?\d+(?:\.\d+)?$/;
/** What spreadsheets take for the beginning of a formula, full-width too, whatever unseen stands before it. */
const FORMULA = /^[\s\p{Cc}\u200b\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** What begins like a formula gets a mark before it (OWASP, "CSV injection"). */
export function guardFormula(field: string): string {
  return FORMULA.test(field) && !NUMBER.test(field) ? `'${field}` : field;
}
