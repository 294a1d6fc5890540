import { describe, expect, it } from "vitest";
import { TEMPLATE_2021 } from "../../server/src/report/editions/template.ts";
import { report } from "../forms.ts";
import { beside, check, examine, type Fixture } from "../kit.ts";
import { paragraphOf } from "../towns.ts";

const mark = (text: string): string => `⟦copied-paragraph|${text}⟧`;

interface Words {
  readonly overview?: string;
  readonly improvement?: string;
  readonly other?: string;
  readonly preamble?: string;
  readonly proactive?: string;
  readonly agency?: string;
  readonly signature?: string;
}

function write(year: number, { agency = "青石镇", ...words }: Words): string {
  const title = agency === "" ? "" : `# ${agency}${year}年政府信息公开工作年度报告`;
  return report({ title, preamble: "", signature: "", ...words });
}

function facing(text: string, others: string | Readonly<Record<string, string>>): Fixture {
  return { text, context: beside(typeof others === "string" ? { "2023.md": others } : others) };
}

/** This year's words against last year's, in section 一. */
function years(now: string, last: string, agency = "青石镇"): Fixture {
  return facing(write(2024, { overview: now, agency }), write(2023, { overview: last, agency }));
}

const STORY =
  "2023年，青石镇政府召开推进会4次，把惠农补贴、低保救助和集体资产处置列为重点，由包村干部逐村核对公示栏，发现漏项18处当场补齐，群众签字确认后存档备查；便民服务大厅增设查阅专区，全年接待310人次。";
const NEXT = STORY.replace("2023", "2024").replace("4次", "6次").replace("18", "21").replace("310", "288");
/** A list of figures: its words are the form, and what it tells stands in its numbers. */
const LIST =
  "2023年，我镇主动公开政府信息126条，其中工作动态60条、通知公告30条、财政信息6条、其他30条；举办培训2次，参加40人次；更新目录3处，网站浏览4500次。";
const NEW_LIST =
  "2024年，我镇主动公开政府信息218条，其中工作动态90条、通知公告50条、财政信息8条、其他70条；举办培训5次，参加96人次；更新目录7处，网站浏览8120次。";
const LONG = `${paragraphOf(1, 2011)}${paragraphOf(4, 2012)}`;
const SHORT = "青石镇把惠农补贴、低保救助列为公开重点，由包村干部逐村核对公示栏，发现漏项当场补齐。";
/** What the template says of an aspect, once its places are filled in. */
const fill = (text: string): string =>
  text
    .replace(/⟨=?([^⟩|]*)[^⟩]*⟩/g, "$1")
    .replace("政府网站", "临河县人民政府网站")
    .replace("0⟩条", "16条");

