/** A finding a check has to give: rule code, and one-based lines where they matter. */
export interface Expected {
  readonly code: string;
  readonly lines?: readonly number[];
  /** The lines of all places of one cause that is told once. */
  readonly places?: readonly number[];
}

/** What a reader found in one real report, as far as the rules at hand go. */
export interface ReadByHand {
  /** How the file's name begins. */
  readonly file: string;
  readonly agency: string;
  readonly year: number;
  readonly edition: "2019" | "2021";
  /** One-based lines of the six section headings. */
  readonly sections: readonly number[];
  readonly must: readonly Expected[];
  /** Codes that would be false alarms, wherever they stood (or on the given lines). */
  readonly mustNot: readonly Expected[];
  /** Every figure that is not 0, as `table/row/column`. */
  readonly figures: Readonly<Record<string, number | null>>;
}

const NEVER = [
  "total-mismatch",
  "balance-mismatch",
  "missing-section",
  "missing-table",
  "missing-row",
  "duplicate-row",
  "unknown-row",
  "duplicate-section",
  "section-order",
  "section-number",
  "section-title",
  "missing-title",
  "empty-section",
  "blank-cell",
  "not-a-number",
  "suspect-cell",
  "row-label",
].map((code) => ({ code }));

const LOST = Array.from({ length: 19 }, (_, index) => 53 + index);

const LOST_ROWS = [
  ..."stateSecret prohibitedByLaw securityAndStability thirdParty internalAffairs inProcess enforcementFile inquiry"
    .split(" ")
    .map((row) => `denied.${row}`),
  ...["notHeld", "notReadyMade", "stillUnclear"].map((row) => `unavailable.${row}`),
  ...["petition", "repeated", "publication", "excessive", "reconfirmation"].map(
    (row) => `notProcessed.${row}`,
  ),
  ...["notSupplemented", "notPaid", "rest"].map((row) => `otherHandling.${row}`),
];

export const READ_BY_HAND: readonly ReadByHand[] = [
  {
    file: "000_",
    agency: "坎苏镇",
    year: 2024,
    edition: "2021",
    sections: [9, 21, 41, 77, 86, 94],
    must: [
      { code: "title-form", lines: [3] },
      { code: "heading-level" },
      { code: "cell-count", lines: LOST.slice(0, 1), places: LOST },
      { code: "split-table", lines: [74] },
      { code: "broken-paragraph", lines: [13, 90] },
      { code: "citation", lines: [7] },
      { code: "missing-period" },
    ],
    mustNot: [
      ...NEVER,
      ...["column-label", "heading-numbering", "missing-aspect", "missing-fee-statement"].map((code) => ({
        code,
      })),
      ...["date-implausible", "agency-mismatch", "missing-signature"].map((code) => ({ code })),
    ],
    figures: Object.fromEntries(LOST_ROWS.map((row) => [`requests/${row}/total`, null])),
  },
  {
    file: "001_",
    agency: "下各镇",
    year: 2023,
    edition: "2019",
    sections: [16, 34, 147, 547, 641, 647],
    must: [
      { code: "edition-mismatch" },
      { code: "page-furniture", lines: [1, 654] },
      { code: "year-mismatch", lines: [30] },
      { code: "missing-period" },
    ],
    mustNot: [
      ...NEVER,
      ...["column-label", "cell-count", "title-form", "prose-mismatch"].map((code) => ({ code })),
    ],
    figures: {
      "proactive/procurement/items": 32,
      "proactive/procurement/amount": 513555.45,
      "disputes/directLitigation/upheld": 1,
      "disputes/directLitigation/total": 1,
    },
  },
  {
    file: "002_",
    agency: "苏家作乡",
    year: 2024,
    edition: "2021",
    sections: [5, 17, 34, 65, 72, 78],
    must: [
      { code: "column-label", lines: [20] },
      { code: "terminology", lines: [80] },
      { code: "missing-fee-statement" },
      { code: "missing-period" },
      { code: "missing-signature" },
    ],
    mustNot: [
      ...NEVER,
      ...["missing-aspect", "cell-count", "title-form", "prose-sum"].map((code) => ({ code })),
    ],
    figures: {},
  },
  {
    file: "003_",
    agency: "盘江镇",
    year: 2024,
    edition: "2021",
    sections: [7, 31, 48, 79, 86, 96],
    must: [
      { code: "self-reference", lines: [21, 21, 92] },
      { code: "heading-numbering" },
      { code: "broken-paragraph", lines: [92] },
      { code: "missing-signature" },
    ],
    mustNot: [
      ...NEVER,
      ...["column-label", "cell-count", "title-form", "prose-sum", "missing-period", "prose-mismatch"].map(
        (code) => ({ code }),
      ),
      { code: "missing-fee-statement" },
    ],
    figures: { "proactive/penalty/decisions": 286 },
  },
  {
    file: "004_",
    agency: "聂堆镇人民政府",
    year: 2024,
    edition: "2021",
    sections: [5, 17, 34, 65, 72, 78],
    must: [
      { code: "heading-level" },
      { code: "heading-numbering" },
      { code: "unfinished-sentence", lines: [11] },
      { code: "missing-period" },
      { code: "missing-signature" },
    ],
    mustNot: [
      ...NEVER,
      ...["column-label", "cell-count", "title-form", "prose-mismatch", "missing-fee-statement"].map(
        (code) => ({ code }),
      ),
    ],
    figures: {
      "proactive/normativeDocument/issued": 1,
      "proactive/normativeDocument/inForce": 1,
      "proactive/licensing/decisions": 69,
      "requests/received/naturalPerson": 1,
      "requests/received/total": 1,
      "requests/granted/naturalPerson": 1,
      "requests/granted/total": 1,
      "requests/outcomeTotal/naturalPerson": 1,
      "requests/outcomeTotal/total": 1,
    },
  },
];
