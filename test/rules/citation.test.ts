import { describe, expect, it } from "vitest";
import { analyze, CITATIONS, fixAll } from "../../server/src/report/index.ts";
import { report } from "../forms.ts";
import { examine, fix } from "../kit.ts";

const CODE = "citation";
/** A report for 2024 that says this in its preamble; what stands in ⟪⟫ is wrong. */
const say = (words: string, year = 2024): string =>
  report({
    title: `# 青石镇${year}年政府信息公开工作年度报告`,
    preamble: words.replace(/⟪([^⟫]*)⟫/g, `⟦${CODE}|$1⟧`),
  });
const titlesOf = (key: string) => {
  const { title = "", notice = "", issuer } = CITATIONS.find((citation) => citation.key === key) ?? {};
  return { title, notice: notice ?? "", office: issuer?.zh ?? "" };
};
const { title: FORMAT, office: OFFICE } = titlesOf("format");
const { notice: NOTICE } = titlesOf("trial-format");
const ISSUE = `${OFFICE}关于印发〈${FORMAT}〉的通知`;

examine(CODE, {
  fires: [
    ...[
      "根据⟪国办公开办函〔2019〕60号⟫编制本报告。",
      `根据⟪《${NOTICE}》⟫编制本报告。`,
      `根据⟪《${NOTICE}》（国办公开办函〔2019〕60号）⟫编制本报告。`,
      `根据⟪《${NOTICE.replace("工作", "")}》⟫编制本报告。`,
      `按照⟪《${FORMAT}（试行）》⟫编制本报告。`,
      "根据《中华人民共和国政府信息公开条例》（⟪国务院令第492号⟫）编制。",
      "根据⟪《政务信息公开条例》⟫编制本报告。",
      "按照⟪《条列》⟫规定公开。",
      "收到申请2件，均在法定⟪15⟫个工作日内答复。",
      "收到申请2件，均在条例规定的⟪十五⟫个工作日内作出答复，已在⟪30⟫个工作日的法定期限内办结。",
      "根据《中华人民共和国政府信息公开条例》⟪第九十四条⟫规定编制。",
      "按照《政府信息公开条例》第五十条、⟪第57条⟫编制。",
      "根据《中华人民共和国政府信息公开条例》（国务院令第711号）⟪第五百条⟫编制。",
      "根据⟪《中华人民共和国政府信息公开法》⟫编制本报告。",
      "根据⟪《信息公开条例》⟫编制本报告。",
      "根据⟪《中华人民共和国政府信息公开条列》⟫编制本报告。",
      "按照⟪《政府信息公开处理费管理办法》⟫，未收取费用。",
      "落实⟪《行政复义法》⟫，依法办理。",
      "根据⟪中华人民共和国政府信息公开条例⟫编制本报告。",
      "学习⟪政府信息公开条例⟫，提高公开意识。",
      "按照⟪政府信息公开信息处理费管理办法⟫，未收取费用。",
      "根据⟪<<中华人民共和国政府信息公开条例>>⟫编制本报告。",
      "根据国办公开办函⟪[2021]30号⟫编制本报告。",
      "根据国办公开办函⟪（2021）30号⟫编制本报告。",
      "根据国办公开办函⟪【2021】30号⟫编制本报告。",
      "根据国办公开办函⟪(2021)30号⟫编制本报告。",
      "根据国办公开办函⟪〔2021］30号⟫编制本报告。",
      "根据临政办发⟪［2024］12号⟫编制本报告。",
      "根据⟪国办公开办函〔2021〕第30号⟫编制本报告。",
      "根据⟪国办公开办函2021年30号⟫编制本报告。",
      "按照⟪国办函〔2020〕第109号⟫执行。",
      "按照《政府信息公开信息处理费管理办法》（⟪国办函〔2019〕109号⟫）执行。",
      "根据⟪《中华人民共和国 政府信息公开条列》⟫编制本报告。",
    ].map((words) => say(words)),
    report({ overview: "（一）贯彻⟦citation|《政务公开条例》⟧\n\n公开信息20条。" }),
    say(`根据⟪《${NOTICE}》⟫编制本报告。`, 2021),
  ],
  silent: [
    ...[
      "根据商务部公告2021年第30号、临政发〔2024〕第3号执行。",
      "根据《中华人民共和国政府信息公开条例》（国务院令第711号）编制本报告。",
      "根据《中华人民共和国政府信息公开条例》第四十九条、第五十条规定编制。",
      "申请均在法定20个工作日内答复，平均用时8个工作日，最快的在15个工作日内答复。",
      "征求第三方意见在15个工作日内反馈，补正通知在法定7个工作日内发出。",
      "根据《中华人民共和国政府信息公开条例》第56条和《中华人民共和国行政诉讼法》第八十二条办理。",
      "根据《政府信息公开条例》和国办公开办函〔2021〕30号编制本报告。",
      `根据《${ISSUE}》（国办公开办函〔2021〕30号）编制本报告。`,
      `根据《${ISSUE.replace("〈", "《").replace("〉", "》")}》编制本报告。`,
      "按照《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）执行。",
      "依照《中华人民共和国政府信息公开条例》（下称《信息公开条例》）编制，落实《信息公开条例》。",
      `国办公开办函〔2019〕60号已由国办公开办函〔2021〕30号取代。`,
      "落实《浙江省政府信息公开条例》和《临河县政府信息公开处理费管理办法》。",
      "落实浙江省政府信息公开条例实施细则。",
      "开展“政府信息公开条例宣传周”活动。",
      "学习政府信息公开条例实施情况评估报告。",
      "行政复议法修订后，依法办理行政复议。",
      "学习信息公开条例，提高公开意识。",
      "收到（2024）浙1082行初12号判决。",
      "地址为中心街（2024）3号楼。",
      "公开方式见附件（2021）。第30号公告已发布。",
      "落实《中华人民共和国行政处罚法》《中华人民共和国民事诉讼法》。",
      "落实《重大行政决策程序暂行条例》（国务院令第713号）。",
      "按照国发〔2024〕5号、临政办发〔2024〕12号要求公开。",
      "2007年4月国务院令第492号公布、2019年4月国务院令第711号修订。",
      "落实《中华人民共和国政府信息公开条例（修订）》。",
      "2024年省政府信息公开条例培训班举办。",
    ].map((words) => say(words)),
    say("根据国办公开办函〔2019〕60号编制本报告。", 2020),
    say(`根据《${NOTICE}》编制本报告。`, 2019),
    "根据国办公开办函〔2019〕60号编制本报告。\n\n## 一、总体情况\n\n公开信息20条。\n",
    report(),
  ],
});