examine("copied-paragraph", {
  fires: [
    // Pasted twice.
    write(2024, { overview: `${NEXT}\n\n${mark(NEXT)}` }),
    write(2024, { overview: `${NEXT}\n\n${mark(NEXT)}\n\n${NEXT}` }),
    write(2024, { improvement: `${NEXT}\n\n一是解读单一。\n\n${mark(NEXT)}` }),
    years(mark(STORY), STORY),
    years(mark(NEXT), STORY),
    years(mark(NEXT.replace("青石镇政府", "我镇")), STORY.replace("青石镇政府", "本镇")),
    years(mark(NEXT.replaceAll("，", ",").replaceAll("；", "。")), STORY),
    years(mark(NEXT.replace("惠农补贴", "强农惠农补贴").replace("存档备查", "归档备查")), STORY),
    years(mark(`（一）主动公开。${NEXT}`), `（二）${STORY}`),
    years(mark(NEXT.replace("由包村干部", "由 **包村干部**")), STORY),
    years(`${paragraphOf(2, 2024)}\n\n${mark(NEXT)}`, `${STORY}\n\n${paragraphOf(2, 2023)}`),
    years(`${mark(NEXT)}\n\n${mark(LONG)}`, `${STORY}\n\n${LONG}`),
    years(
      mark(NEXT.replaceAll("青石镇", "临河县水务局")),
      STORY.replaceAll("青石镇", "临河县水务局"),
      "临河县水务局",
    ),
    facing(write(2024, { improvement: mark(NEXT) }), write(2023, { improvement: STORY })),
    // A list of last year's figures.
    years(mark(LIST.replace("2023", "2024")), LIST),
    years(mark(LIST.replace("2023", "2024").replace("126", "131").replace("60", "65")), LIST),
    facing(write(2024, { improvement: mark(NEXT) }), write(2023, { overview: STORY })),
    // Another agency's, of this year or another, with its own name in it.
    facing(write(2024, { overview: mark(LONG) }), {
      "云溪.md": write(2024, { overview: LONG, agency: "云溪乡" }),
    }),
    facing(write(2024, { overview: mark(`2024年，青石镇${LONG}`) }), {
      "云溪.md": write(2021, { overview: `2021年，云溪乡${LONG}`, agency: "云溪乡人民政府" }),
    }),
    facing(write(2024, { overview: mark(LONG.replace("流动人口", "外来人口")) }), {
      "云溪.md": write(2024, { improvement: LONG, agency: "云溪乡" }),
    }),
  ],
  silent: [
    // Numbers of their own: heading-numbering speaks of these.
    write(2024, { overview: `（一）主动公开。${NEXT}\n\n（一）主动公开。${NEXT}` }),
    write(2024, { overview: NEXT, improvement: NEXT }),
    write(2024, {
      overview: `${"“".repeat(40)}\n\n${"“".repeat(40)}\n\n${"2023年".repeat(20)}\n\n${"2023年".repeat(20)}`,
    }),
    write(2024, { overview: STORY }),
    years(NEW_LIST, LIST),
    years(NEW_LIST.replaceAll("8", "８"), LIST),
    years(NEW_LIST.replace("我镇", "青石镇"), LIST),
    years(paragraphOf(0, 2024), paragraphOf(0, 2023)),
    // Half of it is new; the same thing is told in other words; the sentences are others.
    years(`${NEXT}${paragraphOf(3, 2024)}`, STORY),
    years(
      "2024年，青石镇政府开了6次推进会，重点公开惠农补贴、低保救助和集体资产处置，包村干部一村一村对照公示栏，补上漏项21处，请群众签字后归档；大厅新设查阅专区，接待288人次。",
      STORY,
    ),
    years(STORY.split("，").reverse().join("，"), STORY),
    // Short paragraphs are alike by chance.
    years(SHORT, SHORT),
    // The template's sentences, filled in, and what the law has everybody say.
    ...Object.values(TEMPLATE_2021.aspects).map((text) =>
      years(`（一）${fill(text)}`, `（一）${fill(text)}`),
    ),
    facing(
      write(2024, { improvement: `${fill(TEMPLATE_2021.problems)}\n\n${fill(TEMPLATE_2021.improvements)}` }),
      write(2023, { improvement: `${fill(TEMPLATE_2021.problems)}\n\n${fill(TEMPLATE_2021.improvements)}` }),
    ),
    years(
      "根据《中华人民共和国政府信息公开条例》和《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）的要求编制本报告，现向社会公布。",
      "根据《中华人民共和国政府信息公开条例》和《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）的要求编制本报告，现向社会公布。",
    ),
    years(
      "本报告中数据的统计期限自2024年1月1日起至2024年12月31日止。如对本报告有疑问，请与青石镇党政办公室联系（地址：青石大街1号，邮编：123456，电话：0123-4567890）。",
      "本报告中数据的统计期限自2023年1月1日起至2023年12月31日止。如对本报告有疑问，请与青石镇党政办公室联系（地址：青石大街1号，邮编：123456，电话：0123-4567890）。",
    ),
    // Only sections 一 and 五 are to be new each year.
    facing(write(2024, { other: NEXT }), write(2023, { other: STORY })),
    facing(write(2024, { preamble: NEXT }), write(2023, { preamble: STORY })),
    facing(
      write(2024, { proactive: `## 二、主动公开政府信息情况\n\n${NEXT}` }),
      write(2023, { proactive: `## 二、主动公开政府信息情况\n\n${STORY}` }),
    ),
    years(`<!-- ${NEXT} -->\n\n${paragraphOf(0, 2024)}`, STORY),
    // Neighbours do the same work: what they say has to be longer, and more alike.
    facing(write(2024, { overview: paragraphOf(1, 2011) }), {
      "云溪.md": write(2024, { overview: paragraphOf(1, 2011), agency: "云溪乡" }),
    }),
    facing(write(2024, { overview: `${LONG}干部包片督办到底不走过场` }), {
      "云溪.md": write(2024, { overview: LONG, agency: "云溪乡" }),
    }),
    // Its own older reports and other versions are no neighbours; nobody is where the agency is not known.
    facing(write(2024, { overview: LONG }), { "2021.md": write(2021, { overview: LONG }) }),
    facing(write(2024, { overview: LONG }), { "初稿.md": write(2024, { overview: LONG }) }),
    facing(write(2024, { overview: LONG, agency: "" }), {
      "云溪.md": write(2024, { overview: LONG, agency: "云溪乡" }),
    }),
    facing(write(2024, { overview: LONG }), { "无名.md": write(2024, { overview: LONG, agency: "" }) }),
  ],
});

