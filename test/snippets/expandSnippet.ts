/** Values of the editor's variables. */
export type Variables = Readonly<Record<string, string>>;

/**
 * Expands the body of a snippet as the editor does when nothing is typed: tab stops take their text (wherever the
 * stop stands again), choices their first item, variables their value, put through their transformation.
 * Throws on what it cannot read, so that a broken body fails a test.
 */
export function expandSnippet(body: string, variables: Variables): string {
  const stops = new Map<string, string>();
  // Twice: a stop may be mirrored before the place that has its text.
  expand(body, variables, stops);
  return expand(body, variables, stops);
}

function expand(body: string, variables: Variables, stops: Map<string, string>): string {
  let text = "";
  let at = 0;
  while (at < body.length) {
    const char = body[at] ?? "";
    if (char === "\\") {
      text += body[at + 1] ?? "";
      at += 2;
    } else if (char !== "$") {
      text += char;
      at++;
    } else {
      const simple = /^\$(\d+|[A-Z_]+)/.exec(body.slice(at));
      const end = simple ? at + simple[0].length : closingBrace(body, at + 1) + 1;
      const inside = simple?.[1] ?? body.slice(at + 2, end - 1);
      text += expandPlace(inside, variables, stops);
      at = end;
    }
  }
  return text;
}

/** Offset of the brace that closes the one at `open`. */
function closingBrace(body: string, open: number): number {
  let depth = 0;
  for (let at = open; at < body.length; at++) {
    if (body[at] === "\\") at++;
    else if (body[at] === "{") depth++;
    else if (body[at] === "}" && --depth === 0) return at;
  }
  throw new Error(`an open brace: ${body.slice(open, open + 40)}`);
}

function expandPlace(place: string, variables: Variables, stops: Map<string, string>): string {
  const [, name = "", rest = ""] = /^(\d+|[A-Z_]+)([\s\S]*)$/.exec(place) ?? [];
  if (name === "") throw new Error(`no place: ${place}`);
  if (/^[A-Z_]+$/.test(name)) {
    const value = variables[name];
    if (value === undefined) throw new Error(`no variable: ${name}`);
    return rest.startsWith("/") ? transform(value, rest) : value;
  }
  if (rest.startsWith(":")) stops.set(name, expand(rest.slice(1), variables, stops));
  else if (rest.startsWith("|")) stops.set(name, /^\|([^,|]*)/.exec(rest)?.[1] ?? "");
  else if (rest !== "") throw new Error(`unknown form: ${place}`);
  return stops.get(name) ?? "";
}

/** Applies `/regex/format/options`; of the format only `$1` and `${1:+text}` are known. */
function transform(value: string, form: string): string {
  const [, pattern = "", format = "", options = ""] = /^\/(.*)\/(.*)\/([a-z]*)$/.exec(form) ?? [];
  return value.replace(new RegExp(pattern, options), (...groups: unknown[]) =>
    format.replace(/\$(?:(\d+)|\{(\d+):\+([^}]*)\})/g, (_, plain, tested, text) => {
      const group = groups[Number(plain ?? tested)];
      const isSet = typeof group === "string" && group !== "";
      if (plain !== undefined) return isSet ? String(group) : "";
      return isSet ? String(text) : "";
    }),
  );
}