describe("citation mends", () => {
  const mends = (before: string, after: string): void => {
    expect(fix(say(before), CODE, say(after)).safe).toBe(true);
    expect(fixAll(say(after), { codes: [CODE] }).text).toBe(say(after));
  };

  it("what was superseded, name and number together", () => {
    mends(
      `根据《${NOTICE}》（国办公开办函〔2019〕60号）编制。`,
      `根据《${ISSUE}》（国办公开办函〔2021〕30号）编制。`,
    );
    mends("根据国办公开办函[2019]60号编制。", "根据国办公开办函〔2021〕30号编制。");
    mends(`按照《${FORMAT}（试行）》编制。`, `按照《${FORMAT}》编制。`);
    mends("根据《条例》（国务院令第492号）编制。", "根据《条例》（国务院令第711号）编制。");
  });

  it("the format by its name, and the notice behind it, where 关于印发 stands before", () => {
    mends(
      "根据关于印发《政府信息公开工作年度报告格式的通知》（国办公开办函〔2021〕30号）编制。",
      `根据关于印发《${FORMAT}》的通知（国办公开办函〔2021〕30号）编制。`,
    );
  });

  it("without the issuer where that stands before the name", () => {
    const short = ISSUE.slice(OFFICE.length);
    for (const issuer of [OFFICE, `${OFFICE}印发的`, "国务院办公厅", "国办公开办"]) {
      mends(
        `根据${issuer}《关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）要求编制。`,
        `根据${issuer}《${short}》（国办公开办函〔2021〕30号）要求编制。`,
      );
    }
    mends(
      `按照上级要求和《${NOTICE}》（国办公开办函〔2019〕60号）编制。`,
      `按照上级要求和《${ISSUE}》（国办公开办函〔2021〕30号）编制。`,
    );
  });

  it("names and their marks", () => {
    mends("根据《政务公开条例》编制。", "根据《政府信息公开条例》编制。");
    mends("根据《中华人民共和国政务公开条例》编制。", "根据《中华人民共和国政府信息公开条例》编制。");
    mends("根据 中华人民共和国政府信息公开条例编制。", "根据 《中华人民共和国政府信息公开条例》编制。");
    mends("根据<政府信息公开条例>编制。", "根据《政府信息公开条例》编制。");
  });

  it("brackets of numbers, and nothing else of them", () => {
    mends("根据国办函 [2020] 109 号执行。", "根据国办函 〔2020〕 109 号执行。");
    mends("根据临政发【2024】3号执行。", "根据临政发〔2024〕3号执行。");
  });

  it("never by itself a number that does not fit its name", () => {
    const text = say("按照《政府信息公开信息处理费管理办法》（国办函〔2019〕109号）执行。");
    const [finding] = analyze(text).findings.filter(({ code }) => code === CODE);
    expect(finding?.message.zh).toContain("国办函〔2020〕109号");
    expect(finding?.fixes.map(({ safe }) => safe)).toEqual([false]);
    expect(fixAll(text, { codes: [CODE] }).text).toBe(text);
  });
});
