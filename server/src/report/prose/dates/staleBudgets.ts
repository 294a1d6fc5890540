import type { NamedYear } from "../years.ts";

/** The accounts of one year and the budget of the next, as a report says they were published. */
export interface NamedBudgets {
  readonly accounts: NamedYear;
  readonly budget: NamedYear;
}

const PUBLISHES = /公开|公布|公示|发布|上网/;
const OWN = "^(?:(?:本|全)?[\\u4e00-\\u9fff“”]{0,6})?";
const BUDGET = new RegExp(`${OWN}预算`);
const ACCOUNTS = new RegExp(`${OWN}决算`);

/**
 * The accounts and the budget that a sentence says were published, where both are one year older than those that are
 * published in a year: its own budget, and the accounts of the year before. Null where it says nothing of the kind, or
 * names the year itself.
 * @param years those that the sentence names.
 */
export function findStaleBudgets(
  text: string,
  years: readonly NamedYear[],
  year: number,
): NamedBudgets | null {
  if (!text.includes("决算") || !PUBLISHES.test(text) || years.some((named) => named.year === year))
    return null;
  const find = (due: number, pattern: RegExp): NamedYear | undefined =>
    years.find(({ year: named, end }) => named === due && pattern.test(text.slice(end, end + 12)));
  const accounts = find(year - 2, ACCOUNTS);
  const budget = find(year - 1, BUDGET);
  return accounts && budget ? { accounts, budget } : null;
}
