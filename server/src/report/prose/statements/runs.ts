/** The most numbers that are added up: longer lists are of many wholes. */
const LONGEST_RUN = 12;

/** The sums of neighbours in a list, single numbers among them. */
export function listRuns(values: readonly number[]): number[] {
  const sums: number[] = [];
  for (let from = 0; from < values.length; from++) {
    let sum = 0;
    for (const value of values.slice(from, from + LONGEST_RUN)) {
      sum += value;
      sums.push(sum);
    }
  }
  return sums;
}

export function addUp(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** Whether neighbours at the end of a list, or one number of it, make up a sum. */
export function hasSum(values: readonly number[], sum: number): boolean {
  let tail = 0;
  for (const value of [...values].reverse()) {
    tail += value;
    if (tail === sum) return true;
  }
  return values.includes(sum);
}
