import { EDITIONS, type Language, type Reminder, read, renew, writeBlankReport } from "../report/index.ts";
import { readReportFile } from "./documents/documents.ts";
import { Failure } from "./language.ts";
import type { Outcome } from "./outcome.ts";
import { describePlace } from "./place.ts";
import { printText, visible } from "./printing/visible.ts";
import { createFile } from "./writing/write.ts";

export interface NewOptions {
  readonly agency?: string;
  readonly year?: number;
  /** Last year's report. */
  readonly from?: string;
  readonly output?: string;
  readonly language: Language;
  readonly today: Date;
}

/** A report is for one of these years; earlier ones have no edition. */
const FIRST_YEAR = Math.min(...EDITIONS.map(({ years }) => years.from));
const LAST_YEAR = 2099;
/** No name has more characters; with the title behind it a file's name is short enough for every system. */
const LONGEST_AGENCY = 60;
/** What no name holds: controls, and what stands for half a character. */
const UNNAMED = /[\p{Cc}\p{Zl}\p{Zp}\p{Surrogate}]/u;

/**
 * `nianbao new`: writes a new report, and says what its author has to look at. An existing file is never
 * overwritten. @throws Failure where agency or year are not known, or the file cannot be written.
 */
export async function writeNew(options: NewOptions): Promise<Outcome> {
  const { from, language } = options;
  const zh = language === "zh";
  const { text, agency, year, reminders } =
    from === undefined ? draft(options) : await renewFrom(from, options);
  if (options.output === "-") {
    return { output: printText(text, process.stdout.isTTY), complaints: [], exitCode: 0 };
  }
  const path = options.output ?? nameFile(agency, year);
  createFile(path, Buffer.from(text, "utf8"));
  const lines = [
    zh ? `已新建 ${path}。` : `${path} was written.`,
    ...(reminders.length > 0 ? [zh ? `请逐处核对：` : "Look at each of these:"] : []),
    ...reminders.map(
      ({ range, message }) => `  ${path}:${describePlace(text, range.start)} ${message[language]}`,
    ),
  ];
  return { output: `${lines.map(visible).join("\n")}\n`, complaints: [], exitCode: 0 };
}

interface NewText {
  readonly text: string;
  readonly agency: string;
  readonly year: number;
  readonly reminders: readonly Reminder[];
}

function draft({ agency, year, today }: NewOptions): NewText {
  if (agency === undefined || agency.trim() === "") {
    throw new Failure({
      zh: "请用 --agency 写明机关名称，或用 --from 给出去年的年报。",
      en: "name the agency with --agency, or give last year's report with --from.",
    });
  }
  if (UNNAMED.test(agency.trim()) || agency.length > LONGEST_AGENCY) {
    throw new Failure({
      zh: `--agency 的值不像机关名称：名称不超过 ${LONGEST_AGENCY} 字，没有换行等控制字符。请写全称，如“青石镇人民政府”。`,
      en: `the value of --agency can be no agency's name: it has at most ${LONGEST_AGENCY} characters and no line breaks or other controls. Write the full name.`,
    });
  }
  const subject = { agency: agency.trim(), year: checkYear(year ?? yearDue(today)) };
  return { ...subject, text: writeBlankReport(subject), reminders: [] };
}

async function renewFrom(path: string, { agency, year }: NewOptions): Promise<NewText> {
  if (agency !== undefined) {
    throw new Failure({
      zh: "--agency 与 --from 不能同时使用：机关名称取自去年的年报。",
      en: "--agency cannot be used with --from: the agency is that of last year's report.",
    });
  }
  const { text } = await readReportFile(path, false);
  const old = read(text);
  const renewed = renew(text, year === undefined ? undefined : checkYear(year));
  if (!renewed || old.year === null) {
    throw new Failure({
      zh: `${path}：看不出是哪一年的年报。请检查标题，或改用模板（--agency、--year）。`,
      en: `${path}: it does not tell its year. Check the title, or use the template (--agency, --year).`,
    });
  }
  return {
    ...renewed,
    agency: old.agency ?? "",
    year: year ?? old.year + 1,
  };
}

/** The file's name is the report's title, without what file systems do not take. */
function nameFile(agency: string, year: number): string {
  const name = agency.replace(/[\\/:*?"<>|\s\p{Cc}\p{Cf}]|^\.+/gu, "").slice(0, LONGEST_AGENCY);
  return `${name}${year}年政府信息公开工作年度报告.md`;
}

/** Reports are written from autumn on for the year that ends, in spring for the year before. */
function yearDue(today: Date): number {
  return today.getMonth() >= 8 ? today.getFullYear() : today.getFullYear() - 1;
}

function checkYear(year: number): number {
  if (year >= FIRST_YEAR && year <= LAST_YEAR) return year;
  throw new Failure({
    zh: `年度 ${year} 不对，请写 ${FIRST_YEAR} 至 ${LAST_YEAR} 之间的年份。`,
    en: `the year ${year} cannot be; write one from ${FIRST_YEAR} to ${LAST_YEAR}.`,
  });
}
