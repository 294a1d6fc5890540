import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findForeignParagraph } from "../../../server/src/report/folder/copies.ts";
import { FolderCheck, type FolderStep } from "../../../server/src/report/folder/folderCheck.ts";
import { arrangeNeighbours, chooseNeighbours } from "../../../server/src/report/folder/neighbours.ts";
import { paragraphsOf } from "../../../server/src/report/folder/packed/paragraphs.ts";
import { arrangeFolder, digestText, type ReportDigest } from "../../../server/src/report/index.ts";
import { paragraphOf, townReport } from "../../towns.ts";

const RUNS = Number(process.env.NIANBAO_RUNS ?? 400);

/** What a check found: the text that was looked at, and the reports beside it. */
interface Found {
  readonly text: string;
  readonly beside: string;
}

const texts = new Map<string, ReportDigest>();

/** A paragraph long enough to be looked for in other agencies' reports. */
const longParagraph = (words: number): string => `${paragraphOf(words, 2031)}${paragraphOf(words + 3, 2035)}`;

/** The digest of a town's report. Towns with the same words share a paragraph. */
function digestOf(name: string, town: number, year: number, words: number): ReportDigest {
  const key = `${town} ${year} ${words}`;
  const known = texts.get(key) ?? digestText(townReport({ town, year, paragraph: longParagraph(words) }), "");
  if (!known) throw new Error("no report");
  texts.set(key, known);
  return { ...known, name };
}

const describeDigest = ({ name, agency, year, fingerprint }: ReportDigest): string =>
  `${name} ${agency} ${year} ${fingerprint}`;

/** A folder as its files and editors have it, and the check of it. */
class Folder {
  readonly files = new Map<string, ReportDigest>();
  readonly editors = new Map<string, ReportDigest | null>();
  readonly steps: string[] = [];
  private readonly begun: {
    step: Exclude<FolderStep<Found>, { kind: "pass" }>;
    digest: ReportDigest | null;
  }[] = [];
  readonly affected: string[] = [];
  /** What is found in open reports, each as it was read last, and in which arrangement that was. */
  private readonly readings = new Map<string, Found & { readonly arrangement: number }>();
  readonly check = new FolderCheck<Found>({
    looksAcross: () => true,
    previousFor: () => null,
    onAffected: (names) => {
      this.affected.push(...names);
      for (const name of names) this.read(name);
    },
  });

  put(digest: ReportDigest): void {
    this.files.set(digest.name, digest);
    this.check.await(digest.name);
  }

  remove(name: string): void {
    this.files.delete(name);
    this.check.forget(name);
  }

  open(name: string, digest: ReportDigest | null): void {
    this.editors.set(name, digest);
    if (!this.check.isOpen(name)) this.check.open(name);
    this.read(name);
  }

  /** Lets others know what an open report says: an editor does so after a pause. */
  share(name: string): void {
    const digest = this.editors.get(name);
    const { arrangement = this.check.arrangement } = this.readings.get(name) ?? {};
    if (digest !== undefined) this.check.setDigest(name, digest, arrangement);
  }

  /** Judges an open report beside those that are known now. */
  private read(name: string): void {
    const digest = this.editors.get(name);
    if (!digest) this.readings.delete(name);
    else {
      const { previous, neighbours } = chooseNeighbours(this.check.folder, digest);
      const { arrangement } = this.check;
      this.readings.set(name, { ...this.judge(digest, previous, neighbours), arrangement });
    }
  }

  close(name: string): void {
    if (!this.editors.delete(name)) return;
    this.readings.delete(name);
    this.check.close(name);
    if (this.files.has(name)) this.check.await(name);
    else this.check.forget(name);
  }

  /** Begins one step, and reads the file as it is now. @returns false where there is none. */
  begin(): boolean {
    const step = this.check.take();
    if (!step) return false;
    this.steps.push(step.kind === "pass" ? step.kind : `${step.kind} ${step.name}`);
    if (step.kind === "pass") return true;
    this.begun.push({ step, digest: this.files.get(step.name) ?? null });
    return true;
  }

