import { method } from "./method.ts";

/** What a client is asked for where the server cannot reach a folder. */
export interface ListFilesParams {
  /** The URI of a folder. */
  readonly folder: string;
  /** What the files' names end with, without the dot. */
  readonly extensions: readonly string[];
  /** The most files that are answered. */
  readonly limit: number;
}

/** Asked by the server: the URIs of the text files of a folder and below. Others than those wanted do no harm. */
export const ListFilesRequest = method<ListFilesParams, readonly string[]>("nianbao/files/list");

/** What a client is asked for where the server cannot reach a file. */
export interface ReadFileParams {
  readonly uri: string;
  /** The most bytes that are answered; of a larger file, null. */
  readonly limit: number;
}

/** Asked by the server: the bytes of a file in base64; null where they cannot be had. */
export const ReadFileRequest = method<ReadFileParams, string | null>("nianbao/files/read");
