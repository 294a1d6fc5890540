import { describe, expect, it } from "vitest";
import { paragraphOf, TOWNS, type TownFigures, type TownReport, townReport } from "../towns.ts";
import { commandLine } from "./commandLine.ts";

const { run, put, read } = commandLine();

interface Told {
  readonly path: string;
  readonly findings: readonly { code: string; message: string; range: { start: { line: number } } }[];
}

/** `path:line code`, one-based, of everything that is found. */
function list(stdout: string): string[] {
  const { files } = JSON.parse(stdout) as { files: readonly Told[] };
  return files.flatMap(({ path, findings }) =>
    findings.map(({ code, range }) => `${path}:${range.start.line + 1} ${code}`),
  );
}

/** The one-based line of a text in which some words stand. */
function lineOf(text: string, words: string): number {
  return text.split("\n").findIndex((line) => line.includes(words)) + 1;
}

/** Writes the report of a town; the files' names tell nothing of towns and years. */
function putTown(name: string, report: TownReport): { name: string; text: string } {
  const text = townReport(report);
  return { name: put(name, text), text };
}

const CARRIED_OUT = "四、结转下年度继续办理";
const CARRIED_IN = "二、上年结转政府信息公开申请数量";
/** Table 三 in which so many natural persons' applications were carried in and out. */
function carried(carriedIn: number, carriedOut: number): TownFigures {
  const concluded = carriedIn === 0 ? 0 : carriedIn - Math.min(carriedIn, carriedOut);
  const received = concluded + carriedOut - carriedIn;
  const row = (key: string, value: number): Record<string, string> => ({
    [`${key}/naturalPerson`]: String(value),
    [`${key}/total`]: String(value),
  });
  return {
    requests: {
      ...row("received", received),
      ...row("carriedIn", carriedIn),
      ...row("granted", concluded),
      ...row("outcomeTotal", concluded),
      ...row("carriedOut", carriedOut),
    },
  };
}

describe("a folder of ten agencies and two years", () => {
  const LONG = `${paragraphOf(1, 2031)}${paragraphOf(2, 2033)}`;

  /** What is planted, as `path:line code`, with the place that its message has to name. */
  function plant(): Map<string, string> {
    const planted = new Map<string, string>();
    for (const town of TOWNS.keys()) {
      const [last, now] = [`2023年/${town}.md`, `2024年/${9 - town}.txt`];
      const before = townReport({
        town,
        year: 2023,
        ...(town === 3 || town === 6 ? { figures: carried(0, town) } : {}),
        ...(town === 8 ? { paragraph: `${LONG}${TOWNS[town]}办理咨询45件。` } : {}),
      });
      const after = townReport({
        town,
        year: 2024,
        ...(town === 3 ? { figures: carried(2, 0) } : town === 6 ? { figures: carried(6, 0) } : {}),
        ...(town === 5 ? { paragraph: paragraphOf(5, 2023).replace("考核", "考评") } : {}),
        ...(town === 9 ? { paragraph: `${LONG}${TOWNS[town]}办理咨询7件。` } : {}),
      });
      put(last, before);
      put(now, after);
      if (town === 3)
        planted.set(
          `${now}:${lineOf(after, CARRIED_IN)} carry-over-mismatch`,
          `${last} 第 ${lineOf(before, CARRIED_OUT)} 行`,
        );
      if (town === 5)
        planted.set(
          `${now}:${lineOf(after, "2024年，")} copied-paragraph`,
          `${last} 第 ${lineOf(before, "2023年，")} 行`,
        );
      if (town === 9) {
        const there = "2023年/8.md";
        const line = lineOf(after, "2024年，");
        planted.set(`${now}:${line} copied-paragraph`, `${there} 第 ${line} 行`);
        planted.set(`${there}:${line} copied-paragraph`, `${now} 第 ${line} 行`);
      }
    }
    return planted;
  }

  it("has the planted faults found, each with file and line, and nothing else", () => {
    const planted = plant();
    const { status, stdout, stderr } = run(["check", ".", "--format", "json"]);
    expect(stderr).toBe("");
    expect(status).toBe(1);
    const found = list(stdout);
    expect([...new Set(found)].sort()).toEqual([...planted.keys()].sort());
    // One for the column of natural persons, one for the total.
    expect(found.filter((line) => line.endsWith("carry-over-mismatch"))).toHaveLength(2);
    const { files } = JSON.parse(stdout) as { files: readonly Told[] };
    for (const { path, findings } of files)
      for (const { code, message, range } of findings)
        expect(message).toContain(planted.get(`${path}:${range.start.line + 1} ${code}`));
  });

  it("is judged the same by one thread and by four", () => {
    plant();
    for (const town of TOWNS.keys())
      for (const year of [2021, 2022, 2026, 2028])
        putTown(`其他/${year}/${town}.md`, { town, year, figures: carried(year % 3, town % 4) });
    const [one, four] = ["1", "4"].map((jobs) => run(["check", ".", "--format", "json", "--jobs", jobs]));
    expect(list(one?.stdout ?? "").length).toBeGreaterThan(5);
    expect(four).toEqual(one);
  });

  it("says in its last line how many were compared", () => {
    plant();
    expect(run(["check", "."]).stdout).toContain(
      "已检查 20 份年报：错误 2，警告 3，提示 0，建议 0；10 份已与上一年度报告核对。",
    );
  });

  it("is judged without its rules where they are off", () => {
    plant();
    const off = [
      "carry-over-mismatch",
      "in-force-mismatch",
      "copied-paragraph",
      "duplicate-report",
      "unusual-change",
    ];
    const { status, stdout } = run(["check", ".", ...off.flatMap((code) => ["--rule", `${code}=off`])]);
    expect([status, stdout]).toEqual([0, "已检查 20 份年报：未发现问题。\n"]);
  });
});

