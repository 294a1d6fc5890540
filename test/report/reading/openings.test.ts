import { describe, expect, it } from "vitest";
import { read } from "../../../server/src/report/index.ts";

/** What follows an opening: enough of a report to be one. */
const REST = [
  "一、总体情况",
  "全年公开信息12条。",
  "二、主动公开政府信息情况",
  "规章\t0\t0\t0",
  "三、收到和处理政府信息公开申请情况",
  "四、政府信息公开行政复议、行政诉讼情况",
  "五、存在的主要问题及改进情况",
  "解读形式不多。",
  "六、其他需要报告的事项",
  "没有收取信息处理费。",
].join("\n");

const read2 = (opening: string): [string | null, number | null, boolean] => {
  const { agency, year, title } = read(`${opening}\n${REST}`);
  return [agency, year, title !== null];
};

describe("openings of pages: agency, year and title are read", () => {
  it.each([
    [
      "below a path and a card of the page",
      "当前位置: 首页\n> 政务公开 > 上合镇\n索 引 号 113/2024-1 公开方式 主动公开\n成文日期 2024-01-16 发布机构 上合镇\n\n2023年上合镇政府信息公开工作年度报告\n\n发布日期: 2024-01-16 访问次数:\n\n2023年上合镇政府信息公开工作年度报告",
      "上合镇",
      2023,
    ],
    [
      "before source and time",
      "云溪镇2023年政府信息公开工作年度报告\n\n来源: 云溪镇人民政府 发布时间: 2024-01-16 16:47",
      "云溪镇",
      2023,
    ],
    [
      "before labels with their values in lines of their own",
      "青石镇2023年度政府信息公开工作报告\n\n撰写时间\n2024年01月12日 17:12:21\n来源\n青石镇\n编辑\n王小明",
      "青石镇",
      2023,
    ],
    [
      "with the name and the year in one line, the report's name in the next",
      "2023年新区（高新区）司法局\n政府信息公开工作年度报告",
      "新区（高新区）司法局",
      2023,
    ],
    [
      "with the name before the year in that line",
      "文昌区政务服务局2022年\n政府信息公开工作年度报告",
      "文昌区政务服务局",
      2022,
    ],
    [
      "twice, the second time torn",
      "2022年政府信息公开工作年度报告\n临河县云溪街道办事处\n2022年政府信息公开工作年度报告",
      "临河县云溪街道办事处",
      2022,
    ],
    [
      "twice, with a note the first time",
      "青石市应急管理局2021年政府信息公开工作年度报告(文字版)\n青石市应急管理局\n2021年政府信息公开工作年度报告",
      "青石市应急管理局",
      2021,
    ],
    [
      "in a cell of a table",
      "青石市司法局2023年政府信息公开工作年度报告 | |||||\n|\n|||||",
      "青石市司法局",
      2023,
    ],
    ["in a framed cell", "| 青石市司法局2023年政府信息公开工作年度报告 |", "青石市司法局", 2023],
    [
      "below a name of the site in two languages",
      "临河县人民政府 The People's Government of Linhe County\n\n政府信息公开\n\n七里镇2023年政府信息公开工作年度报告",
      "七里镇",
      2023,
    ],
    [
      "below a list of labels",
      "  • 信息索引号:\n\n    113/2023-3\n\n  • 文件名称:\n\n    2022年青石市科技局政府信息公开工作年度报告\n\n  • 2022年青石市科技局政府信息公开工作年度报告\n\n    日期:2023-01-10 来源:科技局 浏览量:",
      "青石市科技局",
      2022,
    ],
    [
      "below the placeholders of a page",
      "{{ title }}\n{{ errorMessage }}\n\n水务局2020年政府信息公开工作年度报告\n\n打印",
      "水务局",
      2020,
    ],
    [
      "behind a page's line",
      "Page 1 - 青石市信访局2022年政府信息公开工作年度报告\nP. 1\n青石市信访局\n2022 年政府信息公开工作年度报告",
      "青石市信访局",
      2022,
    ],
    [
      "named 年报, below a path",
      "河湾区人民政府\n首页 > 政务公开 > 民政局\n\n河湾区民政局2019年度政府信息公开工作年报\n\n发布日期:2020-01-16",
      "河湾区民政局",
      2019,
    ],
    [
      "with 年度工作报告",
      "2019年坡北区民政局政府信息公开年度工作报告\n\n发布时间:2020-02-05 来源: 本网 字号: 【大】 【中】 【小】",
      "坡北区民政局",
      2019,
    ],
  ])("%s", (_, opening, agency, year) => {
    expect(read2(opening)).toEqual([agency, year, true]);
  });
});

describe("an agency that only the preamble names", () => {
  it.each([
    ["现公布", "现公布区统计局2023年政府信息公开工作年度报告。", "区统计局", 2023],
    [
      "现公布 in a longer sentence",
      "根据条例规定，现公布文昌区云溪街道2022年政府信息公开工作年度报告，请予监督。",
      "文昌区云溪街道",
      2022,
    ],
    ["现公开", "现公开公坨乡2025年政府信息公开工作年度报告。", "公坨乡", 2025],
    ["现将", "现将临河县应急管理局2021年度政府信息公开工作年度报告如下。", "临河县应急管理局", 2021],
    ["quotation marks", "现发布《青石市科技局2022年政府信息公开工作年度报告》。", "青石市科技局", 2022],
    [
      "a year before the name",
      "《2020年度临河县水务局信息公开工作年度报告》已经研究同意，现予公布。",
      "临河县水务局",
      2020,
    ],
    [
      "编制形成",
      "现编制形成《青石市司法局2023年政府信息公开工作年度报告》，数据截至2023年12月31日。",
      "青石市司法局",
      2023,
    ],
    ["who compiled it", "2023年1月1日起的情况见本报告，由青石市司法局编制。", "青石市司法局", 2023],
    [
      "a name with a brackets' part",
      "现公布青石市市场监管局（知识产权局）2024年政府信息公开工作年度报告。",
      "青石市市场监管局（知识产权局）",
      2024,
    ],
  ])("is read: %s", (_, opening, agency, year) => {
    expect(read2(opening)).toEqual([agency, year, false]);
  });

  it.each([
    ["itself", "现公布我局2023年政府信息公开工作年度报告。"],
    ["this unit", "现将本单位2023年政府信息公开工作年度报告如下。"],
    ["the whole county", "现公布全县2023年政府信息公开工作年度报告。"],
    ["a notice", "根据《关于做好2023年政府信息公开工作年度报告编制工作的通知》编制。"],
  ])("is none: %s", (_, opening) => {
    expect(read(`${opening}\n${REST}`).agency).toBeNull();
  });

  it("comes after the title's and the signature's", () => {
    const preamble = "现公布区统计局2023年政府信息公开工作年度报告。";
    expect(read(`${preamble}\n${REST}\n文昌区统计局\n2024年1月12日`).agency).toBe("文昌区统计局");
  });
});
