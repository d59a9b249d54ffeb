import { isProblem } from "../problem.ts"
import type { Answer } from "./apart.ts"
import { readHead } from "./head.ts"

/**
 * In the reader's process: reads what was handed over and answers with what comes of it, or with its Problem. It holds
 * nothing else: whatever a file does to it, it does to nobody else.
 */
export async function answerApart(read: (bytes: Uint8Array, told: never) => unknown): Promise<void> {
  const { told, bytes } = readHead(Buffer.concat(await Array.fromAsync(process.stdin)))
  process.stdout.end(JSON.stringify(await answerOf(() => read(bytes, told as never))))
}

async function answerOf(read: () => unknown): Promise<Answer<unknown>> {
  try {
    return { value: await read() }
  } catch (thrown) {
    if (!isProblem(thrown)) throw thrown
    const { code, status, values, fields } = thrown
    return { code, status, values, fields }
  }
}
