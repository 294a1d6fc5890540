import { describe, expect, it } from "vitest";
import { documentOf, listDocumentFaults } from "./documents.ts";
import { listFaults } from "./faults.ts";
import { listConversationFaults } from "./messages.ts";
import { startNumbers } from "./mutate.ts";
import { listCases, listDocumentCases, textOf } from "./seeds.ts";

/** So many times the usual number of cases is tried with `NIANBAO_FUZZ=10`; `search.ts` tries others without end. */
const TIMES = Number(process.env.NIANBAO_FUZZ ?? 1);
const TEXTS = 60 * TIMES;
const CONVERSATIONS = 16 * TIMES;
const DOCUMENTS = 24 * TIMES;
const timeout = 300_000 * TIMES;

/** What is found in the cases of the numbers below a limit, the same ones at each run. */
async function tryNumbers(
  limit: number,
  list: (number: number) => Promise<string[]> | string[],
): Promise<string[]> {
  const found: string[] = [];
  for (let number = 0; number < limit; number++)
    found.push(...(await list(number)).map((fault) => `${number}: ${fault}`));
  return found;
}

describe("any text", () => {
  it("does no harm", { timeout }, async () => {
    expect(await tryNumbers(TEXTS, (number) => listFaults(textOf(number), startNumbers(number)))).toEqual([]);
  });

  it.each(listCases())("that did harm once does none any more: $name", ({ text }) => {
    for (let number = 0; number < 3; number++) expect(listFaults(text, startNumbers(number))).toEqual([]);
  });
});

describe("any messages of a client", () => {
  it("are answered, and do no harm", { timeout }, async () => {
    expect(await tryNumbers(CONVERSATIONS, listConversationFaults)).toEqual([]);
  });

  /** Conversations in which something was found wrong once. */
  it.each([1136, 1224])("that did harm once do none any more: %i", async (number) => {
    expect(await listConversationFaults(number)).toEqual([]);
  });
});

describe("any document", () => {
  it("is read or refused, and mended as it reads", { timeout }, async () => {
    expect(await tryNumbers(DOCUMENTS, (number) => listDocumentFaults(documentOf(number)))).toEqual([]);
  });

  it.each(listDocumentCases())("that did harm once does none any more: $name", async (document) => {
    expect(await listDocumentFaults(document)).toEqual([]);
  });
});
