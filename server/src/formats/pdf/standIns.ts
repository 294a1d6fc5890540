/**
 * The library for PDF names things of browsers when it is loaded, though it needs them only to draw pages. Where they
 * are missing (in Node.js, in workers) these stand in for them.
 */
class StandIn {}

const STAND_INS: Readonly<Record<string, unknown>> = {
  DOMMatrix: StandIn,
  ImageData: StandIn,
  Path2D: StandIn,
  navigator: { platform: "", userAgent: "", language: "zh-CN" },
};

for (const [name, value] of Object.entries(STAND_INS)) {
  if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value, configurable: true });
}
