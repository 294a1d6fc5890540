import { expect, it } from "vitest";
import type { NewReport } from "../../protocol/authoring.ts";
import { report } from "../forms.ts";
import { Client } from "./client.ts";

it("a new report is written from the template, or from last year's text with the places to look at", async () => {
  const client = await Client.start({ locale: "en" });
  const blank = await client.request<NewReport>("nianbao/newReport", { agency: "青石镇", year: 2024 });
  expect(blank.text).toMatch(/^# 青石镇2024年政府信息公开工作年度报告\n/);
  const next = await client.request<NewReport>("nianbao/newReport", {
    from: report({ improvement: "2023年的问题已整改。" }),
  });
  expect(next.text).toContain("青石镇2025年");
  const [first] = next.reminders;
  expect(first?.message).toContain("2023");
  expect(next.text.split("\n")[first?.range.start.line ?? 0]).toContain("2023年的问题");
  expect(await client.request("nianbao/newReport", { from: "没有年份" })).toBeNull();
});