describe("copied-paragraph", () => {
  const find = (text: string, others: Readonly<Record<string, string>>) =>
    check(text, { context: beside(others) });

  it("gives the likeness and the place in last year's report", () => {
    const last = write(2023, { overview: `新的一段。\n\n${STORY}` });
    const line = last.split("\n").indexOf(STORY);
    const [finding] = find(write(2024, { overview: mark(NEXT.replace("存档", "归档")) }), {
      "2023/a.md": last,
    });
    expect(finding?.message.zh).toBe(
      `本段与上一年度报告的段落（2023/a.md 第 ${line + 1} 行）相似度 98%，疑似照搬。请按本机关本年度的实际情况改写。`,
    );
    expect(finding?.related[0]).toMatchObject({
      site: {
        name: "2023/a.md",
        range: { start: { line, character: 0 }, end: { line, character: STORY.length } },
      },
    });
  });

  it("says 100% only of the same words", () => {
    const last = write(2023, { overview: LONG });
    const [same] = find(write(2024, { overview: mark(LONG) }), { "a.md": last });
    expect(same?.message.zh).toContain("相似度 100%");
    const [other] = find(write(2024, { overview: mark(LONG.replace("纸质", "纸面")) }), { "a.md": last });
    expect(other?.message.zh).toContain("相似度 99%");
  });

  it("says that only numbers differ where that is so", () => {
    const [found] = find(write(2024, { overview: mark(NEXT) }), {
      "a.md": write(2023, { overview: STORY }),
    });
    expect(found?.message.zh).toMatch(/^本段与上一年度报告的段落（a\.md 第 \d+ 行）只有数字不同，疑似照搬。/);
  });

  it("names the other agency, and last year's report before it", () => {
    const neighbour = write(2022, { overview: LONG, agency: "云溪乡" });
    const text = write(2024, { overview: mark(LONG) });
    const [foreign] = find(text, { "a.md": neighbour });
    expect(foreign?.message.zh).toContain("本段与云溪乡 2022 年报告的段落（a.md 第 ");
    const [old] = find(text, { "a.md": neighbour, "b.md": write(2023, { overview: LONG }) });
    expect(old?.message.zh).toContain("本段与上一年度报告的段落（b.md 第 ");
  });

  it("says one thing of a paragraph that a whole county has, the same however the files are listed", () => {
    const towns = "一二三四五六七八九十"
      .split("")
      .flatMap((a) => "石木水火".split("").map((b) => `${a}${b}镇`));
    const others = towns.map((agency): [string, string] => [
      `${agency}.md`,
      write(2024, { overview: LONG, agency }),
    ]);
    const text = write(2024, { overview: mark(LONG) });
    const [one] = find(text, Object.fromEntries(others));
    const [two] = find(text, Object.fromEntries([...others].reverse()));
    expect(two).toEqual(one);
  });
});
