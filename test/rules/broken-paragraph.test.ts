import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyze, fixAll } from "../../server/src/report/index.ts";
import { report, section } from "../forms.ts";
import { examine, fix } from "../kit.ts";

const BODY = "办公室定期组织各科室学习信息公开有关法规，进一步强化全体干部的";
/** A report whose section one is broken at each ／, over what is given. */
const torn = (words: string, gap = "\n\n"): string => report({ overview: words.replaceAll("／", gap) });
/** The same with the marks that are due: the characters on either side of each ／. */
const told = (words: string, gap = "\n\n"): string =>
  report({ overview: words.replace(/(.)／(.)/g, `⟦broken-paragraph|$1${gap}$2⟧`) });

examine("broken-paragraph", {
  fires: [
    told(`${BODY}法／治意识，促进依法履职。`),
    told("梳理村民会议定下的事项，优先公布有／利于各村互相比较的内容，做到及时准确。"),
    told("三是提高时效，及时在网站公开，确保真实全面。四是健／全公开制度，完善平台主体责任。"),
    told("全年通过政府网站、政务公开栏、微信公众号，／村级广播等渠道公开信息20条。"),
    told("重点公开财政预决算、惠农补贴、社会救助、／环境保护等领域的信息。"),
    told("完善信息公开的审核制度，明确公开的范围和／时限，落实到具体责任人。"),
    told("通过县政府门户网站（含移动端、／小程序）公开信息20条，按期更新。"),
    told("严格执行《中华人民共和国政府信息公开条例》的／规定，做到应公开尽公开。"),
    told("完善公开的审核制度，明确公开的时限和责任人／，落实到各科室。"),
    told(`${BODY}法／治意识，促进依法履职。`, "\n\n— 3 —\n\n"),
    told(`${BODY}法／治意识，促进依法履职。`, "\n\n第 3 页 共 8 页\n\n"),
    told(`${BODY}法／治意识，促进依法履职。`, "\n\n---\n\n"),
    told(`${BODY}法／治意识，促进依法履职。`, "\n\nhttp://www.example.gov.cn/art/1.html 2/5\n\n"),
    told(`${BODY}法／治意识，促进依法履职。`, "\n　　\n　　"),
    told(`${BODY.repeat(3)}法／治意识，促进依法履职。`, "\n"),
    told(
      "全年通过政府网站、政务公开栏、微信公众号等渠道公开各类政府信／息20条，按期更新，其中财政信息由财政所负责，惠农补／贴信息由农业办负责。",
    ),
    told("加大公开力度，积极组织开展政务公开培训，全年共培训全镇各村各部门信／息员30人次。"),
    told("健全公开机制，明确专人负责，全年主动公开政府信息20／条，及时回应群众关切。"),
    told("全年主动公开政府信息12／30条，其中动态600条、公告630条。"),
    told("全年作出行政许可2／0件、行政处罚8件。"),
    told("健全公开机制，明确专人负责，全年举办业务培训3／场，参训90人次。"),
    told("健全公开机制，明确专人负责，本报告所列数据截至2024／年，12月31日止。"),
    told("健全公开机制，明确专人负责，全年收到政府信息公开申请12／件（其中网络8件），均已答复。"),
    told("2024年，我镇健全公开机制，明确专人负责，进一步优化内／审机制，及时回应群众关切。"),
    told("2024年，我镇健全公开机制，明确专人负责，会同局机／关党委开展检查，及时回应群众关切。"),
    told("2024年，我镇健全公开机制，明确专人负责，扎实推进政／企互动，及时回应群众关切。"),
    told("2024年，我镇健全公开机制，明确专人负责，全面提升公开质／效，及时回应群众关切。"),
    told("(一)公开渠道.全年通过政府网站,公开栏,公众号等多种渠道主动公开各类政府信／息20条,群众满意."),
  ],
  silent: [
    // Lines of a page's width, each with a blank line behind it, beside many short paragraphs.
    report({
      overview: [
        ...["公开信息238", "发放明白纸510", "接待来访426", "解答咨询195"].flatMap((words) => [
          `健全信息公开工作制度，规范信息发布审核程序，全年${words}`.slice(-26).padStart(26, "及"),
          "条，均已登记。",
        ]),
        ...Array.from({ length: 16 }, () => "公开渠道畅通，更新及时。"),
      ].join("\n\n"),
    }),
    report(),
    ...[
      // A full stop forgotten: what follows is another paragraph.
      "完善公开制度，不断提高信息公开工作的规范化水平／我镇还设立了公开专栏，方便群众查阅。",
      "完善公开制度，不断提高信息公开工作的规范化水平／三、制定保密审查制度，定期检查。",
      "完善公开制度，不断提高信息公开工作的规范化水平／（二）依申请公开。未收到申请。",
      "完善公开制度，做好政府信息公开／政府信息公开平台建设方面，设立专栏。",
      "完善公开制度，不断提高信息公开工作的规范化水平／联系电话：0573-1234567，欢迎咨询。",
      "完善公开制度，不断提高信息公开工作的规范化水平／附件：1.公开目录，2.公开指南。",
      "（一）主动公开情况／全年公开信息20条，群众满意。",
      "部分单位对公开工作的认识是不够的，审核也是不够严格的／我镇将针对这些问题，逐项改进。",
      "部分单位的信息审核不够及时，公开的内容不够充分，审核不够严格／部分栏目内容单一，更新较慢。",
      "健全公开机制，明确专人负责，联系电话为0573-1234567／年报电子版可下载，欢迎查阅。",
      "健全公开机制，明确专人负责，工作延续到2024／年度报告按时公布，欢迎查阅。",
      "健全公开机制，明确专人负责，现将情况说明如下2／3.依申请公开2件，均已答复。",
      "健全公开机制，明确专人负责，网站访问量比上年增长20／个别栏目更新慢，将逐项整改。",
      "2024年，我镇健全公开机制，明确专人负责，公开工作抓得实／我镇还设立专栏，方便群众。",
      "2024年，我镇健全公开机制，明确专人负责，公开工作落实得细／镇党委定期研究，压实责任。",
      "2024年，我镇健全公开机制，明确专人负责，把公开贯穿工作中／严把审核关，做到先审后发。",
      "2024年，我镇健全公开机制，明确专人负责，各栏目更新快／访问量稳步上升，群众满意。",
      "公开重点如下：／财政预决算、惠农补贴、社会救助等信息。",
      "一是公开财政信息；／二是公开惠农信息。",
      "切实保障群众知情权，自觉接受监督，提高办事效率和群众知情权／利用广播开展宣传，增强公开实效。",
      "各项工作纳入年度考核，取得较好实效／力争在明年实现新的突破，再上台阶。",
    ].map((words) => torn(words)),
    // Wrapped at a fixed width.
    torn(
      "2024年，青石镇认真落实公开条例，健全公开制度，明确／公开范围，规范公开程序，落实公开责任，全年主动公开信／息20条，公开渠道进一步拓宽，群众满意度不断提升，公开／工作取得明显成效。",
      "\n",
    ),
    torn(
      "2024年，青石镇认真落实公开条例，健全公开制度，明确／公开范围，规范公开程序，落实公开责任，全年主动公开信／息20条，公开渠道进一步拓宽，群众满意度不断提升，公开／工作取得明显成效。",
    ),
    report({ overview: `${BODY}法`, proactive: section("proactive") }),
    report({ other: "本年度未收取信息处理费，没有其他需要报告的事项和" }),
    torn(`${BODY}法／- 治意识，促进依法履职。`),
    torn(`${BODY}法／> 治意识，促进依法履职。`),
    torn(`${BODY}法\n\n| 栏目 | 条数 |\n| --- | --- |\n| 财政 | 3 |\n\n治意识，促进依法履职。`),
    torn(`${BODY}法\n\n<!-- 换页 -->\n\n治意识，促进依法履职。`),
  ],
});

