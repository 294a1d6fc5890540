import { describe, expect, it } from "vitest";
import type { Requirements } from "../../server/src/report/index.ts";
import { report } from "../forms.ts";
import { check, examine, type Fixture } from "../kit.ts";

const WORDS = "及时公开惠民惠农补贴信息，方便群众查询。";
const HEADING = "## ⟦overview-length|一、总体情况⟧";

/** A report whose 总体情况 has so many characters, under these demands. */
function say(length: number, requirements: Requirements = { overviewLength: 100 }): Fixture {
  return held(WORDS.repeat(Math.ceil(length / WORDS.length)).slice(0, length), requirements);
}
function held(overview: string, requirements: Requirements = { overviewLength: 100 }): Fixture {
  return { text: report({ overview }), context: { requirements } };
}
function told(fixture: Fixture): Fixture {
  if (typeof fixture === "string") return fixture;
  return { ...fixture, text: fixture.text.replace("## 一、总体情况", HEADING) };
}

examine("overview-length", {
  fires: [
    ...[101, 102, 120, 200, 999].map((length) => say(length)),
    say(1001, { overviewLength: 1000 }),
    say(1200, { overviewLength: 1000, notice: "临政办发〔2024〕5号" }),
    held(`${WORDS.repeat(3)}\n\n${WORDS.repeat(3)}`),
    held(`### （一）主动公开\n\n${WORDS.repeat(5)}`),
    held(`**${WORDS.repeat(5)}** 完。`),
    held(`1. ${WORDS.repeat(3)}\n2. ${WORDS.repeat(2)}`),
    held(`${WORDS.repeat(5)}\n\n<!-- 待补 -->\n\n无。`),
  ].map(told),
  silent: [
    ...[1, 50, 99, 100].map((length) => say(length)),
    say(1000, { overviewLength: 1000 }),
    say(5000, {}),
    say(5000, { requiredFigures: [], notice: "临政办发〔2024〕5号" }),
    report({ overview: WORDS.repeat(200) }),
    held(`${WORDS.repeat(4)}\n\n${" ".repeat(100)}\n\n无。`),
    held(`${WORDS.repeat(4)}\n\n<!-- ${WORDS.repeat(4)} -->`),
    held(`**${WORDS.repeat(5)}**`),
    held(""),
    { text: "正文\n", context: { requirements: { overviewLength: 100 } } },
  ],
});

describe("overview-length", () => {
  it("tells the lengths and the notice", () => {
    const fixture = told(say(130, { overviewLength: 100, notice: "临政办发〔2024〕5号" })) as Exclude<
      Fixture,
      string
    >;
    const [found] = check(fixture.text, { context: fixture.context });
    expect(found?.message.zh).toBe(
      "总体情况有 130 字，临政办发〔2024〕5号要求不超过 100 字，多 30 字。请精简。",
    );
  });
});
