import type { Asked, Operation, Output } from "./contract.ts"

/** The words and `--options` after a command's name. */
export type Words = {
  readonly words: readonly string[]
  readonly options: Readonly<Record<string, string | true>>
}

/** The third face of a contract: `./palermo instruments show SOM.8.6 [--json]`. */
export type Command = {
  readonly name: string
  readonly usage: string
  readonly needs: "house" | "nothing"
  run(call: CommandCall, words: Words): Promise<Answer>
}

export type CommandCall = <T extends Operation>(operation: T, input: Asked<T>) => Promise<Output<T>>

/** What `--json` prints, and what a person reads. */
export type Answer = { readonly json: unknown; readonly lines: readonly string[]; readonly failed?: boolean }

/** A command that asks one operation. */
export function command<T extends Operation>(parts: {
  name: string
  usage: string
  operation: T
  input(words: Words): Asked<T>
  lines(output: Output<T>): readonly string[]
}): Command {
  const { name, usage, operation, input, lines } = parts
  return {
    name,
    usage,
    needs: "house",
    async run(call, words) {
      const output = await call(operation, input(words))
      return { json: output, lines: lines(output) }
    },
  }
}

/** A command that reads files and needs no database. */
export function tool(
  parts: Pick<Command, "name" | "usage"> & { run(words: Words): Promise<Answer> },
): Command {
  return { ...parts, needs: "nothing", run: (_, words) => parts.run(words) }
}
