import { report } from "../forms.ts";
import { examine } from "../kit.ts";

const preamble = (words: string): string => report({ preamble: words });

examine("preamble-parts", {
  fires: [
    preamble("本报告由⟦preamble-parts|七个部分⟧组成。"),
    preamble("全文共分⟦preamble-parts|五个部分⟧。"),
    preamble("本报告包括⟦preamble-parts|8个部分⟧，电子版可在网站下载。"),
    preamble("根据条例要求编制本报告，报告共⟦preamble-parts|七大部分⟧。"),
    preamble("本年度报告由总体情况、主动公开政府信息情况等⟦preamble-parts|七部分⟧组成。"),
    preamble("报告分为⟦preamble-parts|九个章节⟧。"),
    preamble("本报告由总体情况、主动公开政府信息情况、⟦preamble-parts|收费及减免情况⟧等六个部分组成。"),
    preamble("年报全文包括总体情况、⟦preamble-parts|信息公开咨询处理情况⟧、其他需要报告的事项六个部分。"),
    preamble("本报告共⟦preamble-parts|三个部分⟧，所列数据截至2024年12月31日。"),
    preamble("本报告由总体情况等⟦preamble-parts|5个部分⟧的内容组成，现予公布。"),
    preamble("现将年度报告公布如下，全文分⟦preamble-parts|十个部分⟧。"),
    preamble("本年报包含概述等⟦preamble-parts|七个部分⟧，由办公室编制。"),
  ],
  silent: [
    preamble("本报告由六个部分组成。"),
    preamble("全文共分6个部分。"),
    preamble(
      "本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成。",
    ),
    preamble(
      "本报告包括总体情况、主动公开情况、依申请公开情况、行政复议诉讼情况、存在问题及改进情况、其他事项六部分。",
    ),
    preamble("网站公开目录共分七个部分，可在线查阅本报告。"),
    preamble("本报告第七部分是附表。"),
    preamble("报告由办公室会同七个部门编制。"),
    preamble("全镇三个部分村庄已建成公开栏，报告电子版可下载。"),
    report({ overview: "工作报告分为七个部分，逐一公开。" }),
    preamble("本报告根据各部分科室的材料汇总。"),
    preamble("本报告分为六大部分，由办公室编制。"),
    preamble("报告所列的两个部分网站均可查阅。"),
  ],
});
