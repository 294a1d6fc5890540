import type { Claim, OfRegion } from "../claims.ts";
import type { Frame } from "../frames.ts";

const OWN_LEVEL = "本级";
const REGION = /[全我本][省市县区州旗盟]/;

/** Whether a paragraph tells numbers of 本级. */
export function tellsOwnLevel(text: string): boolean {
  return text.includes(OWN_LEVEL);
}

/** Whether it tells such numbers beside those of a region. */
export function tellsRegion(text: string): boolean {
  return REGION.test(text);
}

/**
 * What a sentence says beyond what is certain, if the region's numbers are the report's.
 * @param certain what it says where they are another body's.
 * @param possible what it says where they are its own.
 */
export function readOfRegion(
  certain: readonly Claim[],
  possible: readonly Claim[],
  frames: readonly Frame[],
): OfRegion {
  const known = new Set(certain.map(placeOfClaim));
  const claims = possible.filter((claim) => !known.has(placeOfClaim(claim)));
  return { claims, ownLevel: frames.flatMap(ownNumber) };
}

function placeOfClaim({ frame, kind }: Claim): string {
  return `${kind} ${frame.quantity?.start ?? frame.start}`;
}

function ownNumber({ clause: { tokens }, quantity }: Frame): number[] {
  const isOwn = tokens.some((token) => "form" in token && token.form.endsWith(OWN_LEVEL));
  return quantity !== null && isOwn ? [quantity.value] : [];
}
