import adobeGb1 from "pdfjs-dist/cmaps/Adobe-GB1-UCS2.bcmap";
import gbEuc from "pdfjs-dist/cmaps/GB-EUC-H.bcmap";
import gbk from "pdfjs-dist/cmaps/GBK-EUC-H.bcmap";
import gbk2k from "pdfjs-dist/cmaps/GBK2K-H.bcmap";
import gbkProportional from "pdfjs-dist/cmaps/GBKp-EUC-H.bcmap";
import gbMac from "pdfjs-dist/cmaps/GBpc-EUC-H.bcmap";
import ucs2 from "pdfjs-dist/cmaps/UniGB-UCS2-H.bcmap";
import utf16 from "pdfjs-dist/cmaps/UniGB-UTF16-H.bcmap";

/** The character maps that simplified Chinese fonts refer to without carrying them (PDF 32000-1, 9.7.5.2), by name. */
export const CHARACTER_MAPS: Readonly<Record<string, Uint8Array>> = {
  "Adobe-GB1-UCS2": adobeGb1,
  "GB-EUC-H": gbEuc,
  "GBK-EUC-H": gbk,
  "GBK2K-H": gbk2k,
  "GBKp-EUC-H": gbkProportional,
  "GBpc-EUC-H": gbMac,
  "UniGB-UCS2-H": ucs2,
  "UniGB-UTF16-H": utf16,
};
