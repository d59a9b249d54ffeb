import type { Command, CommandCall, Words } from "../platform/command.ts"
import { readConfig } from "../platform/config.ts"
import { perform } from "../platform/perform.ts"
import { rooms } from "../rooms.ts"
import { openAll } from "../server.ts"
import { operatorCommands } from "./operator-commands.ts"
import { readWords } from "./read-words.ts"
import { terminalLanguage } from "./say-problem.ts"

/** Runs `./palermo NAME …`; gives the exit code. */
export async function runCommand(root: string, given: readonly string[]): Promise<number> {
  const { words, options } = readWords(given)
  const commands = rooms.flatMap((room) => room.commands)
  const operator = operatorCommands.find(({ name }) => isNamed(name, words))
  if (operator) return operator.run(root, { words: rest(operator.name, words), options })

  const command = commands.find(({ name }) => isNamed(name, words))
  if (!command) return printUsage(commands)
  return answer(root, command, { words: rest(command.name, words), options })
}

async function answer(root: string, command: Command, words: Words): Promise<number> {
  const {
    json,
    lines,
    failed = false,
  } = command.needs === "nothing" ? await command.run(noHouse, words) : await inHouse(root, command, words)
  console.log(words.options["json"] ? JSON.stringify(json, null, 2) : lines.join("\n"))
  return failed ? 1 : 0
}

/** Commands ask what a visitor may ask; who is more than a visitor uses the API with her own token. */
async function inHouse(root: string, command: Command, words: Words) {
  const config = readConfig(process.env, { root, rehearsal: false })
  const opened = await openAll(config, { join: true })
  const credentials = { token: process.env["PALERMO_TOKEN"] ?? null, lang: terminalLanguage() }
  const call: CommandCall = (operation, input) => perform(opened.house, { operation, input, credentials })
  try {
    return await command.run(call, words)
  } finally {
    await opened.close()
  }
}

const noHouse: CommandCall = () => {
  throw new Error("this command asks no room")
}

function isNamed(name: string, words: readonly string[]): boolean {
  return name.split(" ").every((part, index) => words[index] === part)
}

function rest(name: string, words: readonly string[]): string[] {
  return words.slice(name.split(" ").length)
}

function printUsage(commands: readonly Command[]): number {
  const own = operatorCommands.map(({ name, usage }) => `  palermo ${name} ${usage}`)
  const asked = commands.map(({ name, usage }) => `  palermo ${name} ${usage} [--json]`)
  console.log(["Usage:", "  palermo serve [--rehearsal]", ...own, ...asked].join("\n"))
  return 2
}
