import type { Frame } from "../frames.ts";

const GRANTED: readonly string[] = ["granted"];

/**
 * Reads an item on a line of its own below 办理结果如下：as one of what became of requests: 1.公开 9 件；
 * @param frames the clauses of the item.
 */
export function readListItem(frames: readonly Frame[]): readonly Frame[] {
  const [frame, ...others] = frames;
  if (!frame?.quantity || others.length > 0) return frames;
  const { verbs, nouns, outcomes, relations, isOneWay, hasUnknown, clause } = frame;
  const isBare = nouns.length + outcomes.length + relations.size === 0 && !isOneWay && !hasUnknown;
  const isProactive = clause.tokens.some((token) => "form" in token && token.form.startsWith("主动"));
  return isBare && !isProactive && verbs.join() === "disclose" ? [{ ...frame, outcomes: GRANTED }] : frames;
}
