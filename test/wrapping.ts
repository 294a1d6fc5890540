import { widthOf } from "../server/src/report/text/width.ts";

/** Paragraphs of a general part, in which nothing is wrong. */
export const PARAGRAPHS: readonly string[] = [
  "2024年，青石镇坚持以公开为常态、不公开为例外，健全信息公开工作制度，明确专人负责，规范信息发布审核程序，及时更新公开内容，保障群众的知情权、参与权和监督权。",
  "（一）主动公开。全年通过县政府网站公开信息238条，其中惠农补贴56条、乡村振兴84条、工作动态98条；通过公众号发布信息412条，解读政策12次，群众满意度进一步提高。",
  "（二）依申请公开。全年收到政府信息公开申请9件，其中自然人申请8件、企业申请1件，均在法定期限内答复，没有因政府信息公开被申请行政复议、提起行政诉讼的情况，也未收取任何费用。",
  "（三）监督保障。一是召开专题会议3次，组织业务培训2期；二是将政务公开纳入年终考核，占比5%；三是每季度开展一次自查，对发现的问题及时整改，没有被追究责任的情形。",
];

/** Breaks a paragraph into lines of so many columns, numbers and words of Latin letters whole. */
export function wrap(paragraph: string, columns: number, indent: string): string {
  const lines: string[] = [];
  let line = indent;
  for (const [word] of paragraph.matchAll(/[\d.%]+[，。；：、）]?|.[，。；：、）]?/gu)) {
    if (widthOf(line + word) > columns) {
      lines.push(line);
      line = "";
    }
    line += word;
  }
  return [...lines, line].join("\n");
}

/** A report whose general part reads so. */
export const reportOf = (body: string): string =>
  `青石镇2024年政府信息公开工作年度报告\n\n一、总体情况\n\n${body}\n\n五、存在的主要问题及改进情况\n\n解读形式不多。\n`;
