import { describe, it } from "vitest";
import type { AnalysisContext } from "../../server/src/report/index.ts";
import { report } from "../forms.ts";
import { examine, fix } from "../kit.ts";

/** The report of an agency that says this in section one; what a rule is to find stands in ⟨⟩. */
const say = (agency: string, words: string): string =>
  report({
    title: agency === "" ? "# 2024年政府信息公开工作年度报告" : `# ${agency}2024年政府信息公开工作年度报告`,
    overview: words.replace(/⟨/g, "⟦self-reference|").replace(/⟩/g, "⟧"),
    signature: "",
  });
const level = (agencyLevel: NonNullable<AnalysisContext["agencyLevel"]>, words: string) => ({
  text: say("", words),
  context: { agencyLevel },
});

examine("self-reference", {
  fires: [
    say("青石镇", "⟨我乡⟩全年公开信息20条，⟨本乡⟩群众满意。"),
    say("青石镇人民政府", "（一）主动公开。⟨我局⟩高度重视政府信息公开。"),
    say("云溪乡", "⟨我镇⟩成立领导小组。"),
    say("云溪乡人民政府", "⟨本局⟩未收到申请。"),
    say("青石镇", "⟨我街道⟩设公开栏3处。"),
    say("白河街道办事处", "⟨我镇⟩设公开栏3处，⟨本乡⟩设专人负责。"),
    say("青石镇", "⟨我院⟩公开信息20条，⟨我校⟩未收到申请。"),
    say("临河县财政局", "⟨我公司⟩公开信息20条。"),
    say("青石镇", "⟨我街道办事处⟩设公开栏3处。"),
    say("临河县人民政府", "⟨我局⟩制定公开目录，⟨我镇⟩落实。"),
    say("江州市人民政府", "⟨我县⟩公开信息20条。"),
    say("河东区人民政府", "⟨我县⟩公开信息20条。"),
    say("临河县财政局", "⟨我镇⟩公开信息20条。"),
    say("江北省水利厅", "⟨我局⟩公开信息20条。"),
    say("临河县财政局", "⟨我厅⟩公开信息20条，⟨我委⟩落实。"),
    say("青石镇", "线下结合⟨本乡⟩“百名干部访百户”活动开展宣传。"),
    say("江南省人民政府", "⟨我市⟩公开信息20条。"),
    say("青石镇", "公开栏由⟨我乡⟩负责维护。"),
    level("department", "⟨我镇⟩公开信息20条。"),
    level("township", "⟨我局⟩公开信息20条。"),
  ],
  silent: [
    say("江州市第三人民医院", "我院公开信息20条。"),
    say("青石镇", "走访我校友企业，本校学生参观公开专区。"),
    say("青石镇", "我镇公开信息20条，本镇群众满意，本机关、本单位、本部门未收费。"),
    say("青石镇", "我县率先建成公开专区，我市予以推广，本县其他乡镇前来学习，我省、我区也有报道。"),
    say("云溪乡", "我乡公开信息20条，我县予以通报表扬。"),
    say("白河街道办事处", "我街道公开信息20条，我区予以推广。"),
    say("临河县财政局", "我局公开信息20条，我县财政收入稳定，我市予以推广。"),
    say("临河县人民政府", "我县公开信息20条，我市予以推广。"),
    say("青石镇", "基本镇情、基本局面、样本乡镇、成本局限均已公开。"),
    say("青石镇", "弘扬本乡本土文化，推进我乡村振兴，自我局限意识强。"),
    say("青石镇", "开展“我乡我土”“爱我乡 建我家”活动，发布《我乡的公开栏》。"),
    say("青石镇", "原我乡撤乡设镇后，各项公开工作平稳过渡。"),
    say("青石镇综合行政执法局", "我镇公开执法信息20条，我局逐条审核。"),
    say("青石镇便民服务中心", "我镇公开信息20条，我局负责。"),
    say("江州高新区管委会", "我区公开信息20条，我委负责。"),
    say("临河县人民政府办公室", "我办、我县公开信息20条，我局负责。"),
    say("江州市卫生健康委员会", "我委公开信息20条，我局（原卫生局）牵头。"),
    say("", "我镇公开信息20条，我局负责。"),
    say("青石镇", "资本市场、样本县、两本乡志、每本镇志均可查阅。"),
    `当前位置：首页 > 我乡概况\n\n${report()}`,
  ],
});

describe("self-reference mends", () => {
  it("the one word, and keeps 我 or 本", () => {
    fix(say("青石镇", "我乡公开信息20条。"), "self-reference", say("青石镇", "我镇公开信息20条。"));
    fix(say("云溪乡", "本局公开信息20条。"), "self-reference", say("云溪乡", "本乡公开信息20条。"));
    fix(say("白河街道", "我镇设公开栏。"), "self-reference", say("白河街道", "我街道设公开栏。"));
    fix(say("青石镇", "我街道办事处设公开栏。"), "self-reference", say("青石镇", "我镇设公开栏。"));
  });
});
