/**
 * What has been found out of objects, kept beside each of them for as long as it lives. A WeakMap would do, were it not
 * that minor collections of V8 keep whatever is held by a map that has itself grown old: with it whole versions of a text
 * that is being written grew old, and waited for a collection of all.
 */
export class Beside<Owner extends object, Value> {
  private readonly key = Symbol("beside");

  /** Undefined where nothing was kept. */
  of(owner: Owner): Value | undefined {
    return (owner as Owner & Record<symbol, Value | undefined>)[this.key];
  }

  /** @returns what is kept. */
  keep(owner: Owner, value: Value): Value {
    Object.defineProperty(owner, this.key, { value });
    return value;
  }
}
