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
    preamble(
      "本报告由总体情况、主动公开政府信息情况、⟦preamble-parts|依申请公开收费及减免情况⟧等六个部分组成。",
    ),
    preamble("年报全文包括总体情况、⟦preamble-parts|信息公开咨询处理情况⟧、其他需要报告的事项六个部分。"),
    preamble("本报告共⟦preamble-parts|三个部分⟧，所列数据截至2024年12月31日。"),
    preamble("本报告由总体情况等⟦preamble-parts|5个部分⟧的内容组成，现予公布。"),
    preamble("现将年度报告公布如下，全文分⟦preamble-parts|十个部分⟧。"),
    preamble("报告内容分为⟦preamble-parts|三方面⟧。"),
    preamble("本报告⟦preamble-parts|8个部分⟧的数据统计期限自2024年1月1日起至2024年12月31日止。"),
    preamble(
      "报告主要包括：总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项、⟦preamble-parts|相关说明⟧与附表，统计期限为2024年1月1日至12月31日。",
    ),
    preamble(
      "全文包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、⟦preamble-parts|政府信息公开的收费及减免情况⟧、存在的主要问题及改进情况、其他需要报告的事项，统计期限自2024年1月1日起至2024年12月31日止。",
    ),
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
    preamble(
      "本年报由本年度政府信息公开的总体情况，主动公开政府信息情况，收到和处理政府信息公开申请情况，政府信息公开行政复议和行政诉讼情况，存在的主要问题和改进措施，其他报告事项等6部分组成。",
    ),
    preamble("本报告从主动公开、依申请公开、信息管理、平台建设、监督保障五个方面总结工作情况。"),
    preamble(
      "本报告包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在的主要问题及改进情况和其他需要报告的事项，统计说明见附件，如对本报告情况有疑问请联系。",
    ),
    preamble("本报告包括总体情况和公开数据说明。"),
    preamble("本报告根据各部分科室的材料汇总。"),
    preamble("本报告分为六大部分，由办公室编制。"),
    preamble("报告所列的两个部分网站均可查阅。"),
  ],
});
