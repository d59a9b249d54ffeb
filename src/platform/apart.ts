import { parentPort, Worker, workerData } from "node:worker_threads"
import { isProblem, problem, type Values } from "./problem.ts"

/** Two files are read at a time, and so few more wait: each holds a connection meanwhile. */
const MAX_RUNNING = 2
const MAX_WAITING = 2
/** What a file may cost before it is taken for one that was made to cost. */
const SECONDS = 20
const MEBIBYTES = 512

type Answer<T> = { readonly value: T } | { readonly code: string; readonly status: number; values: Values }

let running = 0
const waiting: (() => void)[] = []

/**
 * Does work on what somebody sent in a thread of its own, with bounded time and memory: what was made to crash or never
 * to end stops that thread and not the server.
 * @param file the worker; it answers with `answerApart`
 * @param failed the Problem's code when it ran out of time or memory
 * @throws the Problem that the work threw, or `platform.problem_busy` (503) when too many wait
 */
export async function runApart<T>(file: URL, data: unknown, failed: string): Promise<T> {
  await takeTurn()
  try {
    const answer = await answerOf<T>(file, data)
    if (answer === null) throw problem(failed, 422)
    if ("code" in answer) throw problem(answer.code, answer.status, { values: answer.values })
    return answer.value
  } finally {
    running -= 1
    waiting.shift()?.()
  }
}

async function takeTurn(): Promise<void> {
  if (running >= MAX_RUNNING) {
    if (waiting.length >= MAX_WAITING) throw problem("platform.problem_busy", 503)
    await new Promise<void>((go) => waiting.push(go))
  }
  running += 1
}

/** Null for a thread that ended, or was ended, without an answer. */
function answerOf<T>(file: URL, data: unknown): Promise<Answer<T> | null> {
  return new Promise((resolve) => {
    const worker = new Worker(file, {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: MEBIBYTES, maxYoungGenerationSizeMb: 64 },
      stdout: true,
      stderr: true,
    })
    const end = (answer: Answer<T> | null) => {
      clearTimeout(late)
      resolve(answer)
      void worker.terminate()
    }
    const late = setTimeout(() => end(null), SECONDS * 1000)
    worker.once("message", (answer: Answer<T>) => end(answer))
    worker.once("error", () => end(null))
    worker.once("exit", () => end(null))
  })
}

/** In the worker: does the work on what was sent and answers with what comes of it, or with its Problem. */
export async function answerApart<I, O>(work: (data: I) => Promise<O>): Promise<void> {
  try {
    parentPort?.postMessage({ value: await work(workerData as I) } satisfies Answer<O>)
  } catch (thrown) {
    if (!isProblem(thrown)) throw thrown
    const { code, status, values } = thrown
    parentPort?.postMessage({ code, status, values } satisfies Answer<O>)
  }
}
