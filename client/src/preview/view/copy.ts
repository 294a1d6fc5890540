import type { PageTable } from "../../../../protocol/preview.ts";
import { tableHtml, tableText } from "../printTable.ts";

/** Puts a table on the clipboard, as HTML for word processors and web pages and as text for all others. */
export function copyTable(table: PageTable): void {
  const put = (event: ClipboardEvent): void => {
    event.clipboardData?.setData("text/html", tableHtml(table));
    event.clipboardData?.setData("text/plain", tableText(table));
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener("copy", put, { capture: true, once: true });
  document.execCommand("copy");
  document.removeEventListener("copy", put, { capture: true });
}
