import { type FoundCitation, type Language, successorOf, type Text } from "../../report/index.ts";
import type { Card, CardLine } from "./card.ts";

/** What is told of a law or document that is cited: title, number, issuer, days, what took its place, its text. */
export function citationCard({ entry, range }: FoundCitation, language: Language): Card {
  const { title, english, number, issuer, issued, inForce, address } = entry;
  const issue: Text = {
    zh: `发布：${issuer.zh}${issued === null ? "" : `，${writeDay(issued).zh}`}`,
    en: `Issued by ${issuer.en}${issued === null ? "" : `, ${writeDay(issued).en}`}`,
  };
  const force = inForce === null ? null : writeDay(inForce);
  const lines: readonly (Text | null)[] = [
    issue,
    force && { zh: `施行：${force.zh}`, en: `In force from ${force.en}` },
    describeSuccessor(entry),
  ];
  return {
    range,
    title: language === "zh" ? nameDocument(title, number) : `${nameDocument(title, number)} ${english}`,
    lines: [
      ...lines.flatMap((line): CardLine[] => (line ? [line[language]] : [])),
      ...(address === null ? [] : [{ text: OFFICIAL[language], href: address }]),
    ],
  };
}

const OFFICIAL: Text = { zh: "官方文本", en: "Official text" };

function describeSuccessor(entry: FoundCitation["entry"]): Text | null {
  const { superseded, title } = entry;
  const successor = superseded && successorOf(entry, title)?.entry;
  if (!superseded || !successor) return null;
  const name = nameDocument(successor.title, successor.number);
  return {
    zh: `自${superseded.fromYear}年度报告起由${name}取代`,
    en: `Superseded by ${name} for reports on ${superseded.fromYear} and later`,
  };
}

function nameDocument(title: string, number: string | null): string {
  return `《${title}》${number === null ? "" : `（${number}）`}`;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"];

/** Writes a day given as in ISO 8601. */
function writeDay(day: string): Text {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return { zh: `${year}年${month}月${date}日`, en: `${date} ${MONTHS[month - 1] ?? ""} ${year}` };
}
