/** As much of a bundler's record (esbuild's `Metafile`) as is read: what was put into each output. */
interface Bundled {
  readonly outputs: Readonly<
    Record<string, { readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>> }>
  >;
}

export function listPackages(
  metafiles: readonly Bundled[],
): { id: string; name: string; version: string; license: string; text: string }[];
export function writeNotices(metafiles: readonly Bundled[], outdir: string, version: string): void;
