/** A packed character map of pdfjs-dist, put into the bundle as its bytes. */
declare module "*.bcmap" {
  const bytes: Uint8Array;
  export default bytes;
}
