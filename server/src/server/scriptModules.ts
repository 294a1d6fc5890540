/** Where a module's script asks for another one, when it is loaded or later. */
const STATIC = /((?:\bfrom|\bimport)\s*)"\.\/([\w-]+\.js)"/g;
const DYNAMIC = /\bimport\("\.\/([\w-]+\.js)"\)/g;
/** The name under which scripts find what loads the others. */
const LOADER = "nianbaoLoadScript";

/**
 * Loads the modules of a bundle in a worker that was started from a text, where `./` leads nowhere: each is read,
 * given an address of its own, and the names of those it asks for are replaced by theirs. Nothing is fetched.
 */
export class ScriptModules {
  private readonly addresses = new Map<string, Promise<string>>();

  /**
   * @param read the text of a script of the bundle, by its name.
   * @param publish gives a script an address from which it can be imported.
   */
  constructor(
    private readonly read: (name: string) => Promise<string>,
    private readonly publish: (script: string) => string = addressOfBlob,
  ) {
    Object.assign(globalThis, { [LOADER]: (name: string) => this.load(name) });
  }

  /** Loads a module with all it needs. @throws where a script cannot be read. */
  async load(name: string): Promise<unknown> {
    return import(await this.addressOf(name));
  }

  private addressOf(name: string): Promise<string> {
    const known = this.addresses.get(name);
    if (known) return known;
    const address = this.prepare(name);
    this.addresses.set(name, address);
    // What could not be read is tried again when it is asked for again.
    address.catch(() => this.addresses.delete(name));
    return address;
  }

  private async prepare(name: string): Promise<string> {
    const script = await this.read(name);
    const needed = new Map<string, string>();
    for (const { 2: other = "" } of script.matchAll(STATIC)) needed.set(other, "");
    for (const other of needed.keys()) needed.set(other, await this.addressOf(other));
    const linked = script
      .replace(DYNAMIC, (_, other: string) => `globalThis.${LOADER}("${other}")`)
      .replace(STATIC, (_, before: string, other: string) => `${before}"${needed.get(other)}"`);
    return this.publish(linked);
  }
}

function addressOfBlob(script: string): string {
  return URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
}
