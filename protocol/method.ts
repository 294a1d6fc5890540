/**
 * A request of our own: its method, and, for the compiler alone, the types of what it asks and of what is answered.
 * Both sides read the same: the one that asks, and the one that answers.
 */
export interface Method<Params, Answer> {
  readonly name: `nianbao/${string}`;
  /** Never there; it ties the types to the name. */
  readonly types?: (params: Params) => Answer;
}

/** Declares a request. @param name the method as it is sent: `nianbao/…`. */
export function method<Params, Answer>(name: `nianbao/${string}`): Method<Params, Answer> {
  return { name };
}

/** Names one open document. */
export interface DocumentParams {
  /** Its address as the client spells it. */
  readonly uri: string;
}
