import type { Connection, WorkDoneProgressReporter } from "vscode-languageserver";
import type { Language, Text } from "../report/index.ts";
import type { ClosedReports } from "./closedReports.ts";

const TITLE: Text = { zh: "年报: 检查文件夹", en: "Nianbao: Check Folder" };
/** Work that ends sooner than this (in milliseconds) is not worth telling of. */
const PATIENCE = 300;
/** Milliseconds between two reports. */
const INTERVAL = 100;

/** Shows how far the work has come while there is some; called whenever work may have begun. */
export function showFolderProgress(connection: Connection, closed: ClosedReports, language: () => Language) {
  let isWatching = false;

  async function watch(): Promise<void> {
    await wait(PATIENCE);
    if (!closed.isBusy) return;
    const progress = await connection.window.createWorkDoneProgress();
    progress.token.onCancellationRequested(() => closed.cancel());
    await reportProgress(progress, closed, language(), true);
  }

  return async (): Promise<void> => {
    if (isWatching) return;
    isWatching = true;
    try {
      await watch();
    } finally {
      isWatching = false;
    }
  };
}

/** Reports how far the work has come until it is done or given up. */
export async function reportProgress(
  progress: WorkDoneProgressReporter,
  closed: ClosedReports,
  language: Language,
  isCancellable: boolean,
): Promise<void> {
  progress.begin(TITLE[language], 0, undefined, isCancellable);
  let highest = 0;
  const timer = setInterval(() => {
    const { done, total } = closed.workDone;
    // More may be found to do meanwhile; a bar that goes back would only confuse.
    highest = Math.max(highest, Math.floor((100 * done) / Math.max(total, 1)));
    progress.report(highest, `${highest}%`);
  }, INTERVAL);
  try {
    await closed.settled();
  } finally {
    clearInterval(timer);
    progress.done();
  }
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
