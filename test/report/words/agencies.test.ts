import { describe, expect, it } from "vitest";
import { lacksRegulationAuthority, readAgencyKind } from "../../../server/src/report/words/agencies.ts";

describe("the kind of an agency, by its name", () => {
  it.each([
    ["青石镇", "township", "镇"],
    ["青石镇人民政府", "township", "镇"],
    ["临河县云溪乡人民政府", "township", "乡"],
    ["白河街道办事处", "township", "街道"],
    ["白河街道办", "township", "街道"],
    ["青石镇人民政府党政办公室", "township", null],
    ["临河县", "county", "县"],
    ["临河县人民政府", "county", "县"],
    ["河东区人民政府", "county", "区"],
    ["临河县政府办公室", "county", null],
    ["江州市人民政府", "city", "市"],
    ["江州自治州人民政府", "city", "州"],
    ["江南省人民政府", "province", "省"],
    ["江南自治区人民政府", "province", null],
    ["临河县财政局", "department", "局"],
    ["江南省水利厅", "department", "厅"],
    ["临河县卫生健康委员会", "department", "委"],
    ["江州市发展改革委", "department", "委"],
    ["临河县便民服务中心", "department", null],
    ["江州高新技术产业开发区管理委员会", null, null],
    ["江州高新区管委会", null, null],
    ["临河县外事办公室", null, null],
    ["临河", null, null],
  ])("%s: %s, 我%s", (name, level, word) => {
    expect(readAgencyKind(name)).toEqual({ level, word });
  });
});

describe("the power to make regulations", () => {
  it.each([
    ...["青石镇", "云溪乡人民政府", "白河街道办事处", "临河县", "河东区人民政府", "江州市财政局"],
    ...["临河县政府办公室", "江州高新区管理委员会"],
  ])("%s has none", (name) => expect(lacksRegulationAuthority(name)).toBe(true));

  it.each(["江州市人民政府", "江南省", "江南自治区人民政府", "国家税务总局临河县税务局", "江南省水利厅"])(
    "%s may have it, by its name",
    (name) => expect(lacksRegulationAuthority(name)).toBe(false),
  );
});
