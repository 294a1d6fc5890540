import type { CompletionItem } from "vscode-languageserver";
import {
  CITATIONS,
  EDITIONS,
  type Language,
  type Meaning,
  meaningOfLabel,
  meaningOfSection,
  sentenceOf,
} from "../../report/index.ts";

/** Adds to a proposal what can be told of it, once a user looks at it. */
export function resolveCompletion(item: CompletionItem, language: Language): CompletionItem {
  const [kind, key = ""] = typeof item.data === "string" ? item.data.split("/") : [];
  const documentation = kind === undefined ? null : describeProposal(kind, key, language);
  return documentation === null ? item : { ...item, documentation };
}

function describeProposal(kind: string, key: string, language: Language): string | null {
  switch (kind) {
    case "section": {
      const spec = EDITIONS[0].sections.find((section) => section.key === key);
      return spec ? writeMeaning(meaningOfSection(spec.key), language) : null;
    }
    case "row": {
      const rows = EDITIONS.flatMap(({ tables }) =>
        Object.values(tables).flatMap(({ blocks }) => blocks.flatMap((block) => block.rows)),
      );
      const row = rows.find((candidate) => candidate.key === key);
      const meaning = row ? meaningOfLabel({ kind: "row", row }) : null;
      return meaning ? writeMeaning(meaning, language) : null;
    }
    case "citation":
      return describeCitation(key, language);
    case "sentence":
      return sentenceOf(key);
    default:
      return null;
  }
}

function writeMeaning(meaning: Meaning, language: Language): string {
  const { source } = meaning;
  if (!source) return meaning[language];
  return `${meaning[language]}\n\n${language === "zh" ? "依据：" : "Source: "}${source[language]}`;
}

function describeCitation(key: string, language: Language): string | null {
  const citation = CITATIONS.find((candidate) => candidate.key === key);
  if (!citation) return null;
  const { title, english, number, issuer, issued, inForce } = citation;
  const lines =
    language === "zh"
      ? [
          `《${title}》`,
          `发布机关：${issuer.zh}`,
          ...(number ? [`文号：${number}`] : []),
          ...(issued ? [`发布日期：${issued}`] : []),
          ...(inForce ? [`施行日期：${inForce}`] : []),
        ]
      : [
          english,
          `Issued by ${issuer.en}${issued ? `, ${issued}` : ""}`,
          ...(number ? [`Number: ${number}`] : []),
          ...(inForce ? [`In force since ${inForce}`] : []),
        ];
  return lines.join("\n");
}
