import { examine } from "../kit.ts";

const first = "一、总体情况\n\n正常。\n\n";
const again = (heading: string): string => `⟦duplicate-section|${heading}⟧\n\n全年正常。\n`;

examine("duplicate-section", {
  fires: [
    `${first}${again("一、总体情况")}`,
    `## ${first}## ${again("一、总体情况")}`,
    `${first}${again("一、基本情况")}`,
    `${first}二、主动公开政府信息情况\n\n见表。\n\n${again("二、主动公开政府信息情况")}`,
    `${first}二、主动公开政府信息情况\n\n见表。\n\n${again("三、主动公开政府信息情况")}`,
    `${first}六、其他需要报告的事项\n\n无。\n\n${again("六、其他需要报告的事项")}`,
    `${first}六、其他需要报告的事项\n\n无。\n\n${again("七、其他需要报告的事项")}`,
    `${first}五、存在的主要问题及改进情况\n\n有。\n\n${again("五、存在问题及改进情况")}`,
    `${first}${again("一、总体情况")}\n${again("一、总体情况")}`,
    `**一、总体情况**\n\n正常。\n\n**${again("一、总体情况").replace("⟧", "⟧**")}`,
    `${first}四、政府信息公开行政复议、行政诉讼情况\n\n见表。\n\n${again("四、行政复议和行政诉讼情况")}`,
    `${first.replace(/\n/g, "\r\n")}${again("一、总体情况")}`,
  ],
  silent: [
    first,
    `${first}一、加强组织领导。全年正常。\n`,
    `${first}（一）总体情况\n\n全年正常。\n`,
    `${first}1.总体情况\n\n全年正常。\n`,
    `${first}本部分所称总体情况，是指全年情况。\n`,
    `${first}二、主动公开政府信息情况\n\n（一）主动公开政府信息情况\n`,
    `${first}主动公开政府信息情况如下：\n\n二、主动公开政府信息情况\n`,
    `一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n\n${first}二、主动公开政府信息情况\n\n见表。\n\n三、收到和处理政府信息公开申请情况\n\n见表。\n`,
    `${first}五、存在的主要问题及改进情况\n\n一、存在的主要问题。\n\n二、改进情况。\n`,
    `${first}总体情况\n\n全年正常。\n`,
    `${first}六、其他需要报告的事项\n\n其他需要报告的事项：无。\n`,
    "",
  ],
});
