import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Page } from "../../../../protocol/preview.ts";
import type { Look, PreviewState, ToView } from "../messages.ts";
import type { Actions, Focused } from "./actions.ts";
import { Blocks } from "./blocks.tsx";
import { Details } from "./details.tsx";
import { type Entries, placeKey, withEntry } from "./entries.ts";
import { FindingPane } from "./findingPane.tsx";
import { keepState, tell, WORDS } from "./host.ts";
import { followCursor, followText, forgetCursor, onScroll } from "./scroll.ts";
import { Toolbar } from "./toolbar.tsx";

interface Report {
  /** Undefined until it is known. */
  readonly page: Page | null | undefined;
  readonly notes: readonly string[];
  /** Why there is no page. */
  readonly reason: string;
  readonly entries: Entries;
}

/** The whole view: a bar of choices, the report, and what is to be said of what has the focus. */
export function App({ initial }: { readonly initial: PreviewState }) {
  const [state, setState] = useState(initial);
  const [{ page, notes, reason, entries }, setReport] = useState<Report>({
    page: undefined,
    notes: [],
    reason: "",
    entries: new Map(),
  });
  const [focused, setFocused] = useState<Focused | null>(null);
  const [message, setMessage] = useState("");
  const newest = useRef(page);
  newest.current = page;
  /** The id of the field that had the focus last. */
  const lastField = useRef("");

  const setEntries = useCallback((change: (entries: Entries) => Entries) => {
    setReport((report) => ({ ...report, entries: change(report.entries) }));
  }, []);

  useEffect(() => {
    const receive = ({ data }: MessageEvent<ToView>): void => {
      switch (data.kind) {
        case "page": {
          const { page, notes = [], reason = WORDS.noReport } = data;
          setReport((report) => ({ ...report, page, notes, reason }));
          return;
        }
        case "settled":
          setEntries((all) =>
            all.get(placeKey(data.place))?.state === "sent" ? withEntry(all, data.place, null) : all,
          );
          if (data.message !== null) setMessage(data.message);
          return;
        case "refused": {
          const { place, reason } = data;
          setEntries((all) => {
            const entry = all.get(placeKey(place));
            return entry ? withEntry(all, place, { text: entry.text, state: "refused", reason }) : all;
          });
          setMessage(reason);
          return;
        }
        case "focus":
          window.focus();
          document.getElementById(lastField.current)?.focus();
          return;
        case "scroll":
          followText(data.line);
          return;
        case "cursor":
          followCursor(newest.current, data.position);
          return;
      }
    };
    window.addEventListener("message", receive);
    tell({ kind: "ready", lastYear: initial.lastYear });
    return () => window.removeEventListener("message", receive);
  }, []);

  const actions = useMemo(
    (): Actions => ({
      type: (place, text) =>
        setEntries((all) => withEntry(all, place, text === null ? null : { text, state: "typing" })),
      enter(place, entry) {
        setMessage("");
        setEntries((all) => withEntry(all, place, { text: entry, state: "sent" }));
        tell({ kind: "set", place, entry });
      },
      paste(place, text, html) {
        setMessage("");
        tell({ kind: "paste", place, text, html });
      },
      focus(next) {
        if (next?.kind === "cell") lastField.current = next.key;
        setFocused(next);
        forgetCursor();
      },
      applyFix(fix) {
        if (newest.current) tell({ kind: "fix", version: newest.current.version, fix });
      },
      say: setMessage,
    }),
    [],
  );

  const change = (next: Partial<PreviewState>): void => {
    const changed = { ...state, ...next };
    setState(changed);
    keepState(changed);
  };

  return (
    <>
      <Toolbar
        state={state}
        hasLastYear={page?.hasLastYear ?? null}
        onLook={(look: Look) => change({ look })}
        onLastYear={(lastYear) => {
          change({ lastYear });
          tell({ kind: "lastYear", isShown: lastYear });
        }}
        onSave={() => tell({ kind: "saveHtml", look: state.look })}
      />
      <main class={`look-${state.look}`} onScroll={onScroll} id="page">
        {page === null && <p class="nothing">{reason}</p>}
        {page && (
          <Blocks page={page} entries={entries} actions={actions} isOffice={state.isOffice === true} />
        )}
      </main>
      {page && state.isOffice && <FindingPane page={page} notes={notes} actions={actions} />}
      <Details page={page ?? null} focused={focused} entries={entries} message={message} actions={actions} />
    </>
  );
}
