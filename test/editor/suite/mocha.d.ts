/** The part of mocha that the suites use; its packages are installed with the editor tests' VS Code only. */
declare module "mocha" {
  interface Test {
    readonly err?: Error;
    fullTitle(): string;
  }
  interface Runner {
    on(event: "pass" | "pending", listener: (test: Test) => void): void;
    on(event: "fail", listener: (test: Test, error: Error) => void): void;
  }
  class Mocha {
    constructor(options: { ui: "bdd"; reporter: "min" | (new () => object); timeout: number; grep?: string });
    readonly suite: { emit(event: "pre-require", context: object, file: string, mocha: Mocha): void };
    run(done: (failures: number) => void): Runner;
  }
  export default Mocha;
}

declare function describe(title: string, body: () => void): void;
declare function it(title: string, body: () => Promise<void> | void): void;
declare function before(body: () => Promise<void> | void): void;
declare function beforeEach(body: () => Promise<void> | void): void;
declare function afterEach(body: () => Promise<void> | void): void;
