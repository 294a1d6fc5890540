import { describe, expect, it } from "vitest";
import { listSnippets } from "../../scripts/generateSnippets.ts";
import { analyze, RULES } from "../../server/src/report/index.ts";
import { report, section } from "../forms.ts";
import { accept, examine } from "../kit.ts";
import { expandSnippet } from "../snippets/expandSnippet.ts";

/** A report that says this in section one; what a rule is to find stands in ⟨⟩. */
const say = (words: string): string => report({ overview: mark(words) });
const mark = (words: string): string => words.replace(/⟨/g, "⟦placeholder|").replace(/⟩/g, "⟧");

examine("placeholder", {
  fires: [
    ...[
      "青石镇全年主动公开政府信息⟨××⟩条。",
      "主动公开政府信息⟨XX⟩条，收到申请⟨XXX⟩件。",
      "收到申请⟨×⟩件，答复⟨X⟩ 件。",
      "电话：⟨XXXX-XXXXXXX⟩。",
      "发放补贴⟨（ ）⟩万元的情况已公开。",
      "公开预决算、惠农补贴⟨等信息条⟩。",
      "聘请监督员⟨○○⟩名，采纳建议⟨……⟩条。",
      "接待大厅设置触摸屏⟨＿＿⟩台，收到表扬信⟨N⟩封。",
      "考核得分列县直部门第⟨X⟩位。",
      "公开信息20条；⟨（）⟩个村设公开栏。",
      "召开发布会19场⟨（去年是17场，请核对）⟩。",
      "督办4次⟨（此数据需与机关党委确认）⟩，预约1.6万人次⟨（数字待核）⟩。",
      "公开信息⟨某某⟩条。",
      "公众号粉丝达到⟨{粉丝数}⟩。",
      "举办培训班3期⟨（注：数据来源办公室，发布前删除）⟩。",
      "通过第三方测评。⟨（领导修改意见：再精简）⟩",
      "公开信息20条⟨【批注1：与上年核对】⟩。",
      "全年审⟨核  条次⟩。".replace("审⟨核", "⟨审核"),
      "公开信息⟨〇〇⟩条。",
      "公众号关⟨注量万人次⟩。",
      "20⟨XX⟩年，青石镇公开信息20条。",
      "20⟨xx⟩年，青石镇公开信息20条。",
      "统计截至⟨XX年XX月XX⟩日。",
      "收到申请⟨＊＊⟩件。",
      "收到申请⟨**⟩件，办结⟨**⟩件。",
      "收到申请⟨\\*\\*⟩件。",
      "收到申请⟨****⟩件，**均已办结**。",
      "公开信息⟨____⟩条。",
      "公开信息⟨\\_\\_\\_⟩条，组织培训⟨＿＿⟩次。",
      "公开信息⟨__⟩条。",
      "⟨【】⟩全年公开信息20条。",
      "⟨【单位名称】⟩全年公开信息20条。",
      "全年公开信息⟨[数量]⟩条，地址：⟨【地址】⟩。",
      "依据临政发⟨〔 〕⟩号文件开展工作。",
      "⟨{{agency}}⟩全年公开信息20条。",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a placeholder as editors write it
      "全年公开信息⟨${3:0}⟩条。",
      "公开重点是⟨（请填写）⟩。",
      "公开重点是⟨（此处填写重点领域）⟩，群众满意。",
      "公开重点是⟨(根据实际情况填写)⟩。",
      "公开重点是民生领域⟨（待补充）⟩。",
      "公开重点：⟨单击或点击此处输入文字⟩。",
      "⟨某某⟩镇全年公开信息20条。",
      "⟨○○⟩镇全年公开信息20条。",
      "居民反映“⟨××⟩村补助未公示”，已核实公开。",
      "联系电话：0573-⟨XXXXXXX⟩。",
      "公开会议于2024年⟨*⟩月召开。",
      "本报告自⟨某年⟩1月1日起统计。",
      "在网站共主动公开政府⟨信息条⟩，其中机构职能1条。",
      "全年公开信息20条，⟨共件⟩，已归档。",
      "制发行政⟨规范性文件件⟩。",
      "申请均已答复，按时办结⟨率%⟩，群众满意。",
      "满意率⟨达%⟩。",
      "收取信息⟨处理费元⟩。",
      "⟨组织培训次⟩，参训30人次。",
      "开展业务⟨培训  次⟩，效果良好。",
      "接待咨询⟨群众　　人⟩。",
      "专栏公开⟨信息  条⟩：工作动态3条，惠民补贴2条。",
      "清理失效信息⟨？⟩条，已公布。",
      "接待群众⟨N⟩人，回复⟨#⟩件。",
      "清理失效信息⟨*⟩条。",
      "召开会议⟨（　）⟩次，培训⟨( )⟩期。",
      "办理建议⟨□⟩件、提案⟨□⟩件。",
      "如有疑问请联系我们（⟨电话：⟩，地址：中心街1号）。",
      "联系方式（邮编：654300，⟨电话：　　⟩）。",
      "公开工作聚焦⟨……⟩等领域。",
      "一是⟨……⟩；二是⟨……⟩。",
      "主要做法：⟨……⟩。",
    ].map(say),
    report({ title: mark("# ⟨××⟩乡人民政府2024年政府信息公开工作年度报告") }),
    report({ signature: mark("⟨XX⟩镇人民政府\n\n2025年1月20日") }),
    report({ signature: mark("青石镇人民政府\n\n2025⟨年  月  日⟩") }),
    report({ signature: mark("青石镇人民政府\n\n2025年⟨1月 日⟩") }),
    mark("## 一、总体情况\n\n### （一）⟨××××⟩情况\n\n已公开。\n"),
  ],
  silent: [
    report(),
    ...[
      "公开惠农补贴等信息……共计30条。",
      "（注：以上数据不含涉密信息，公开前已删除个人信息。）公开信息20条。",
      "公开信息20条（以上数据已经统计局核实），设公开栏（点）3处。",
      "收到申请2件（待补正1件），其余均已答复。",
      "群众某某反映的问题已答复。",
      "收集到修改意见20条（采纳意见：12条）。",
      "标题为{#sec}的栏目已更新。",
      "开设【政策解读】【办事指南】两个专栏，答复12345热线。",
      "转发《【普法】公开条例解读》等文章20篇。",
      "申请人电话138××××1234已隐去，身份证号3310**********1234同样隐去。",
      "建立“1+X”公开机制，推行“3+X”解读模式。",
      "查阅网址：http://www.xx.gov.cn/xxgk/xx/index.html。",
      "查阅邮箱：xxgk@example.gov.cn。",
      "**公开渠道**进一步畅通，**条目**更加清楚。",
      "一是**拓宽渠道**。二是**深化内容**。",
      "采购XL、XXL号马甲用于政务公开日宣传。",
      "宣传栏尺寸为3×5米，共2×3块。",
      "二○○八年起设立公开查阅点。",
      "依据临政发〔2024〕3号文件开展工作。",
      "部分栏目内容有待补充，个别数据有待核实。",
      "公开内容包括单位名称、地址、电话（见附件）。",
      "申请人可在网站填写申请表（详见公开指南）。",
      "请申请人写明所需信息的名称（文号）。",
      "公开了file__name.xls一类附件。",
      "每月日均访问30次，按年月日归档。",
      "该项工作（如有疑问，请拨打办公电话）由办公室负责。",
      "某项工作由某部门牵头的，由该部门公开。",
      "【地址】临河县青石镇中心街1号。【电话】0573-1234567。",
      "【数据】全年公开信息20条。",
      "公开申请表（模板），附填写须知（填写说明），公开栏（根据实际需要）更换内容。",
      "培训两次（在此期间暂停受理的除外），平台（此处指政府网站）运行正常。",
      "__年度目标__已公开，__公开渠道__畅通。",
      "推送X光片查询指南，开展Excel培训。",
      "办结率100%，满意率达98.5％。",
      "按时办结依申请公开件，逐件归档。",
      "主动公开政府信息条目清晰。规范性文件件件有回应。",
      "全年公共件数据为20条。发布信息件件审核。",
      "主动公开政府信息20条，其中机构职能1条。",
      "制发行政规范性文件2件。共2件，共计2条。",
      "未收取信息处理费。收费元素全部公示。",
      "来信请寄临河县中心街1号（请注明青石镇党政办公室收）。",
      "传真：0123-1234567（请注明“信息公开申请”字样）。",
      "公开“一网通办N件事”清单，推行“1+N”公开模式。",
      "公众能看懂吗？件件回应，条条解释。",
      "公开了*重点领域*信息20条。",
      "公开教育、医疗、养老……信息20条，群众“点赞……”。",
      "联系人：党政办公室，电话：0123-1234567。",
      "公开  各类信息，惠及村民。",
      "办事群众　人人满意。",
    ].map(say),
    report({ proactive: section("proactive", { "licensing/decisions": "××" }) }),
    `当前位置：首页 > XX镇 > 年报\n\n${report()}`,
    `<!-- 公开信息××条 -->\n\n${report()}`,
  ],
});

describe("placeholder and the snippets", () => {
  const blanks = /×+/g;

  it.each(listSnippets().map((snippet) => [snippet.name, snippet] as const))(
    "finds what %s leaves unfilled",
    (_, snippet) => {
      // Each choice as offered first, and as offered last.
      const bodies = [snippet.body, snippet.body.replace(/\|([^|{}]*),([^|{},]*)\|/g, "|$2|")];
      for (const body of bodies) {
        const text = expandSnippet(body, { CURRENT_YEAR: "2025" });
        const found = analyze(text).findings.filter(({ code }) => code === "placeholder");
        const due = [...text.matchAll(blanks)].map(({ index }) => index);
        expect(found.map(({ range }) => range.start)).toEqual(due);
      }
    },
  );

  it("is silent once they are filled in", () => {
    for (const { body } of listSnippets()) {
      accept(expandSnippet(body.replaceAll("××", "青石"), { CURRENT_YEAR: "2025" }), "placeholder");
    }
  });
});

it("asks for what is not written yet", () => {
  expect(RULES.find(({ code }) => code === "placeholder")?.completeness).toBe(true);
});
