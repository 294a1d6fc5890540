import { describe, expect, it } from "vitest";
import { EDITION_2019 } from "../../server/src/report/editions/2019.ts";
import type { Layout } from "../../server/src/report/syntax/syntax.ts";
import { report, section } from "../forms.ts";
import { beside, check, examine, type Fixture } from "../kit.ts";

type Figures = Readonly<Record<string, string>>;

const mark = (value: number): string => `⟦unusual-change|${value}⟧`;

/** Requests of natural persons by outcome; every identity holds. `told` are the rows whose total is marked. */
function requests(outcomes: Readonly<Record<string, number>>, told: readonly string[] = []): Figures {
  const { carriedOut = 0, ...concluded } = outcomes;
  const all = Object.values(concluded).reduce((sum, value) => sum + value, 0);
  const rows: Readonly<Record<string, number>> = {
    ...outcomes,
    outcomeTotal: all,
    received: all + carriedOut,
  };
  return Object.fromEntries(
    Object.entries(rows).flatMap(([row, value]) => [
      [`${row}/naturalPerson`, String(value)],
      [`${row}/total`, told.includes(row) ? mark(value) : String(value)],
    ]),
  );
}

interface Tables {
  readonly proactive?: Figures;
  readonly requests?: Figures;
  readonly disputes?: Figures;
}

function write(year: number, tables: Tables, layout: Layout = "tabs", title = "青石镇"): string {
  const edition = year < 2021 ? [EDITION_2019] : [];
  return report({
    title: `# ${title}${year}年政府信息公开工作年度报告`,
    preamble: "",
    proactive: section("proactive", tables.proactive, layout, ...edition),
    requests: section("requests", tables.requests, layout, ...edition),
    disputes: section("disputes", tables.disputes, layout, ...edition),
  });
}

/** This year's tables beside last year's. */
function facing(now: Tables, before: Tables, layout: Layout = "tabs"): Fixture {
  return { text: write(2024, now, layout), context: beside({ "2023.md": write(2023, before) }) };
}

const proactive = (now: Figures, before: Figures, layout?: Layout): Fixture =>
  facing({ proactive: now }, { proactive: before }, layout);

const LAYOUTS: readonly Layout[] = ["pipes", "tabs", "lines", "html", "spaces"];

