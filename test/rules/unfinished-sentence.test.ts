import { report, section } from "../forms.ts";
import { examine } from "../kit.ts";

/** A report that says this in section one; the last character of what is not finished stands in ⟨⟩. */
const mark = (words: string): string => words.replace(/⟨/g, "⟦unfinished-sentence|").replace(/⟩/g, "⟧");
const say = (words: string): string => report({ overview: mark(words) });
const SENTENCE = "青石镇健全公开制度，明确专人负责，不断提高信息公开工作的规范化水";

examine("unfinished-sentence", {
  fires: [
    ...[
      `${SENTENCE}⟨平⟩`,
      "设专岗1人、兼职3人。年内参加业务⟨，⟩",
      `（一）主动公开。${SENTENCE}⟨平⟩\n\n（二）依申请公开。未收到申请。`,
      `二、健全工作机制。${SENTENCE}⟨平⟩\n\n三、制定保密审查制度，定期检查。`,
      `${SENTENCE}⟨平⟩\n\n我镇还设立了公开专栏，方便群众查阅。`,
      "青石镇健全公开制度，明确专人负责，做到“应公开尽公开⟨”⟩",
      "青石镇健全公开制度，明确专人负责，严格落实《政府信息公开条例⟨》⟩",
      "青石镇健全公开制度，明确专人负责，及时发布、更新、解读信息⟨，⟩",
      `${SENTENCE}⟨平⟩\\`,
      `**${SENTENCE}⟨平⟩**`,
      `　　${SENTENCE}⟨平⟩　`,
      `${SENTENCE}平，${SENTENCE}平，${SENTENCE}⟨平⟩\n（二）依申请公开。未收到申请。`,
      "青石镇健全公开制度,明确专人负责,不断提高信息公开工作的规范化水⟨平⟩",
    ].map(say),
    report({ improvement: mark(`${SENTENCE}⟨平⟩`) }),
    report({ other: mark("本年度未收取信息处理费，没有其他需要报告的事项，特此报⟨告⟩") }),
    report({ preamble: mark("根据政府信息公开条例，现将青石镇2024年政府信息公开工作情况予以公⟨布⟩") }),
  ],
  silent: [
    report(),
    ...[
      `${SENTENCE}平。`,
      `${SENTENCE}平；`,
      `${SENTENCE}平：`,
      `${SENTENCE}平！`,
      `${SENTENCE}平……`,
      "青石镇健全公开制度，明确专人负责，强调“公开是常态，不公开是例外。”",
      "青石镇健全公开制度，明确专人负责（责任人名单见县政府网站）",
      "（一）加强组织领导，明确责任分工",
      "健全制度，明确专人",
      "公开渠道：政府网站、公开栏、公众号",
      "联系地址：临河县青石镇中心街1号，欢迎群众前来查阅和咨询有关公开事项",
      "附件：青石镇2024年政府信息公开统计表，青石镇政府信息公开目录和指南",
      "注：表中数据截至2024年12月31日，由党政办公室统计并负责解释和说明",
      "- 公开财政预算、决算，惠农补贴，社会救助，环境保护和安全生产信息",
      "本报告电子版网址，请登录 http://www.example.gov.cn/art/2025/1/20/art_1",
      "## （一）青石镇人民政府主动公开政府信息，依申请公开政府信息的总体情况",
      "2024年，青石镇认真落实公开条例，健全公开制度，明确\n公开范围，规范公开程序，落实公开责任，全年主动公开信\n息20条，公开渠道进一步拓宽，群众满意度提升。",
      // The rest of the sentence stands in the next paragraph: broken-paragraph says so.
      "办公室定期组织各科室学习信息公开有关法规，进一步强化全体干部的法\n\n治意识，促进依法履职。",
    ].map((words) => report({ overview: words })),
    report({ proactive: `${section("proactive")}\n以上数据，由县政务公开办统计口径汇总而成，仅供参考使用` }),
    `当前位置：首页 > 政务公开\n来源：青石镇人民政府，党政办公室，政务公开专栏编辑部转发整理\n\n${report()}`,
  ],
});
