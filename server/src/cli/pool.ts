import { availableParallelism } from "node:os";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { doWorks, type Judgement, type JudgeOptions, type Work } from "./judge.ts";

/** Fewer files than this are judged sooner than a thread has started and its code has been compiled. */
const LEAST_FILES_PER_THREAD = 1000;
/** Files are handed out by so many at most, so that threads end together. */
const BATCH = 16;
/** A thread has its next files before it is through with these: the one that hands them out works as well, and answers late. */
const HANDED = 2;

/**
 * What a thread has judged is garbage: where it is collected more often than an engine would, a thread takes a dozen
 * megabytes less. With half of this room a sixth of a thread's time goes into collecting, with this a fourteenth.
 */
const YOUNG = { maxYoungGenerationSizeMb: 24 };

/** What a thread starts with. */
interface Start {
  readonly pool: "nianbao";
  readonly options: JudgeOptions;
}

/**
 * Does work, in as many threads as there are. Work is taken when a thread is free for it, so that not all of it has to be
 * known, nor kept; what comes of it is told as it is done, in any order.
 */
export type Run = (works: Iterable<Work>, receive: Receive) => Promise<void>;

/** Told what came of each work. */
export type Receive = (judgement: Judgement, work: Work) => void;

/**
 * Has work done that comes in several lots, by the same threads.
 * @param files how many files there are.
 * @param jobs the threads to use where there are files enough for them; null lets the number of files and processors decide.
 */
export async function usePool<Result>(
  files: number,
  options: JudgeOptions,
  jobs: number | null,
  body: (run: Run) => Promise<Result>,
): Promise<Result> {
  const worthwhile = Math.min(availableParallelism(), Math.floor(files / LEAST_FILES_PER_THREAD));
  const threads = Math.min(jobs ?? worthwhile, Math.ceil(files / BATCH));
  const workers = Array.from({ length: Math.max(0, threads - 1) }, () => startWorker(options));
  // Each thread has several turns, or the last one would work alone.
  const size = Math.max(1, Math.min(BATCH, Math.floor(files / (2 * HANDED * Math.max(1, threads)))));
  try {
    return await body((works, receive) =>
      runWorks(works[Symbol.iterator](), receive, options, workers, size),
    );
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

function startWorker(options: JudgeOptions): Worker {
  const start: Start = { pool: "nianbao", options };
  return new Worker(new URL("cli.js", import.meta.url), { workerData: start, resourceLimits: YOUNG });
}

async function runWorks(
  works: Iterator<Work>,
  receive: Receive,
  options: JudgeOptions,
  workers: readonly Worker[],
  size: number,
): Promise<void> {
  const take = (): readonly Work[] => {
    const batch: Work[] = [];
    while (batch.length < size) {
      const { value, done } = works.next();
      if (done) break;
      batch.push(value);
    }
    return batch;
  };
  const finish = (batch: readonly Work[], judged: readonly Judgement[]): void => {
    for (const [index, work] of batch.entries()) {
      const judgement = judged[index];
      if (judgement) receive(judgement, work);
    }
  };
  const threads = workers.map((worker) => new Thread(worker, finish));
  try {
    // Who finds what is to be done works as well, as long as the others have enough: finding it may take as long as doing it.
    for (let batch = take(); batch.length > 0; batch = take()) {
      if (threads.length > 0) await new Promise(setImmediate);
      const idle = threads.find((thread) => thread.hasRoom());
      if (idle) idle.hand(batch);
      else finish(batch, await doWorks(batch, options));
    }
    await Promise.all(threads.map((thread) => thread.drained()));
  } finally {
    for (const thread of threads) thread.leave();
  }
}
/** A thread that judges batches in the order in which it is handed them. */
class Thread {
  /** Those that it has. */
  private readonly handed: (readonly Work[])[] = [];
  private failure: { readonly error: unknown } | null = null;
  private onChange: () => void = () => {};

  constructor(
    private readonly worker: Worker,
    private readonly finish: (batch: readonly Work[], judged: readonly Judgement[]) => void,
  ) {
    worker.on("message", this.receive);
    worker.on("error", this.fail);
  }

  /** Whether it may run out of work. Throws what the thread has failed with. */
  hasRoom(): boolean {
    if (this.failure) throw this.failure.error;
    return this.handed.length < HANDED;
  }

  hand(batch: readonly Work[]): void {
    this.handed.push(batch);
    this.worker.postMessage(batch);
  }

  /** Ends when all that was handed to it is judged; with an error where the thread fails. */
  drained(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.onChange = () => {
        if (this.failure) reject(this.failure.error);
        else if (this.handed.length === 0) resolve();
      };
      this.onChange();
    });
  }

  /** Listens no longer; the thread is free for others. */
  leave(): void {
    this.worker.off("message", this.receive);
    this.worker.off("error", this.fail);
  }

  private readonly receive = (judged: readonly Judgement[]): void => {
    this.finish(this.handed.shift() ?? [], judged);
    this.onChange();
  };

  private readonly fail = (error: unknown): void => {
    this.failure = { error };
    this.onChange();
  };
}

/** Whether this thread was started by a pool; it then does what it is handed until it is ended. */
export function servePool(): boolean {
  if (isMainThread || !isStart(workerData) || !parentPort) return false;
  const { options } = workerData;
  const port = parentPort;
  // One batch after the other, though the next one is there before this one is done.
  let last: Promise<unknown> = Promise.resolve();
  port.on("message", (batch: readonly Work[]) => {
    // What fails unexpectedly is thrown where the thread that waits for it hears of it.
    last = last
      .then(() => doWorks(batch, options))
      .then(
        (judged) => port.postMessage(judged),
        (error: unknown) => {
          process.nextTick(() => {
            throw error;
          });
        },
      );
  });
  return true;
}

function isStart(value: unknown): value is Start {
  return typeof value === "object" && value !== null && "pool" in value && value.pool === "nianbao";
}