describe("--previous", () => {
  const wrong: TownReport = { town: 0, year: 2024, figures: carried(2, 0) };
  const last: TownReport = { town: 0, year: 2023, figures: carried(0, 3) };

  it("takes a file or a folder, and judges none of it", () => {
    putTown("今年/a.md", wrong);
    const { text } = putTown("去年/b.md", {
      ...last,
      figures: { requests: { "granted/total": "9", ...carried(0, 3).requests } },
    });
    for (const previous of ["去年", "去年/b.md", "./去年/../去年"]) {
      const { status, stdout } = run(["check", "今年", "--previous", previous]);
      expect(status).toBe(1);
      expect(stdout).toContain(`去年/b.md 第 ${lineOf(text, CARRIED_OUT)} 行`);
      expect(stdout).toContain("已检查 1 份年报：");
    }
    expect(run(["check", ".", "--previous", "去年"]).stdout).toContain("已检查 1 份年报：");
    expect(run(["check", "今年"]).stdout).toBe("已检查 1 份年报：未发现问题。\n");
  });

  it("goes before a report of the folder itself", () => {
    putTown("a.md", wrong);
    putTown("2023/b.md", { ...last, figures: carried(0, 1) });
    putTown("定稿/c.md", last);
    expect(run(["check", "."]).stdout).toContain("（2023/b.md 第 ");
    expect(run(["check", ".", "--previous", "定稿"]).stdout).toContain("（定稿/c.md 第 ");
  });

  it("may be a folder that holds the reports of every year", () => {
    putTown("a.md", wrong);
    putTown("b.md", last);
    expect(run(["check", ".", "--previous", "."]).stdout).toContain("已检查 2 份年报：错误 2，");
  });

  it("is an error where it leads to no report, or nowhere", () => {
    putTown("a.md", wrong);
    put("别的/说明.md", "# 说明\n\n这里没有年报。\n");
    const none = run(["check", "a.md", "--previous", "别的"]);
    expect([none.status, none.stderr]).toEqual([
      2,
      "nianbao: 别的：没有找到上一年度的政府信息公开工作年度报告。请指向报告文件，或存放这些报告的文件夹。\n",
    ]);
    expect(run(["check", "a.md", "--previous", "没有"])).toMatchObject({
      status: 2,
      stdout: expect.stringContaining("已检查 1 份年报"),
      stderr: "nianbao: 没有：没有这个文件或文件夹。请检查路径。\n",
    });
    expect(run(["fix", "a.md", "--previous", "别的"]).status).toBe(2);
  });

  it("serves standard input as well, which stands for the file of its name", () => {
    putTown("a.md", { ...wrong, figures: carried(3, 0) });
    putTown("去年/b.md", last);
    const args = ["check", "-", ".", "--stdin-path", "a.md", "--previous", "去年"];
    const { stdout } = run(args, { input: townReport(wrong) });
    expect(stdout).toContain("已检查 1 份年报：错误 2，");
  });

  it("is for each file what its own configuration says", () => {
    for (const [here, archive, left] of [
      ["甲", "甲档案", 3],
      ["乙", "乙档案", 4],
    ] as const) {
      putTown(`${here}/a.md`, wrong);
      putTown(`${archive}/b.md`, { ...last, figures: carried(0, left) });
      put(`${here}/nianbao.config.json`, `{ "previousReports": "../${archive}" }`);
    }
    putTown("丙/a.md", wrong);
    const { stdout } = run(["check", "甲", "乙", "丙"]);
    const told = stdout.split("\n").filter((line) => /自然人.*档案\/b\.md/.test(line));
    expect(told.map((line) => line.replace(/^(.).*（(.档案)\/b\.md.*$/, "$1 $2"))).toEqual([
      "甲 甲档案",
      "乙 乙档案",
    ]);
    run(["fix", "甲", "乙", "丙", "--unsafe", "--rule", "carry-over-mismatch"]);
    expect(["甲", "乙", "丙"].map((place) => /上年结转.*\t(\d)$/m.exec(read(`${place}/a.md`))?.[1])).toEqual([
      "3",
      "4",
      "2",
    ]);
  });

  it("does not silence reports to which the configuration does not belong", () => {
    putTown("今年/a.md", wrong);
    putTown("去年/b.md", { ...last, figures: { requests: { "granted/total": "9" } } });
    put("今年/nianbao.config.json", '{ "previousReports": "../去年" }');
    expect(run(["check", "今年"]).stdout).toContain("已检查 1 份年报：");
    const { stdout } = run(["check", "."]);
    expect(stdout).toContain("已检查 2 份年报：");
    expect(stdout).toMatch(/^去年\/b\.md:.*total-mismatch/m);
    put("nianbao.config.json", '{ "previousReports": "去年" }');
    expect(run(["check", "."]).stdout).toContain("已检查 1 份年报：");
    expect(run(["check", "去年"]).stdout).toContain("已检查 1 份年报：");
  });

  it("may stand in a configuration, where it is told when nothing is there", () => {
    putTown("今年/a.md", wrong);
    putTown("档案/2023/b.md", last);
    put("今年/nianbao.config.json", '{ "previousReports": "../档案" }');
    expect(run(["check", "今年"]).stdout).toContain("（档案/2023/b.md 第 ");
    put("今年/nianbao.config.json", '{ "previousReports": "../没有" }');
    const { status, stderr } = run(["check", "今年"]);
    expect(status).toBe(0);
    expect(stderr).toContain("没有：没有这个文件或文件夹");
  });
});

