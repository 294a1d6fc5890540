/**
 * A cut of a text as a text of its own. An engine may keep a cut as the whole and a place in it: whoever keeps the cut
 * would keep the whole.
 */
export function detach(cut: string): string {
  return ` ${cut}`.slice(1);
}
