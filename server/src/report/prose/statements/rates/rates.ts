import type { Quantity } from "../../quantities.ts";
import type { Claim, ReadSentence } from "../claims.ts";
import type { Frame } from "../frames.ts";
import { fitsPercent, type Share } from "./share.ts";

/** A number that was told, with the sentence it stands in. */
interface Told {
  readonly quantity: Quantity;
  readonly read: ReadSentence;
}

/**
 * 办结率 95%: what was concluded, of what was received (and carried in), where the sentence or the one before it tells both.
 * @param before the sentence before; null where there is none in the paragraph.
 */
export function readRate(read: ReadSentence, before: ReadSentence | null, frame: Frame): Share | null {
  const { tokens } = frame.clause;
  const at = tokens.findIndex((token) => token.kind === "relation" && token.value === "rate");
  const percent = tokens[at + 1];
  const isRate = at >= 0 && percent?.kind === "percent" && percent.value < 100;
  // 网上办结率, 工单办结率 is of others.
  const isBare = tokens.slice(0, at).every(({ kind }) => kind === "filler" || kind === "time");
  if (!isRate || !isBare || frame.relations.has("compare")) return null;
  // 办结率 95% behind a full stop speaks of the sentence before, if it has no numbers itself.
  const isAlone = read.frames.every(({ quantity }) => quantity === null);
  const from = isAlone && before ? before : read;
  const told = (row: string): Quantity | null => numberOf(from.claims, (rows) => rows === row);
  const [concluded, received, carriedIn] = [told("outcomeTotal"), told("received"), told("carriedIn")];
  if (!concluded || !received) return null;
  const wholes = [received.value, received.value + (carriedIn?.value ?? 0)];
  return rateOf({ quantity: concluded, read: from }, read, percent, wholes);
}

/** 引发行政复议 16 件，……纠正 2 件，纠错率 12.5%: disputes with one result, of all that were told, or of those that are closed. */
export function readDisputeRate(read: ReadSentence, frame: Frame): Share | null {
  const { tokens } = frame.clause;
  const at = tokens.findIndex(({ kind }, index) => {
    const next = tokens[index + 1];
    return kind === "result" && next !== undefined && "form" in next && next.form === "率";
  });
  const named = tokens[at];
  const percent = tokens.slice(at + 2).find(({ kind }) => kind !== "filler");
  if (at !== 0 || named?.kind !== "result" || percent?.kind !== "percent" || percent.value >= 100)
    return null;
  if (frame.quantity || frame.relations.has("compare")) return null;
  const claims = read.claims.filter(
    ({ figures: [{ table }], frame: { start }, kind }) =>
      table === "disputes" && kind === "number" && start < frame.start,
  );
  // Of one kind of disputes, or it is not known of which.
  const kinds = new Set(claims.map(({ figures: [{ rows }] }) => rows.join()));
  const told = (column: string): Quantity | null => numberOf(claims, (_, columns) => columns === column);
  const [part, whole] = [told(named.value), told("total")];
  if (kinds.size !== 1 || !part || !whole) return null;
  const closed = told(CLOSED)?.value ?? whole.value - (told("pending")?.value ?? 0);
  const wholes = [whole.value, closed].filter((value) => value > 0);
  // 综合纠错率 counts those that ended otherwise too.
  const all = part.value + (told("otherResult")?.value ?? 0);
  const isOfAll = wholes.some((of) => fitsPercent(percent, all, of));
  return isOfAll ? null : rateOf({ quantity: part, read }, read, percent, wholes);
}

/** The columns of what is closed. */
const CLOSED = "upheld,corrected,otherResult";

function numberOf(
  claims: readonly Claim[],
  isMeant: (rows: string, columns: string) => boolean,
): Quantity | null {
  const claim = claims.find(
    ({ kind, figures: [{ rows, columns }] }) => kind === "number" && isMeant(rows.join(), columns.join()),
  );
  return claim?.frame.quantity ?? null;
}

function rateOf(
  { quantity, read: { sentence: partIn } }: Told,
  { sentence }: ReadSentence,
  percent: Share["percent"],
  wholes: readonly number[],
): Share {
  return { sentence, part: quantity, partIn, percent, wholes, isNamed: true, isRate: true, isOfParts: false };
}
