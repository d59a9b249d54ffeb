import { writeFileSync } from "node:fs"
import { tool } from "../../../platform/command.ts"
import { problem } from "../../../platform/problem.ts"
import { readDrawFile, readInput } from "./read-draw-file.ts"
import { bytesOf, Seed, transcribe, type Transcript } from "./transcript.ts"

/**
 * `./palermo draw run INPUT.json --seed=TEXT [--to=FILE] [--json]`: draws reviewers. The inputs are frozen and published before the
 * meeting draws the lots that are the seed; `--to` writes the transcript, for everybody to check, into a new file.
 */
export const runDrawCommand = tool({
  name: "draw run",
  usage: "INPUT.json --seed=TEXT [--to=FILE]",
  run({ words, options }) {
    const inputs = readInput(readDrawFile(words[0]))
    const seed = Seed.safeParse(options["seed"])
    if (!seed.success) throw problem("reviews.problem_draw_no_seed")
    const transcript = transcribe(inputs, seed.data)
    const to = options["to"]
    if (typeof to === "string") writeFileSync(to, bytesOf(transcript), { flag: "wx" })
    return Promise.resolve({ json: transcript, lines: linesOf(transcript) })
  },
})

function linesOf({ inputs, inputs_sha256, seed, starts, result }: Transcript): string[] {
  const lots = Map.groupBy(result, ({ state }) => state)
  return [
    `${inputs.pack} ${inputs.version}  inputs ${inputs_sha256}  seed ${seed}`,
    ...starts.map(({ state, start }) => {
      const said = (lots.get(state) ?? []).map(({ place, reviewer, only }) =>
        only ? `${place}+ ${reviewer} (${only.join(" ")})` : `${place} ${reviewer}`,
      )
      return `${start}  ${state}: ${said.join(", ")}`
    }),
  ]
}