describe("broken-paragraph joins", () => {
  const mended = (words: string): string => report({ overview: words.replaceAll("／", "") });

  it("over blank lines, page numbers and addresses that a browser printed", () => {
    for (const gap of [
      "\n\n",
      "\r\n\r\n&nbsp;&nbsp;",
      "\n\n— 3 —\n\n",
      "\n　　\n　　",
      "\n\nfile:///C:/a.html 2/5\n\n",
    ]) {
      const words = `${BODY}法／治意识，促进依法履职。`;
      fix(torn(words, gap), "broken-paragraph", mended(words));
    }
  });

  it("what Markdown and HTML closed and opened again", () => {
    const words = `${BODY}**法／治**意识，促进依法履职。`;
    fix(torn(words, "**\n\n**"), "broken-paragraph", mended(words));
    fix(
      torn(`<p>${BODY}法／治意识。</p>`, "</p>\n\n<p>"),
      "broken-paragraph",
      mended(`<p>${BODY}法治意识。</p>`),
    );
    fix(
      torn(`${BODY}**法**／治意识，促进履职。`),
      "broken-paragraph",
      mended(`${BODY}**法**治意识，促进履职。`),
    );
    fix(torn(`${BODY}法\\／治意识，促进履职。`), "broken-paragraph", mended(`${BODY}法治意识，促进履职。`));
  });

  it("a paragraph in three pieces, and nothing is left to mend", () => {
    const words = `${BODY}法／治意识，促进依法履职，优先公布有／利于各村互相比较的内容，接受监督。`;
    const { text } = fixAll(torn(words), { codes: ["broken-paragraph"] });
    expect(text).toBe(mended(words));
  });

  it("so that no word is lost or changed, wherever a report is torn", () => {
    const whole =
      "办公室定期组织各科室学习信息公开有关法规，优先公布有利于各村互相比较的内容，接受群众监督，健全公开制度。";
    fc.assert(
      fc.property(fc.integer({ min: 1, max: whole.length - 1 }), (at) => {
        const text = report({ overview: `${whole.slice(0, at)}\n\n${whole.slice(at)}` });
        const { text: after } = fixAll(text, { codes: ["broken-paragraph"] });
        expect(after.replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
        const left = analyze(after).findings.filter(({ code }) => code === "broken-paragraph");
        expect(left).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