  /** Ends the step that was begun first. @returns false where there is none. */
  end(): boolean {
    const [begun] = this.begun.splice(0, 1);
    if (!begun) return false;
    const { step, digest } = begun;
    if (step.kind === "stands") this.check.accept(step.name, step.found);
    else if (!digest) this.check.forget(step.name);
    else if (step.kind === "judge")
      this.check.settle(step.name, digest, { text: describeDigest(digest), beside: "" });
    else {
      const { previous, neighbours } = step.neighbours;
      this.check.accept(step.name, this.judge(digest, previous, neighbours));
    }
    return true;
  }

  /** Does one step, after those that were begun. @returns false where there is none. */
  step(): boolean {
    while (this.end());
    const hasBegun = this.begin();
    while (this.end());
    return hasBegun;
  }

  finish(): void {
    for (const name of this.editors.keys()) this.share(name);
    while (this.step());
  }

  judge(
    digest: ReportDigest,
    previous: ReportDigest | undefined,
    neighbours: readonly ReportDigest[],
  ): Found {
    const folder = arrangeNeighbours({ neighbours });
    const { agencyKey } = digest;
    const told = [
      ...(previous ? [`previous ${describeDigest(previous)}`] : []),
      ...neighbours.filter((other) => other.agencyKey === agencyKey).map(describeDigest),
      ...paragraphsOf(digest).map((paragraph) => {
        const copy = findForeignParagraph(folder, agencyKey ?? "", paragraph);
        return (
          copy &&
          `copy of ${copy.report.name} ${copy.report.agency} ${copy.report.year} ${copy.paragraph.line}`
        );
      }),
    ];
    return { text: describeDigest(digest), beside: told.filter((line) => line !== null).join("\n") };
  }

  /** What there is to find in each report. */
  expected(): Map<string, Found> {
    const closed = [...this.files.values()].filter(({ name }) => !this.editors.has(name));
    const open = [...this.editors.values()].filter((digest) => digest !== null);
    const folder = arrangeFolder([...closed, ...open]);
    return new Map(
      [...closed, ...open].map((digest) => {
        const { previous, neighbours } = chooseNeighbours(folder, digest);
        return [digest.name, this.judge(digest, previous, neighbours)];
      }),
    );
  }

  found(): Map<string, Found | null> {
    const closed = [...this.files.keys()].filter((name) => !this.editors.has(name));
    const open = [...this.readings].map(([name, { text, beside }]) => [name, { text, beside }] as const);
    return new Map([...closed.map((name) => [name, this.check.findingsOf(name)] as const), ...open]);
  }
}

