import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { OpenDocument } from "../../server/src/documents/openDocument.ts";

describe("what waits for a pause", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const open = (): OpenDocument => new OpenDocument(TextDocument.create("file:///a.md", "markdown", 1, "甲"));

  it.each(["sending", "sharing"] as const)(
    "in %s is done once, after the last time it was asked for",
    (pause) => {
      const document = open();
      const work = vi.fn();
      document[pause].after(100, work);
      vi.advanceTimersByTime(60);
      document[pause].after(100, work);
      vi.advanceTimersByTime(60);
      expect(work).not.toHaveBeenCalled();
      vi.advanceTimersByTime(60);
      expect(work).toHaveBeenCalledOnce();
      document[pause].finish();
      expect(work).toHaveBeenCalledOnce();
    },
  );

  it.each(["sending", "sharing"] as const)("in %s is not done once the document is closed", (pause) => {
    const document = open();
    const work = vi.fn();
    document[pause].after(100, work);
    document.close();
    vi.advanceTimersByTime(1000);
    document[pause].finish();
    expect(work).not.toHaveBeenCalled();
  });
});
