/**
 * How likely a slip of the hand turned `meant` into `written`: a digit dropped, doubled, swapped or mistyped. Only the order of the answers matters.
 * @returns 0 to 0.9.
 */
export function typoLikelihood(written: number, meant: number): number {
  const from = String(meant);
  const to = String(written);
  if (from === to) return 0;
  if (isSwapped(from, to)) return 0.9;
  if (isDoubled(from, to)) return 0.8;
  if (isDropped(from, to)) return 0.6;
  if (isDropped(to, from)) return 0.5;
  if (from.length === to.length && countDifferent(from, to) === 1) return 0.4;
  if (Math.abs(written - meant) === 1) return 0.3;
  return 0.1;
}

/** Two neighbouring digits stand in the other order. */
function isSwapped(from: string, to: string): boolean {
  for (let index = 0; index + 1 < from.length; index++) {
    const swapped = from.slice(0, index) + from[index + 1] + from[index] + from.slice(index + 2);
    if (swapped === to) return true;
  }
  return false;
}

/** A digit of `from` was struck twice. */
function isDoubled(from: string, to: string): boolean {
  for (let index = 0; index < from.length; index++) {
    if (from.slice(0, index + 1) + from.slice(index) === to) return true;
  }
  return false;
}

/** A digit of `from` is lacking in `to`. */
function isDropped(from: string, to: string): boolean {
  for (let index = 0; index < from.length; index++) {
    if (from.slice(0, index) + from.slice(index + 1) === to) return true;
  }
  return false;
}

function countDifferent(a: string, b: string): number {
  let count = 0;
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) count++;
  return count;
}
