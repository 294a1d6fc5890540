import { digestText, type Neighbours, type ReportDigest } from "../../report/index.ts";
import { readReportFile } from "../documents/documents.ts";
import type { Input } from "../inputs.ts";

/** So many files that were read again are remembered: what is copied from one report is often copied by many. */
const MOST_KEPT = 64;
const kept = new Map<string, ReportDigest | null>();

/**
 * Gives reports that stand beside another the words of their paragraphs, which are not kept.
 * @param again the files of those whose words are needed. Of one that can no longer be read nothing more is known.
 */
export async function readWords(
  { previous, ...others }: Neighbours,
  again: readonly Input[],
  convert: boolean,
): Promise<Neighbours> {
  const read = new Map<string, ReportDigest>();
  for (const input of again) {
    const digest = await digestAgain(input, convert);
    if (digest) read.set(input.path, digest);
  }
  const fill = (digest: ReportDigest): ReportDigest => read.get(digest.name) ?? digest;
  return {
    ...(previous ? { previous: fill(previous) } : {}),
    neighbours: others.neighbours.map(fill),
  };
}

async function digestAgain({ path, text }: Input, convert: boolean): Promise<ReportDigest | null> {
  const known = kept.get(path);
  if (known !== undefined) return known;
  const digest = await readDigest(path, text, convert);
  const [oldest] = kept.keys();
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(path, digest);
  return digest;
}

async function readDigest(
  path: string,
  given: string | undefined,
  convert: boolean,
): Promise<ReportDigest | null> {
  try {
    return digestText(given ?? (await readReportFile(path, convert)).text, path);
  } catch {
    return null;
  }
}
