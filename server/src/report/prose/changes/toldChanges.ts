import type { LocatedChange } from "../relations.ts";

/** A change that does not fit what the same sentence tells beside it. */
export interface WrongChange {
  readonly located: LocatedChange;
  /** This year's number and last year's, as the sentence tells them or as they follow from it. */
  readonly now: number;
  readonly last: number;
}

/**
 * Finds changes that contradict the sentence they stand in: 收到 22 件，比上年（31 件）下降 25%, and 收到 128 件，同比增加 13 件，增长
 * 15%. Nothing is asked but the prose, so that no report of last year is needed.
 * @param told the changes of one report, in text order.
 */
export function findWrongChanges(told: readonly LocatedChange[]): WrongChange[] {
  const groups = new Map<number, LocatedChange[]>();
  for (const located of told) {
    const { base, change } = located;
    if (base === null || change.base === null || change.kind === "direction") continue;
    const group = groups.get(base.start);
    if (group) group.push(located);
    else groups.set(base.start, [located]);
  }
  return [...groups.values()].flatMap(findIn);
}

function findIn(group: readonly LocatedChange[]): WrongChange[] {
  const now = group[0]?.change.base ?? null;
  const lasts = group.filter(({ change }) => change.kind === "last");
  const differences = group.filter(({ change }) => change.kind === "difference" && change.digits === null);
  const shares = group.filter(({ change }) => change.kind === "difference" && change.digits !== null);
  if (now === null || lasts.length > 1 || differences.length > 1 || shares.length > 1) return [];
  const [last, difference, share] = [lasts[0], differences[0], shares[0]];
  if (last) {
    const is = last.change.value;
    const wrong = [difference, share].filter((each) => each && !fitsChange(each.change, now, is));
    // Where neither fits, and both fit each other, it is last year's number that is wrong.
    if (
      difference &&
      share &&
      wrong.length === 2 &&
      fitsChange(share.change, now, now - difference.change.value)
    )
      return [{ located: last, now, last: now - difference.change.value }];
    return wrong.flatMap((located) => (located ? [{ located, now, last: is }] : []));
  }
  if (!difference || !share) return [];
  const before = now - difference.change.value;
  return fitsChange(share.change, now, before) ? [] : [{ located: share, now, last: before }];
}

/** Whether a change is that from one number to another; what is given in per cent to the digits given. */
export function fitsChange(
  { kind, value, digits }: LocatedChange["change"],
  now: number,
  last: number,
): boolean {
  if (kind === "last") return last === value;
  if (kind === "direction") return Math.sign(now - last) === value;
  if (digits === null) return now - last === value;
  // Of nothing there is no per cent.
  if (last <= 0) return true;
  return Math.abs(((now - last) / last) * 100 - value) <= 0.5 * 10 ** -digits + 1e-9;
}
