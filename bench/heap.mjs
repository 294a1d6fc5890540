/** Loaded before a program (`--expose-gc --import`): on SIGUSR2 it says its live heap on standard error, in bytes. */
process.on("SIGUSR2", () => {
  // What is weakly held goes in a second collection.
  for (let times = 0; times < 3; times++) globalThis.gc();
  process.stderr.write(`heap=${process.memoryUsage().heapUsed}\n`);
});
