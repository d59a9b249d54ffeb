import { tool } from "../../../platform/command.ts"
import { readDrawFile } from "./read-draw-file.ts"
import { verify } from "./transcript.ts"

/** `./palermo draw verify FILE [--json]`: draws again from a transcript's inputs and seed, and says where it differs. */
export const verifyDrawCommand = tool({
  name: "draw verify",
  usage: "FILE",
  run({ words }) {
    const differences = verify(readDrawFile(words[0]))
    const lines = differences.map(
      ({ at, given, drawn }) =>
        `${at}: ${JSON.stringify(given)} is written, ${JSON.stringify(drawn)} was drawn`,
    )
    const failed = differences.length > 0
    const said = failed ? lines : ["The draw made again gives this transcript, word for word."]
    return Promise.resolve({ json: { same: !failed, differences }, lines: said, failed })
  },
})