describe("fix", () => {
  it("takes last year's figure only where unsafe fixes are asked for", () => {
    putTown("去年.md", { town: 0, year: 2023, figures: carried(0, 3) });
    const { text } = putTown("今年.md", { town: 0, year: 2024, figures: carried(2, 0) });
    expect(run(["fix", "."]).stdout).toBe("已修改 0 份，共检查 2 份。\n");
    expect(read("今年.md")).toBe(text);
    run(["fix", "今年.md", "--unsafe", "--rule", "carry-over-mismatch", "--previous", "去年.md"]);
    expect(read("今年.md")).toBe(
      text.replace(`${CARRIED_IN}\t\t\t2\t0\t0\t0\t0\t0\t2`, `${CARRIED_IN}\t\t\t3\t0\t0\t0\t0\t0\t3`),
    );
  });
});

describe("two files of one agency and year", () => {
  it("are told of each other where they differ", () => {
    putTown("初稿.md", { town: 0, year: 2024 });
    putTown("定稿.md", { town: 0, year: 2024, figures: { proactive: { "licensing/decisions": "35" } } });
    putTown("副本.md", { town: 1, year: 2024 });
    putTown("副本（1）.md", { town: 1, year: 2024 });
    const { stdout } = run(["check", "."]);
    expect(stdout).toContain(
      "初稿.md:1:3 警告 “定稿.md”也是青石镇 2024 年的报告，内容不一致：有 1 个数据不同。",
    );
    expect(stdout).toContain("定稿.md:1:3 警告 “初稿.md”也是");
    expect(stdout).not.toContain("副本");
  });

  it("are judged as each by itself where they are of two agencies of one name", () => {
    const wrong = { requests: { "received/naturalPerson": "2", "received/total": "9" } };
    putTown("临河县/年报.md", { town: 0, year: 2024, figures: wrong });
    putTown("松江县/年报.md", { town: 0, year: 2024, figures: wrong, paragraph: paragraphOf(7, 2031) });
    const found = list(run(["check", ".", "--format", "json"]).stdout);
    const alone = ["临河县/年报.md", "松江县/年报.md"].flatMap((name) =>
      list(run(["check", name, "--format", "json"]).stdout),
    );
    expect(alone.length).toBeGreaterThan(1);
    expect(found).toEqual(alone);
  });
});
