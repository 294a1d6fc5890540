import { describe, expect, it } from "vitest";
import { isGarbled, isReportInGb18030 } from "../../client/src/garbledText.ts";

/** 青石镇2024年政府信息公开工作年度报告 in GB18030. */
const TITLE = Uint8Array.from(
  "c7e0caafd5f232303234c4ead5fec8aed0c5cfa2b9abbfaab9a4d7f7c4ead8b6b1a8b8e6".match(/../g) ?? [],
  (pair) => Number.parseInt(pair, 16),
);

describe("a report that was read in another encoding", () => {
  it("shows replacement characters, and its bytes tell what it is", () => {
    const bytes = Uint8Array.of(0xd5, 0xfe, 0xb8, 0xae, 0xd0, 0xc5, 0xcf, 0xa2, 0xb9, 0xab, 0xbf, 0xaa);
    expect(new TextDecoder("gb18030").decode(bytes)).toBe("政府信息公开");
    expect(isGarbled(new TextDecoder().decode(Uint8Array.from([...bytes, ...bytes])))).toBe(true);
    expect(isReportInGb18030(bytes)).toBe(true);
    expect(isGarbled(new TextDecoder().decode(TITLE))).toBe(true);
  });

  it("is not what is well read, nor what is no report", () => {
    expect(isGarbled("青石镇2024年政府信息公开工作年度报告")).toBe(false);
    expect(isGarbled("一个坏字符\ufffd")).toBe(false);
    expect(isReportInGb18030(new TextEncoder().encode("readme"))).toBe(false);
  });
});
