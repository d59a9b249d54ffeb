import { isProblem } from "../../../platform/problem.ts"
import type { State, StatesPack } from "../../directory/states-pack/rows.ts"
import { inputOfFile } from "../report/read-file.ts"
import { readReport } from "../report/read-report.ts"
import type { ReportInput } from "../report/source.ts"
import { statesOfPack } from "../report/states-of-pack.ts"
import type { Answer, Asked } from "./message.ts"

/**
 * The process in which a file from outside is read: it is handed the file and the names of States, gives back what it
 * read or why not, and holds nothing else. Whatever a file does to it, it does to nobody else.
 */
const given = Buffer.concat(await Array.fromAsync(process.stdin))
const head = given.readUInt32BE(0)
const asked = JSON.parse(given.toString("utf8", 4, 4 + head)) as Asked
process.stdout.end(JSON.stringify(await answer(given.subarray(4 + head), packOf(asked))))

async function answer(bytes: Uint8Array, pack: Pick<StatesPack, "index" | "states">): Promise<Answer> {
  try {
    const input = await inputOfFile(bytes)
    return { report: readReport(input, { states: statesOfPack(pack) }), lines: linesOf(input) }
  } catch (thrown) {
    if (isProblem(thrown)) return { code: thrown.code, status: thrown.status, values: thrown.values }
    throw thrown
  }
}

/** The source as its places count it. */
function linesOf(input: ReportInput): string[] {
  return "text" in input
    ? input.text.split(/\r\n|[\n\r\u2028\u2029\u0085]/)
    : input.paragraphs.map(({ text }) => text)
}

function packOf({ states, index }: Asked): Pick<StatesPack, "index" | "states"> {
  const entry = ([at, name]: readonly [number, number]) => {
    const state = states[at] as State
    return { state, name: state.names[name]! }
  }
  return { states, index: new Map(index.map(([key, found]) => [key, found.map(entry)])) }
}
