import { describe, expect, it } from "vitest";
import { type AnalysisContext, analyze, fixAll } from "../../server/src/report/index.ts";
import { WRONG_WORDS } from "../../server/src/report/words/terms.ts";
import { report } from "../forms.ts";
import { accept, check, examine, type Fixture, fix } from "../kit.ts";

const CODE = "terminology";
/** A report that says this in section one; what stands in 【】 is wrong. */
const say = (words: string): string => report({ overview: words.replace(/【([^】]*)】/g, `⟦${CODE}|$1⟧`) });
const TERMS: AnalysisContext = {
  terms: [
    { wrong: "公开栏", right: "政务公开栏", note: "县政务公开办统一的叫法" },
    { wrong: "老百姓", right: "群众" },
    { wrong: "帐号", right: "用户名", note: "系统里的叫法" },
    { wrong: "同志", right: "同志" },
    { wrong: "大力", right: "" },
  ],
};
const own = (words: string): Fixture => ({ text: say(words), context: TERMS });

examine(CODE, {
  fires: [
    ...[
      "【截止目前】，公开信息20条。",
      "【截止】2024年12月31日，公开信息20条。",
      "公开渠道健全，【截止】12月底，公开信息20条。",
      "数据【截止】2024年12月31日。",
      "政务新媒体【帐号】2个。",
      "建立公开【台帐】，逐条登记。",
      "群众可【登陆】县政府网站查阅。",
      "用户【登陆】政务服务平台即可申请。",
      "对办理结果【公布于众】。",
      "【按装】查询机2台。",
      "专题研究【布署】公开工作。",
      "【既使】没有申请，也要定期检查。",
      "【做为】基层政府，我镇重视公开。",
      "把公开【做为】一项重要工作来抓。",
      "公开前【必需】严格审查。",
      "【通过通过】县政府网站公开20条。",
      "申请【均均】按期答复，结果【已已】公开。",
      "不断增强公开的【针对性、针对性】。公开了预算、【决算、决算】，方便查阅。",
      "【着力着力】提升公开质量，及时【公开公开】政府信息，群众关心【的的】问题。",
      "公开公告42【条条】，【在在】网站公示，【为为】企业申请，【以以】人民为中心。",
      "数据为【截止】2024年12月31日的件数，执行行政法规【条列】。",
      "全年【组织组织】业务培训1次。",
      "我镇【进一步进一步】规范公开。",
      "公开工作【有续】推进，制度【建全】完善。".replace("制度【建全】完善", "不断【建全】完善制度"),
      "均为【自燃人】申请，业务水平有待【提生】。".replace("有待【提生】。", "需【提生】能力。"),
      "答复群众【反应】的问题12件。",
      "公开的大【部份】内容是政策。",
      "【己经】全部办结。",
      "按时【答覆】申请人。",
      "公开内容【复盖】全部领域。",
      "镇党政【办工室】负责公开。",
      "没有发生【行政复义】。",
      "与各村【签定】责任书。",
      "【贯切】落实条例。",
    ].map(say),
    report({ other: `⟦${CODE}|截止目前⟧，没有其他事项。` }),
    report({ improvement: `（一）⟦${CODE}|布署⟧不及时` }),
    own("设置【公开栏】1处。"),
    own("方便【老百姓】查询。"),
    own("开通【帐号】2个。"),
    own("【大力】推进公开。"),
  ],
  silent: [
    say("县委组织组织部业务骨干培训，没有续推进的事项，新建全县首个专区。"),
    say("以群众路线为引领，做好群众群众性活动的公开；修建全长3公里的公开长廊。"),
    ...[
      "截至目前，公开信息20条。",
      "推动公共服务均均衡发展，人均均有提高。",
      "主动公开、公开查询和依申请公开并重；各镇、各镇直单位，各村、各社区均有公开栏。",
      "件件有回音，条条有着落；公开目的的说明、标的的选择均已公示；的的确确公开到位。",
      "作为为民服务的窗口，在在线平台上答复，存在在途件2件，应公开公开栏目，继续继续教育培训。",
      "以以案释法促公开，政府信息公开公开栏更新12期，情况情况说明见附件。",
      "意见征集截止日期为12月31日。",
      "报名截止2024年12月31日。",
      "报名截止时间为12月31日，截止到目前收到意见2条。",
      "征集意见，截止2024年12月31日前报送。",
      "发放救灾帐篷20顶，搭建帐篷5顶。",
      "台风登陆期间通过网站发布预警。",
      "强台风登陆我县沿海，网站及时发布信息。",
      "公布署名文章2篇。",
      "由省厅颁布署长令。",
      "既使群众知情，又使群众监督。",
      "争做为民服务的表率。",
      "做为民服务的贴心人。",
      "保障生活必需品供应，配备必需的设备，具备必需要素。",
      "群众反应强烈的问题。",
      "对疫苗反应情况进行监测。",
      "按装机容量公开信息，按装备要求执行。",
      "由各部份额确定。",
      "批复盖章后公开。",
      "做到一贯切实公开。",
      "抽签定点公开，标签定期更换。",
      "校园满意度调查公开。",
      "再次重申清公开事项。",
      "在公告兰州市公开。",
      "根据《青石镇帐号管理办法》公开。",
      "公开信息自己经手。",
      "发放蚊帐目前覆盖12户。",
      "随即然后公开，究竟争议何在。",
      "投资迅速增长，沟通迅速，流程精简迅速办结。",
      "从严恪守保密纪律，讲座落在实处。",
      "热线解答覆盖全镇，巡查来回覆盖各村。",
      "补充份额由各部份数确定。",
      "收集工人材料，做为企业服务的文章。",
    ].map(say),
    own("设置政务公开栏1处。"),
    own("同志们方便群众查询。"),
    own("印发《老百姓身边的公开》。"),
    report({ signature: "截止目前镇人民政府\n\n2025年1月20日" }),
    report(),
  ],
});

describe("terminology", () => {
  it("says why, and mends", () => {
    const [finding] = check(say("【截止目前】，公开信息20条。"), { rules: [CODE] });
    expect(finding?.message.zh).toContain("《现代汉语词典》");
    expect(fix(say("截止目前，公开。"), CODE, say("截至目前，公开。")).safe).toBe(true);
    fix(say("截止 2024年，公开。"), CODE, say("截至 2024年，公开。"));
  });

  it("says the user's note, and the user's list goes first", () => {
    const text = say("设置公开栏1处，帐号2个，大力推进。");
    const findings = analyze(text, TERMS).findings.filter(({ code }) => code === CODE);
    expect(findings.map(({ message }) => message.zh)).toEqual([
      "“公开栏”应为“政务公开栏”：县政务公开办统一的叫法。",
      "“帐号”应为“用户名”：系统里的叫法。",
      "“大力”应当删去：自定用语。",
    ]);
    const mended = fixAll(text, { context: TERMS, codes: [CODE] }).text;
    expect(mended).toBe(say("设置政务公开栏1处，用户名2个，推进。"));
    expect(fixAll(mended, { context: TERMS, codes: [CODE] }).text).toBe(mended);
  });

  it("never puts in what it would take out again", () => {
    for (const { right } of WRONG_WORDS) accept(say(`${right}公开信息20条。`), CODE);
  });
});
