import { availableParallelism } from "node:os";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import type { Task } from "./configure.ts";
import { type Judgement, type JudgeOptions, judgeFile } from "./judge.ts";

/** Fewer files than this are judged sooner than a thread has started and its code has been compiled. */
const LEAST_FILES_PER_THREAD = 1000;
/** Files are handed out by so many, so that threads end together. */
const BATCH = 25;

interface Work {
  readonly pool: "nianbao";
  readonly options: JudgeOptions;
}

/**
 * Judges files, in as many threads as pay; what comes out is in the order of the tasks whatever their number.
 * @param jobs the threads to use where there are files enough for them; null lets the number of files and processors decide.
 */
export async function judgeFiles(
  tasks: readonly Task[],
  options: JudgeOptions,
  jobs: number | null,
): Promise<Judgement[]> {
  const worthwhile = Math.min(availableParallelism(), Math.floor(tasks.length / LEAST_FILES_PER_THREAD));
  const threads = Math.min(jobs ?? worthwhile, Math.ceil(tasks.length / BATCH));
  if (threads < 2) return tasks.map((task) => judgeFile(task, options));
  const results: Judgement[] = new Array(tasks.length);
  let next = 0;
  const take = (): { from: number; batch: readonly Task[] } | null => {
    if (next >= tasks.length) return null;
    const from = next;
    next += BATCH;
    return { from, batch: tasks.slice(from, next) };
  };
  await Promise.all(
    Array.from({ length: threads - 1 }, () => runThread(options, take, results)).concat(here()),
  );
  return results;

  /** The main thread works as well; between batches it hands work to the others. */
  async function here(): Promise<void> {
    for (let work = take(); work; work = take()) {
      for (const [index, task] of work.batch.entries()) results[work.from + index] = judgeFile(task, options);
      await new Promise(setImmediate);
    }
  }
}

function runThread(
  options: JudgeOptions,
  take: () => { from: number; batch: readonly Task[] } | null,
  results: Judgement[],
): Promise<void> {
  return new Promise((resolve, reject) => {
    const work: Work = { pool: "nianbao", options };
    const worker = new Worker(new URL(import.meta.url), { workerData: work });
    let from = 0;
    const hand = (): void => {
      const portion = take();
      if (!portion) {
        void worker.terminate().then(() => resolve());
        return;
      }
      from = portion.from;
      worker.postMessage(portion.batch);
    };
    worker.on("message", (judged: readonly Judgement[]) => {
      for (const [index, judgement] of judged.entries()) results[from + index] = judgement;
      hand();
    });
    worker.on("error", reject);
    hand();
  });
}

/** Whether this thread was started by a pool; it then judges what it is handed until it is ended. */
export function servePool(): boolean {
  if (isMainThread || !isWork(workerData) || !parentPort) return false;
  const { options } = workerData;
  const port = parentPort;
  port.on("message", (batch: readonly Task[]) => {
    port.postMessage(batch.map((task) => judgeFile(task, options)));
  });
  return true;
}

function isWork(value: unknown): value is Work {
  return typeof value === "object" && value !== null && "pool" in value && value.pool === "nianbao";
}
