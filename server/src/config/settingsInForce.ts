import { isInside } from "../files/uris.ts";
import type { Text } from "../report/index.ts";
import { DEFAULT_SETTINGS, readSettings, type Settings } from "./settings.ts";

/** The user's settings: those of the window, and those of each open folder where the client tells them apart. */
export class SettingsInForce {
  private whole: Settings = DEFAULT_SETTINGS;
  private ofFolders: ReadonlyMap<string, Settings> = new Map();

  /** What holds for the window. */
  get window(): Settings {
    return this.whole;
  }

  /** What holds for a file, by the innermost open folder that it lies in. @param uri its address in the one spelling. */
  for(uri: string): Settings {
    let innermost: string | null = null;
    for (const folder of this.ofFolders.keys()) {
      if (isInside(folder, uri) && folder.length > (innermost?.length ?? 0)) innermost = folder;
    }
    return (innermost !== null && this.ofFolders.get(innermost)) || this.whole;
  }

  /**
   * Takes settings as a client sends them.
   * @param ofFolders those of open folders, by their addresses in the one spelling.
   * @returns what is not understood in them, each once, and whether anything has changed.
   */
  take(
    window: unknown,
    ofFolders: ReadonlyMap<string, unknown> = new Map(),
  ): { readonly isNew: boolean; readonly warnings: readonly Text[] } {
    const before = JSON.stringify([this.whole, ...this.ofFolders]);
    const warnings = new Map<string, Text>();
    const read = (value: unknown): Settings => {
      const taken = readSettings(value);
      for (const warning of taken.warnings) warnings.set(warning.zh, warning);
      return taken.settings;
    };
    this.whole = read(window);
    this.ofFolders = new Map([...ofFolders].map(([folder, value]) => [folder, read(value)]));
    const isNew = JSON.stringify([this.whole, ...this.ofFolders]) !== before;
    return { isNew, warnings: [...warnings.values()] };
  }
}
