const OPEN_XML = "http://schemas.openxmlformats.org/";
const STRICT = "http://purl.oclc.org/ooxml/";

/** The namespaces that readers know, transitional and strict (ISO/IEC 29500-1 and -4), by our own prefix. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  [`${OPEN_XML}wordprocessingml/2006/main`, "w"],
  [`${STRICT}wordprocessingml/main`, "w"],
  [`${OPEN_XML}spreadsheetml/2006/main`, "x"],
  [`${STRICT}spreadsheetml/main`, "x"],
  [`${OPEN_XML}officeDocument/2006/relationships`, "r"],
  [`${STRICT}officeDocument/relationships`, "r"],
  [`${OPEN_XML}package/2006/relationships`, "rel"],
  [`${OPEN_XML}officeDocument/2006/math`, "m"],
  [`${STRICT}officeDocument/math`, "m"],
  [`${OPEN_XML}markup-compatibility/2006`, "mc"],
  ["http://schemas.microsoft.com/office/word/2010/wordprocessingShape", "wps"],
  ["urn:schemas-microsoft-com:vml", "v"],
  [`${OPEN_XML}drawingml/2006/main`, "a"],
  [`${STRICT}drawingml/main`, "a"],
  [`${OPEN_XML}drawingml/2006/picture`, "pic"],
  [`${STRICT}drawingml/picture`, "pic"],
  [`${OPEN_XML}drawingml/2006/chart`, "c"],
]);

/** A name as readers know it, whatever prefix a document gives its namespace: `w:tbl`; `?:…` in one unknown. */
export function canonicalName(uri: string, local: string): string {
  if (uri === "") return local;
  return `${PREFIXES.get(uri) ?? "?"}:${local}`;
}
