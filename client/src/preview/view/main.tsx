import { render } from "preact";
import { App } from "./app.tsx";
import { readState } from "./host.ts";
import "./preview.css";

const root = document.getElementById("root");
if (root) render(<App initial={readState()} />, root);
