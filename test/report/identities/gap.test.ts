import fc from "fast-check";
import { expect, it } from "vitest";
import type { Coordinate } from "../../../server/src/report/editions/edition.ts";
import { gap, isSame, solveGap } from "../../../server/src/report/identities/gap.ts";
import { EDITIONS } from "../../../server/src/report/index.ts";
import { balanced, placeOf } from "../../balanced.ts";

it("is nothing in a balanced report, and what one figure is changed by once it is changed", () => {
  fc.assert(
    fc.property(balanced, fc.nat(), fc.integer({ min: 1, max: 50 }), ({ edition, figures }, pick, more) => {
      for (const identity of edition.identities) {
        const numberAt = (place: Coordinate): number | null => Number(figures.get(placeOf(place)) ?? 0);
        expect(gap(identity, numberAt)).toEqual({ value: 0, missing: [] });
        const members = [...identity.left, ...identity.right];
        const chosen = members[pick % members.length];
        if (!chosen) continue;
        const sign = identity.left.includes(chosen) ? 1 : -1;
        const changed = gap(identity, (place) =>
          isSame(place, chosen) ? (numberAt(place) ?? 0) + more : numberAt(place),
        );
        expect(changed.value).toBe(sign * more);
        const lacking = gap(identity, (place) => (isSame(place, chosen) ? null : numberAt(place)));
        expect(solveGap(identity, lacking)).toBe(numberAt(chosen));
      }
    }),
    { numRuns: 40 },
  );
});

it("is not solved where no member, or more than one, has no number", () => {
  const identity = EDITIONS[0]?.identities[0];
  expect(identity).toBeDefined();
  if (!identity) return;
  expect(
    solveGap(
      identity,
      gap(identity, () => 1),
    ),
  ).toBeNull();
  expect(
    solveGap(
      identity,
      gap(identity, () => null),
    ),
  ).toBeNull();
});
