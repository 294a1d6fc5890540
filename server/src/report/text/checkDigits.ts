/** Weights of the first 17 digits, and the check characters by the weighted sum modulo 11. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = "10X98765432";
/** The first two digits of a place: a province, a region, a municipality (GB/T 2260). */
const PROVINCE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;
const OLDEST = 1900;

/**
 * Whether 18 characters are the number of an identity card: a place, a day of birth, a right check character.
 * Source: GB 11643-1999 (the check character is ISO 7064, MOD 11-2).
 */
export function isIdentityNumber(number: string): boolean {
  if (!/^[1-8]\d{16}[\dX]$/.test(number) || !PROVINCE.test(number)) return false;
  const year = Number(number.slice(6, 10));
  const month = Number(number.slice(10, 12));
  const day = Number(number.slice(12, 14));
  const date = new Date(Date.UTC(year, month - 1, day));
  const isDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (year < OLDEST || year > 2099 || !isDay) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return CHECK_CHARACTERS[sum % 11] === number[17];
}

/** Issuers of bank cards in use, with the lengths of their numbers: 银联, Visa, MasterCard, JCB, two older ones. */
const CARDS = /^(?:62\d{14,17}|4\d{15}|5[1-5]\d{14}|35\d{14}|9558\d{15}|955100\d{13})$/;

/** Whether digits are the number of a bank card: a known issuer, and Luhn's sum (ISO/IEC 7812-1) a multiple of ten. */
export function isCardNumber(digits: string): boolean {
  if (!CARDS.test(digits)) return false;
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]);
    const value = index % 2 === 1 ? digit * 2 : digit;
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}
