import { describe, expect, it } from "vitest";
import { report, section } from "../forms.ts";
import { examine, fix } from "../kit.ts";

const LAYOUTS = ["pipes", "tabs", "lines", "html", "spaces"] as const;
const BUSY = {
  "received/naturalPerson": "12",
  "received/business": "3",
  "received/total": "15",
  "carriedIn/naturalPerson": "2",
  "carriedIn/total": "2",
  "granted/naturalPerson": "9",
  "granted/business": "2",
  "granted/total": "11",
  "denied.thirdParty/business": "1",
  "denied.thirdParty/total": "1",
  "unavailable.notHeld/naturalPerson": "4",
  "unavailable.notHeld/total": "4",
  "outcomeTotal/naturalPerson": "13",
  "outcomeTotal/business": "3",
  "outcomeTotal/total": "16",
  "carriedOut/naturalPerson": "1",
  "carriedOut/total": "1",
} as const;
const busy = (values: Record<string, string> = {}, layout: (typeof LAYOUTS)[number] = "tabs"): string =>
  report({ requests: section("requests", { ...BUSY, ...values }, layout) });
const mark = (text: string): string => `⟦suspect-cell|${text}⟧`;

examine("suspect-cell", {
  fires: [
    ...LAYOUTS.map((layout) => busy({ "granted/naturalPerson": mark("90") }, layout)),
    busy({ "received/naturalPerson": mark("21") }),
    busy({ "received/total": mark("5") }),
    busy({ "carriedIn/naturalPerson": mark("0") }),
    busy({ "carriedOut/total": mark("11") }),
    busy({ "outcomeTotal/naturalPerson": mark("31") }),
    busy({ "outcomeTotal/total": mark("6") }),
    busy({ "denied.thirdParty/business": mark("0") }),
    busy({ "notProcessed.repeated/charity": mark("1") }),
    busy({ "unavailable.notHeld/total": mark("４４") }),
  ],
  silent: [
    report(),
    ...LAYOUTS.map((layout) => busy({}, layout)),
    // Two wrong figures: no single one explains all that fails.
    busy({ "granted/naturalPerson": "90", "carriedIn/business": "7" }),
    busy({ "received/total": "5", "outcomeTotal/total": "6" }),
    // One identity alone can be mended at either end.
    report({ disputes: section("disputes", { "reconsideration/total": "1" }) }),
    report({
      disputes: section("disputes", { "reconsideration/upheld": "2", "reconsideration/total": "1" }),
    }),
    // What cannot be a count explains nothing.
    busy({ "granted/naturalPerson": "" }),
    busy({ "granted/naturalPerson": "九" }),
    report({ proactive: section("proactive", { "normativeDocument/issued": "3" }) }),
  ],
});

describe("suspect-cell mends", () => {
  it.each(LAYOUTS)("the one figure, safely, in %s", (layout) => {
    const offered = fix(busy({ "granted/naturalPerson": "90" }, layout), "suspect-cell", busy({}, layout));
    expect(offered.safe).toBe(true);
  });
});
