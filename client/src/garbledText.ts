/** A text with so many replacement characters was read in another encoding than it was written in. */
const FEWEST_REPLACED = 8;
/** How much of a text is looked at, in UTF-16 units. */
const LOOKED_AT = 20_000;
/** What a report names somewhere near its beginning. */
const WORDS = /政府信息公开|政务公开|年度报告/;

/** Whether a text shows the replacement characters of a wrong encoding. */
export function isGarbled(text: string): boolean {
  return (text.slice(0, LOOKED_AT).match(/\ufffd/g)?.length ?? 0) >= FEWEST_REPLACED;
}

/** Whether the bytes of a file are a report in GB18030 (GB 18030-2022), the encoding that Windows writes. */
export function isReportInGb18030(bytes: Uint8Array): boolean {
  const text = new TextDecoder("gb18030").decode(bytes.subarray(0, LOOKED_AT));
  return WORDS.test(text);
}
