/** The six sections, in the order of the standard. */
export type SectionKey = "overview" | "proactive" | "requests" | "disputes" | "improvement" | "other";