describe("the check of a folder", () => {
  it("reads each report once, and those again that have to do with others", () => {
    const folder = new Folder();
    folder.put(digestOf("a", 0, 2023, 1));
    folder.put(digestOf("b", 1, 2024, 2));
    folder.put(digestOf("c", 0, 2024, 3));
    folder.finish();
    expect(folder.steps).toEqual(["judge a", "judge b", "judge c", "stands a", "stands b", "judge-beside c"]);
    expect(folder.found()).toEqual(folder.expected());
  });

  it("lets stand what was judged beside last year's report when it was read", () => {
    const [last, now] = [digestOf("a", 0, 2023, 1), digestOf("b", 0, 2024, 2)];
    const { check } = new Folder();
    for (const { name } of [last, now]) check.await(name);
    for (const digest of [last, now]) {
      check.take();
      const beside = { previous: last, neighbours: [] };
      check.settle(digest.name, digest, { text: "", beside: "" }, digest === now ? beside : undefined);
    }
    expect(check.take()).toMatchObject({ kind: "stands", name: "a", neighbours: { neighbours: [] } });
    expect(check.take()).toMatchObject({ kind: "stands", name: "b", neighbours: { previous: last } });
    expect(check.take()).toBeNull();
  });

  it("judges again what was judged beside last year's report, where there is more to be known", () => {
    const words = digestOf("a", 0, 2023, 1);
    const [last, now] = [{ ...words, words: null }, digestOf("b", 0, 2024, 1)];
    const version = digestOf("c", 0, 2024, 5);
    // Its words would have to be read again; it has another version; it says something else by now.
    for (const [known, others] of [
      [last, []],
      [words, [version]],
      [digestOf("a", 0, 2023, 4), []],
    ] as const) {
      const { check } = new Folder();
      for (const { name } of [known, now, ...others]) check.await(name);
      for (const digest of [known, now, ...others]) {
        check.take();
        const beside = { previous: known === last ? last : words, neighbours: [] };
        check.settle(digest.name, digest, { text: "", beside: "" }, digest === now ? beside : undefined);
      }
      check.take();
      expect(check.take()).toMatchObject({
        kind: "judge-beside",
        name: "b",
        neighbours: { previous: known },
      });
    }
  });

  it("waits for what is being read before it compares", () => {
    const folder = new Folder();
    const digest = digestOf("a", 0, 2023, 1);
    folder.put(digest);
    folder.put(digestOf("b", 1, 2023, 2));
    expect(folder.check.take()).toEqual({ kind: "judge", name: "a" });
    expect(folder.check.take()).toEqual({ kind: "judge", name: "b" });
    const found = { text: "a", beside: "" };
    folder.check.settle("a", digest, found);
    expect(folder.check.take()).toBeNull();
    folder.check.leave("b");
    expect(folder.check.take()).toEqual({ kind: "stands", name: "a", found, neighbours: { neighbours: [] } });
    expect(folder.check.take()).toBeNull();
    expect(folder.check.stepsLeft).toBe(0);
  });

  it("leaves an open report to its editor, and tells when others have changed that it has to do with", () => {
    const folder = new Folder();
    folder.open("now", digestOf("now", 0, 2024, 1));
    folder.put(digestOf("now", 0, 2024, 9));
    folder.put(digestOf("before", 0, 2023, 2));
    folder.finish();
    expect(folder.steps).toEqual(["judge before", "stands before"]);
    expect(folder.affected).toContain("now");
    expect(folder.check.findingsOf("now")).toBeNull();
  });

  it("tells of a report that was read before the others were known, once it is known itself", () => {
    const folder = new Folder();
    folder.open("now", digestOf("now", 0, 2024, 1));
    folder.put(digestOf("before", 0, 2023, 2));
    while (folder.step());
    expect(folder.affected).toEqual([]);
    folder.finish();
    expect(folder.affected).toEqual(["now"]);
    expect(folder.found()).toEqual(folder.expected());
  });

  it("keeps what was found when it is given up", () => {
    const folder = new Folder();
    folder.put(digestOf("a", 0, 2023, 1));
    folder.put(digestOf("b", 1, 2023, 2));
    folder.step();
    expect(folder.check.giveUp().map(({ text }) => text)).toEqual([expect.stringMatching(/^a /)]);
    expect(folder.step()).toBe(false);
    expect([...folder.check.findings()].length).toBe(1);
  });

  it("looks again at reports that change their years at once", () => {
    const folder = new Folder();
    folder.put(digestOf("x/a", 0, 2023, 1));
    folder.put(digestOf("y/d", 0, 2022, 2));
    folder.finish();
    folder.open("y/d", digestOf("y/d", 0, 2024, 2));
    folder.open("x/a", digestOf("x/a", 0, 2022, 1));
    folder.finish();
    expect(folder.found()).toEqual(folder.expected());
  });

  it("looks again at a report that was read before others changed and told of after that", () => {
    const folder = new Folder();
    folder.put(digestOf("a", 0, 2023, 1));
    folder.put(digestOf("b", 0, 2022, 2));
    folder.finish();
    folder.open("b", digestOf("b", 0, 2024, 2));
    folder.put(digestOf("a", 0, 2022, 1));
    while (folder.step());
    folder.finish();
    expect(folder.found()).toEqual(folder.expected());
  });

  it("looks again at a copy whose paragraph is the same when its report is another year's", () => {
    const folder = new Folder();
    folder.put(digestOf("a", 0, 2024, 1));
    folder.put(digestOf("b", 1, 2022, 1));
    folder.finish();
    expect(folder.check.findingsOf("a")?.beside).toContain("云溪乡 2022");
    folder.put(digestOf("b", 1, 2023, 1));
    folder.finish();
    expect(folder.found()).toEqual(folder.expected());
  });

  it("looks again at copies that are more than are found by their words", () => {
    const folder = new Folder();
    for (let index = 10; index < 40; index++) folder.put(digestOf(`${index}`, index % 2, 2024, 1));
    folder.finish();
    expect(folder.check.findingsOf("39")?.beside).toContain("10 青石镇 2024");
    folder.put(digestOf("10", 0, 2024, 2));
    folder.put(digestOf("12", 0, 2024, 2));
    folder.finish();
    expect(folder.check.findingsOf("39")?.beside).not.toContain("10 青石镇 2024");
    expect(folder.found()).toEqual(folder.expected());
  });

  it("does not judge anew what stands beside the same reports as before", () => {
    const folder = new Folder();
    for (const [index, name] of ["a", "b", "c"].entries()) folder.put(digestOf(name, 0, 2022 + index, index));
    folder.finish();
    folder.steps.length = 0;
    folder.put(digestOf("d", 0, 2024, 5));
    folder.finish();
    // Both are of one year now; b and its report of last year are what they were.
    expect(folder.steps).toEqual(["judge d", "judge-beside d", "judge-beside c"]);
    expect(folder.found()).toEqual(folder.expected());
  });

  it("lets others have their turn while it looks at very many reports", () => {
    const folder = new Folder();
    for (let index = 0; index < 250; index++) folder.put(digestOf(`${index}`, index % 10, 2024, index % 10));
    folder.finish();
    folder.steps.length = 0;
    for (let index = 0; index < 51; index++) folder.check.forget(`${index}`);
    for (let index = 0; index < 51; index++) folder.files.delete(`${index}`);
    folder.finish();
    expect(folder.steps).toContain("pass");
    expect(folder.found()).toEqual(folder.expected());
  });

  it("ends with what a look at all files anew would find, whatever has happened", () => {
    const names = ["x/a", "x/b", "y/c", "y/d", "e"];
    tryOrders(names, { years: [2022, 2024], maxLength: 30, numRuns: RUNS });
  });

  it("does so where more reports have the same words than are found by them", () => {
    const names = Array.from({ length: 24 }, (_, index) => `${index % 3}/${index}`);
    tryOrders(names, { years: [2023, 2024], maxLength: 90, numRuns: Math.ceil(RUNS / 10) });
  });
});