examine("unusual-change", {
  fires: [
    ...LAYOUTS.map((layout) =>
      proactive({ "licensing/decisions": mark(600) }, { "licensing/decisions": "50" }, layout),
    ),
    proactive({ "penalty/decisions": mark(12) }, { "penalty/decisions": "240" }),
    proactive({ "penalty/decisions": mark(45) }, {}),
    proactive({ "compulsion/decisions": mark(0) }, { "compulsion/decisions": "36" }),
    proactive({ "fee/amount": mark(380) }, { "fee/amount": "38" }),
    // 25 is five times 5.
    proactive({ "licensing/decisions": mark(25) }, { "licensing/decisions": "5" }),
    // Documents issued make those in force more: the first of a row is told.
    proactive(
      { "normativeDocument/issued": mark(60), "normativeDocument/inForce": "70" },
      { "normativeDocument/issued": "2", "normativeDocument/inForce": "10" },
    ),
    proactive({ "normativeDocument/inForce": mark(96) }, { "normativeDocument/inForce": "10" }),
    // Two causes, two questions.
    proactive(
      { "licensing/decisions": mark(600), "penalty/decisions": mark(0) },
      { "licensing/decisions": "50", "penalty/decisions": "30" },
    ),
    // What was received is told, and its outcomes are not.
    facing({ requests: requests({ granted: 140 }, ["received"]) }, { requests: requests({ granted: 12 }) }),
    facing({ requests: requests({}, ["received"]) }, { requests: requests({ granted: 36 }) }),
    facing(
      { requests: requests({ granted: 60, carriedOut: 60 }, ["received"]) },
      { requests: requests({ granted: 10 }) },
    ),
    // As many requests with other outcomes: the greatest change.
    facing(
      { requests: requests({ granted: 4, "denied.inProcess": 56 }, ["denied.inProcess"]) },
      { requests: requests({ granted: 46, "denied.inProcess": 4 }) },
    ),
    facing(
      { disputes: { "reconsideration/upheld": "40", "reconsideration/total": mark(40) } },
      { disputes: { "reconsideration/upheld": "2", "reconsideration/total": "2" } },
    ),
    {
      text: write(2021, { proactive: { "licensing/decisions": mark(90) } }),
      context: beside({ "2020.md": write(2020, { proactive: { "licensing/decisions": "9" } }) }),
    },
  ],
  silent: [
    proactive({ "licensing/decisions": "4" }, { "licensing/decisions": "1" }),
    proactive({ "licensing/decisions": "19" }, { "licensing/decisions": "2" }),
    proactive({ "licensing/decisions": "9" }, {}),
    proactive({}, { "licensing/decisions": "9" }),
    proactive({ "licensing/decisions": "90" }, { "licensing/decisions": "30" }),
    proactive({ "licensing/decisions": "24" }, { "licensing/decisions": "5" }),
    proactive({ "fee/amount": "3.82" }, { "fee/amount": "0.4" }),
    proactive(
      { "normativeDocument/issued": "3", "normativeDocument/inForce": "13" },
      { "normativeDocument/issued": "0", "normativeDocument/inForce": "10" },
    ),
    ...LAYOUTS.map((layout) =>
      proactive({ "penalty/decisions": "120" }, { "penalty/decisions": "100" }, layout),
    ),
    facing({ requests: requests({ granted: 14 }) }, { requests: requests({ granted: 12 }) }),
    facing({ requests: requests({ granted: 4 }) }, { requests: requests({ granted: 1 }) }),
    // A blank and a word are no figures.
    proactive({ "licensing/decisions": "" }, { "licensing/decisions": "50" }),
    proactive({ "licensing/decisions": "600" }, { "licensing/decisions": "约50" }),
    // Applicants of one kind: only the totals are asked about.
    facing(
      { requests: { "received/business": "0", "received/naturalPerson": "30", "received/total": "30" } },
      { requests: { "received/business": "30", "received/naturalPerson": "0", "received/total": "30" } },
    ),
    // A digit too many in a total is known to be wrong by itself.
    facing(
      { requests: { ...requests({ granted: 14 }), "received/total": "140" } },
      { requests: requests({ granted: 12 }) },
    ),
    // Nothing beside it, another agency, the year before last.
    write(2024, { proactive: { "licensing/decisions": "600" } }),
    {
      text: write(2024, { proactive: { "licensing/decisions": "600" } }),
      context: beside({
        "2023.md": write(2023, { proactive: { "licensing/decisions": "50" } }, "tabs", "云溪乡"),
      }),
    },
    {
      text: write(2024, { proactive: { "licensing/decisions": "600" } }),
      context: beside({ "2022.md": write(2022, { proactive: { "licensing/decisions": "50" } }) }),
    },
    // 2019: what is told of the year before is last year's figure itself.
    {
      text: write(2020, { proactive: { "licensing/lastYearItems": "60", "licensing/change": "40" } }),
      context: beside({ "2019.md": write(2019, {}) }),
    },
  ],
});

describe("unusual-change asks", () => {
  it("with both figures and the place of last year's, and is answered by a comment before the table", () => {
    const { text, context } = proactive(
      { "licensing/decisions": mark(600) },
      { "licensing/decisions": "50" },
    ) as Exclude<Fixture, string>;
    const [found] = check(text, { context });
    expect(found?.message.zh).toMatch(
      /^表二“行政许可”的“本年处理决定数量”为 600，上一年度报告为 50（2023\.md 第 \d+ 行），相差悬殊。/,
    );
    expect(found?.severity).toBe("information");
    const answered = text
      .replace(/⟦[a-z-]+\||⟧/g, "")
      .replace(
        "第二十条第（一）项",
        "<!-- nianbao-disable-next-line unusual-change -- 许可权下放到镇 -->\n第二十条第（一）项",
      );
    check(answered, { context, rules: ["unusual-change", "unused-suppression"] });
  });
});
