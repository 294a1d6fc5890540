import { report } from "../forms.ts";
import { examine } from "../kit.ts";

const improvement = (words: string, agency = "青石镇"): string =>
  report({ title: `# ${agency}2024年政府信息公开工作年度报告`, improvement: words, signature: "" });

examine("generic-text", {
  fires: [
    improvement("⟦generic-text|部分地区⟧对政府信息公开工作重视不够。"),
    improvement("⟦generic-text|一些地方⟧公开内容不够全面。"),
    improvement("⟦generic-text|多数部门⟧没有专职工作人员。"),
    improvement("⟦generic-text|各级政府部门⟧的公开意识有待加强。"),
    improvement("一是⟦generic-text|个别地区⟧更新不及时；二是培训较少。"),
    improvement("⟦generic-text|有的地方政府⟧公开流于形式。"),
    improvement("⟦generic-text|部分行政机关⟧对依申请公开认识不足。", "临河县财政局"),
    improvement("⟦generic-text|少数地区⟧平台建设滞后。", "临河县教育局"),
    improvement("当前，⟦generic-text|不少地方⟧存在重形式轻内容的现象。"),
    improvement("⟦generic-text|一些地方⟧公开质量不高。", "临河县人民政府"),
    improvement("⟦generic-text|各级政府部门⟧信息公开水平参差不齐。", "江州市人民政府"),
    improvement("⟦generic-text|部分政府部门⟧公开不及时，群众不满意。"),
    improvement("⟦generic-text|一些部门⟧对依申请公开工作重视不够，答复不及时。"),
    improvement("公开内容仍有差距，⟦generic-text|部分单位和地区⟧重形式、轻实效。"),
    improvement("⟦generic-text|一些基层政府⟧解读形式单一。"),
    improvement("⟦generic-text|个别乡镇⟧公开不及时。"),
    improvement("⟦generic-text|部分县区⟧重视程度不够。"),
    improvement("⟦generic-text|不同地区⟧公开水平不均衡。"),
    improvement("⟦generic-text|各部门、各地区⟧公开标准不统一。", "临河县财政局"),
    improvement("⟦generic-text|许多地方政府⟧对解读不够重视。", "临河县人民政府"),
    report({ overview: "⟦generic-text|各级行政机关⟧公开工作取得成效。" }),
  ],
  silent: [
    improvement("我镇个别办公室重视不够。"),
    improvement("部分工作人员业务不熟。"),
    improvement("个别部门公开意识不强。", "临河县人民政府"),
    improvement("部分乡镇报送数据不及时。", "临河县统计局"),
    improvement("部分县区报送数据不及时。", "江州市统计局"),
    improvement("与部分乡镇相比，公开数量仍有差距。"),
    improvement("面向不同地区群众的解读还不多。"),
    improvement("部分乡镇更新不及时。", "临河县人民政府"),
    improvement("部分地区公开不均衡。", "江州市人民政府"),
    improvement("按照各级政府部门要求，及时整改。"),
    improvement("加强与各级政府部门的沟通。"),
    improvement("学习一些地方的先进做法。"),
    improvement("公开地方性法规目录。"),
    improvement("部分群众不了解申请渠道。"),
    improvement("一些栏目内容较少。"),
    improvement("个别部门和村居更新不及时。"),
    improvement("一些部门公开意识不强。", "临河县人民政府"),
    improvement("部分站所、部分单位人员报送不及时。"),
    improvement("督促多数部门完善目录。", "临河县司法局"),
    improvement("部分地区公开不够。", "江州高新区管理委员会"),
  ],
});
