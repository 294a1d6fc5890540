/** So many characters are written at once. */
const PORTION = 1 << 16;

/** Writes what a command leaves to standard output, piece by piece, until nobody reads it any more. */
export function writeOutput(output: string | Iterable<string>): void {
  let portion: string[] = [];
  let length = 0;
  const write = (): void => {
    if (length > 0) process.stdout.write(portion.join(""));
    portion = [];
    length = 0;
  };
  for (const piece of typeof output === "string" ? [output] : output) {
    portion.push(piece);
    length += piece.length;
    if (length >= PORTION) write();
    if (process.stdout.destroyed) return;
  }
  write();
}