/** Lets anything happen to reports with these names, and looks whether what is found is what there is to find. */
function tryOrders(
  names: readonly string[],
  { years, maxLength, numRuns }: { years: [number, number]; maxLength: number; numRuns: number },
): void {
  const name = fc.constantFrom(...names);
  const report = fc.record({
    town: fc.integer({ min: 0, max: 1 }),
    year: fc.integer({ min: years[0], max: years[1] }),
    words: fc.integer({ min: 1, max: 2 }),
  });
  const event = fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant("put" as const), name, report }) },
    fc.record({ kind: fc.constant("open" as const), name, report: fc.option(report) }),
    fc.record({
      kind: fc.constantFrom("close" as const, "remove" as const, "step" as const, "share" as const),
      name,
    }),
    fc.record({
      kind: fc.constantFrom("judge all" as const, "begin" as const, "end" as const, "finish" as const),
    }),
  );
  fc.assert(
    fc.property(fc.array(event, { maxLength, size: "max" }), (events) => {
      const folder = new Folder();
      const digest = (name: string, { town, year, words }: { town: number; year: number; words: number }) =>
        digestOf(name, town, year, words);
      for (const event of events) {
        if (event.kind === "put") folder.put(digest(event.name, event.report));
        else if (event.kind === "open")
          folder.open(event.name, event.report && digest(event.name, event.report));
        else if (event.kind === "close") folder.close(event.name);
        else if (event.kind === "remove") folder.remove(event.name);
        else if (event.kind === "step") folder.step();
        else if (event.kind === "share") folder.share(event.name);
        else if (event.kind === "judge all") folder.check.judgeAll();
        // A report's steps are done one after the other.
        else if (event.kind === "begin") folder.end() || folder.begin();
        else if (event.kind === "end") folder.end();
        else folder.finish();
      }
      folder.finish();
      expect(folder.found()).toEqual(folder.expected());
      expect(folder.check.stepsLeft).toBe(0);
    }),
    { numRuns },
  );
}
