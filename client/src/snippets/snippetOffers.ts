/** A snippet as it is offered: what is typed, what it is, and its body in the editor's notation. */
export interface SnippetOffer {
  readonly prefix: string;
  readonly description: string;
  readonly body: string;
}

/** The letters every prefix begins with. */
export const SIGN = "nb";

/** Whether a line up to the cursor begins a prefix: nothing but `nb` stands in it. */
export function beginsPrefix(before: string): boolean {
  return before.trimStart() === SIGN;
}

/** Reads the file of snippets; the prefix in letters is the one that is offered. What is malformed is left out. */
export function readSnippets(json: string): SnippetOffer[] {
  const entries: unknown = JSON.parse(json);
  if (typeof entries !== "object" || entries === null) return [];
  return Object.values(entries).flatMap((entry: unknown): SnippetOffer[] => {
    const { prefix, description, body } = (entry ?? {}) as Partial<Record<keyof SnippetOffer, unknown>>;
    const [sign] = Array.isArray(prefix) ? prefix : [];
    if (typeof sign !== "string" || typeof description !== "string" || !Array.isArray(body)) return [];
    return [{ prefix: sign, description, body: body.join("\n") }];
  });
}
