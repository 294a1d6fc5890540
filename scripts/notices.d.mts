import type { Metafile } from "esbuild";

export function listPackages(
  metafiles: readonly Metafile[],
): { id: string; name: string; version: string; license: string; text: string }[];
export function writeNotices(metafiles: readonly Metafile[], outdir: string, version: string): void;
