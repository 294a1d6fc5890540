import type { Node } from "jsonc-parser";
import type { Range, Text } from "../report/index.ts";
import {
  describeDuplicate,
  describeUnknownKey,
  describeWrongValue,
  shorten,
  TOO_MANY_KEYS,
} from "./configMessages.ts";

/** A key of an object in a configuration, with its value. */
export interface Property {
  readonly key: string;
  /** Where the key stands, quotes included. */
  readonly name: Node;
  readonly value: Node;
}

/** Takes values out of the tree of a configuration, and tells what is not as it is wanted. */
export interface Reader {
  /** The properties of an object, the last one where a key stands twice; none of anything else, which is told. */
  properties(node: Node, path: string, wanted: Text, known: readonly string[] | null): readonly Property[];
  /** The values of a list; none of anything else, which is told. */
  items(node: Node, path: string, wanted: Text): readonly Node[];
  /** A string that is not blank; null of anything else, which is told. */
  string(node: Node, path: string, wanted: Text): string | null;
  /** One of some words; null of anything else, which is told. */
  oneOf<T extends string>(node: Node, path: string, words: readonly T[]): T | null;
  /** Tells that a value is not what is wanted. */
  refuse(node: Node, path: string, wanted: Text): void;
  tell(node: Node, message: Text): void;
  /** A value as it is written, shortened. */
  show(node: Node): string;
}

/** No object of a configuration has more keys; the others are not looked at. */
const MOST_KEYS = 1000;

/** A reader of the tree that a text was parsed into. */
export function readerOf(text: string, report: (range: Range, message: Text) => void): Reader {
  const tell = (node: Node, message: Text): void =>
    report({ start: node.offset, end: node.offset + node.length }, message);

  function show(node: Node): string {
    const flat = text.slice(node.offset, node.offset + node.length).replace(/\s+/g, " ");
    return shorten(flat);
  }

  const refuse = (node: Node, path: string, wanted: Text): void =>
    tell(node, describeWrongValue(path, show(node), wanted));

  return {
    properties(node, path, wanted, known) {
      if (node.type !== "object") {
        refuse(node, path, wanted);
        return [];
      }
      const found = new Map<string, Property>();
      for (const [index, property] of (node.children ?? []).entries()) {
        if (index === MOST_KEYS) {
          tell(property, TOO_MANY_KEYS);
          break;
        }
        const [name, value] = property.children ?? [];
        const key: unknown = name?.value;
        // A key whose value is not written yet is told as a slip of the syntax.
        if (!name || !value || typeof key !== "string") continue;
        if (found.has(key)) tell(name, describeDuplicate(key));
        found.set(key, { key, name, value });
        if (known && !known.includes(key)) tell(name, describeUnknownKey(path, key, known));
      }
      return [...found.values()];
    },
    items(node, path, wanted) {
      if (node.type === "array") return node.children ?? [];
      refuse(node, path, wanted);
      return [];
    },
    string(node, path, wanted) {
      const value: unknown = node.value;
      if (typeof value === "string" && value.trim() !== "") return value;
      refuse(node, path, wanted);
      return null;
    },
    oneOf(node, path, words) {
      const value: unknown = node.value;
      const found = words.find((word) => word === value);
      if (found === undefined) {
        const list = words.join("、");
        refuse(node, path, { zh: `${list} 之一`, en: `one of ${words.join(", ")}` });
      }
      return found ?? null;
    },
    refuse,
    tell,
    show,
  };
}
