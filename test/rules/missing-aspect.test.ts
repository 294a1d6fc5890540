import { examine } from "../kit.ts";

const NEXT = "\n\n## 二、主动公开政府信息情况\n\n见表。\n";
const lacks = (words: string): string => `## ⟦missing-aspect|一、总体情况⟧\n\n${words}${NEXT}`;
const tells = (words: string): string => `## 一、总体情况\n\n${words}${NEXT}`;
const ALL = {
  proactive: "全年主动公开政府信息20条。",
  requests: "未收到公民提出的公开申请。",
  management: "公开前逐条审核。",
  platforms: "网站栏目及时更新。",
  supervision: "公开工作纳入考核。",
};
const but = (key: keyof typeof ALL): string =>
  Object.entries(ALL)
    .filter(([name]) => name !== key)
    .map(([, words]) => words)
    .join("");

examine("missing-aspect", {
  fires: [
    lacks(but("proactive").replace("公开前", "报送前")),
    lacks(but("requests")),
    lacks(but("management")),
    lacks(but("platforms")),
    lacks(but("supervision")),
    lacks("全年工作平稳有序。"),
    lacks("全年主动公开政府信息20条。"),
    lacks("（一）主动公开。全年主动公开政府信息20条。\n\n（二）依申请公开。收到申请1件。"),
    lacks("青石镇学习了有关文件，明确了职责。"),
    lacks("全年发布信息20条，未收到公开申请，在网站更新。"),
    lacks("全年发布信息20条，未收到公开申请，逐条审核。"),
    lacks("依申请公开0件，逐条审核，网站更新，纳入考核。"),
    lacks("公开26条，先审后发，线上线下同步，年底通报。"),
    lacks("公开26条，无人申请，先审后发，年底通报。"),
    lacks("公开26条，无人申请，线上同步，年底通报。"),
    // What guides all work is no supervision.
    lacks(`${but("supervision")}以先进思想为指导，在县委的坚强领导下，做好工作。`),
    // Where four have paragraphs of their own, what they tell by the way is not the fifth.
    lacks(
      "（一）主动公开。通过县政府网站主动公开信息20条，制发规范性文件1件。\n\n（二）依申请公开。未收到申请。\n\n（三）平台建设。维护公开栏。\n\n（四）监督保障。组织培训。",
    ),
    lacks(
      "（一）主动公开。通过县政府网站主动公开信息20条。\n\n（二）依申请公开。未收到申请。\n\n（三）政府信息管理。逐条审核。\n\n（四）监督保障。组织培训。",
    ),
    lacks(
      "（一）主动公开。公开信息20条。\n\n（二）依申请公开。未收到申请。\n\n（三）政府信息管理。专人审核，分管领导签发。\n\n（四）平台建设。维护网站。",
    ),
  ],
  silent: [
    tells(
      "（一）主动公开。公开信息20条。\n\n（二）依申请公开。未收到申请。\n\n（三）政府信息管理。逐条审核。\n\n（四）平台建设。维护网站，定期检查，纳入考核。",
    ),
    tells(
      "（一）主动公开。公开信息20条。\n\n（二）依申请公开。未收到申请。\n\n（三）平台建设。维护网站，严格信息审核。\n\n（四）监督保障。组织培训。",
    ),
    tells(
      "（一）主动公开。公开信息20条。\n\n（二）依申请公开。未收到申请。\n\n（三）信息管理和平台建设。逐条审核，网站更新。\n\n（四）监督保障。组织培训。",
    ),
    tells(Object.values(ALL).join("")),
    tells(Object.values(ALL).join("\n\n")),
    tells(Object.values(ALL).reverse().join("")),
    tells(
      "（一）主动公开\n\n略。\n\n（二）依申请公开\n\n略。\n\n（三）政府信息管理\n\n略。\n\n（四）政府信息公开平台建设\n\n略。\n\n（五）监督保障\n\n略。",
    ),
    tells(`${but("proactive")}发布各类信息20条。`),
    tells(`${but("requests")}依申请公开工作规范有序。`),
    tells(`${but("management")}清理规范性文件2件。`),
    tells(`${but("management")}落实保密要求。`),
    tells(`${but("platforms")}微信公众号推送80篇。`),
    tells(`${but("platforms")}村务公开栏更新12期。`),
    tells(`${but("supervision")}组织培训2次。`),
    tells(`${but("supervision")}明确专人负责。`),
    // The same in few words.
    tells("公开26条，无人申请；先审后发；线上线下同步；年底打分通报。"),
    tells("全年推送32篇。申请3件，均已答复。信息由分管领导把关。在村口大屏、微信群同步。群众评价满意。"),
    tells("张贴公示12期，未有申请，内容校对后上墙，广播同步，主要领导负总责。"),
    tells(`${but("proactive")}全年公示24期。`),
    tells(`${but("requests")}全年零申请。`),
    tells(`${but("management")}每条信息专人校对、归档。`),
    tells(`${but("platforms")}便民大厅设电子屏。`),
    tells(`${but("supervision")}开展自查3次。`),
    // A section without words is told by empty-section.
    tells(""),
    "## 二、主动公开政府信息情况\n\n见表。\n",
  ],
});
