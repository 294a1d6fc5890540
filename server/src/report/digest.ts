/**
 * A place in another text, which is no longer at hand when it is told of: lines and characters, both zero-based,
 * characters in UTF-16 code units, the end exclusive, as in the Language Server Protocol.
 */
export interface Site {
  /** What the host calls the text: a URI in a server, a path on the command line. */
  readonly name: string;
  readonly range: { readonly start: SitePlace; readonly end: SitePlace };
}

export interface SitePlace {
  readonly line: number;
  readonly character: number;
}

/** What other reports need to know of a report: plain data, which may be handed from thread to thread. */
export interface ReportDigest {
  /** What the host calls the text. */
  readonly name: string;
  readonly agency: string | null;
  readonly year: number | null;
  /** The figures by `table/row/column`; those that are absent, blank or malformed are not here. */
  readonly figures: Readonly<Record<string, { readonly value: number; readonly site: Site }>>;
}
