import { describe, expect, it } from "vitest";
import { listAgencyNames } from "../../../server/src/report/editing/renaming/agencyNames.ts";
import { analyze, arrangeFolder, digest, findPrevious } from "../../../server/src/report/index.ts";
import { agencyBucket, agencyKey, isSameAgency } from "../../../server/src/report/words/sameAgency.ts";
import { report } from "../../forms.ts";

const SAME = [
  ["青石镇", "青石镇人民政府"],
  ["青石镇", "临河县青石镇"],
  ["临河县人社局", "临河县人力资源和社会保障局"],
  ["县人社局", "临河县人力资源和社会保障局"],
  ["江州市住建局", "江州市住房和城乡建设局"],
  ["临河县卫健委", "临河县卫生健康委员会"],
  ["江州市发改委", "江州市发展和改革委员会"],
] as const;

const OTHERS = [
  ["青石镇", "云溪镇"],
  ["临河县人社局", "临江县人力资源和社会保障局"],
  ["临河县财政局", "临河县市场监督管理局"],
  ["临河县民政局", "临河县民族事务局"],
  ["临河县医保局", "临河县生态环境保护局"],
  ["大青石镇", "青石镇"],
  ["江州市", "江川市"],
] as const;

describe("names of one agency", () => {
  it.each(SAME)("%s and %s are", (a, b) => {
    const [one, other] = [agencyKey(a), agencyKey(b)];
    expect(isSameAgency(one, other)).toBe(true);
    expect(isSameAgency(other, one)).toBe(true);
    expect(agencyBucket(one)).toBe(agencyBucket(other));
  });

  it.each(OTHERS)("%s and %s are not", (a, b) => {
    expect(isSameAgency(agencyKey(a), agencyKey(b))).toBe(false);
  });
});

describe("an organ in short and in full", () => {
  const write = (year: number, titled: string, signed: string): string =>
    report({
      title: `# ${titled}${year}年政府信息公开工作年度报告`,
      preamble: `本报告的统计期限自${year}年1月1日起至${year}年12月31日止。${titled}负责解释。`,
      signature: `${signed}\n\n${year + 1}年1月20日\n`,
    });
  const short = write(2024, "临河县人社局", "临河县人力资源和社会保障局");
  const full = write(2023, "临河县人力资源和社会保障局", "临河县人力资源和社会保障局");

  it("is one agency to the rule", () => {
    expect(analyze(short).findings.filter(({ code }) => code === "agency-mismatch")).toEqual([]);
  });

  it("finds its report of last year", () => {
    const [now, last] = [digest(analyze(short), "今年.md"), digest(analyze(full), "去年.md")];
    expect(findPrevious(arrangeFolder([now, last]), now)?.name).toBe("去年.md");
  });

  it("is renamed in both forms, the other one as doubtful", () => {
    const { report: read, prose } = analyze(short);
    const names = listAgencyNames(read, prose).map(({ text, place }) => [text, place]);
    expect(names).toEqual([
      ["临河县人社局", "title"],
      ["临河县人社局", "prose"],
      ["临河县人力资源和社会保障局", "doubtful"],
    ]);
  });
});
