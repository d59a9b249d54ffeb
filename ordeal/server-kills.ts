import { rmSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { findHome } from "../src/platform/postgres/home.ts"
import { processesIn, signalProcess } from "../src/platform/postgres/processes.ts"
import { ask, autosave, faultAt, type Desk } from "./autosaving.ts"
import { trialFolder } from "./database-launched.ts"
import { ended, freePort, postmasterOf, startServer, type Server } from "./server-launched.ts"

export const name = "server: kills while experts' answers are saved"

const STATES = ["xaa", "xab", "xba", "xbb"]
const DESKS_EACH = 2
const RESTART_LIMIT = 5000
/** A run of so many is a measurement, on a machine of its own; a shorter one looks for what is lost. */
const MEASURED = 100
const ways = ["server", "database", "both"] as const

/**
 * Kills the real server, its database, or both, `count` times while eight experts type. After each start every unanswered
 * save is sent again with its deed; then no acknowledged answer may be lost, and none counted twice.
 */
export async function run(count: number): Promise<string[]> {
  const data = trialFolder()
  const port = await freePort()
  let server = await startServer(data, port)
  const home = findHome(data)!
  const cluster = join(home, "postgres", "18")
  const restarts: number[] = []
  try {
    const desks = await openDesks(server)
    for (let round = 0; round < count; round++) {
      await killWhileSaving({ server, cluster, desks, way: ways[round % ways.length]! })
      server = await startServer(data, port)
      restarts.push(server.took)
      await checkDesks(server, desks)
      if (processesIn(cluster).some((pid) => pid < postmasterOf(cluster)))
        throw new Error(`round ${round}: something older than the newest postmaster works in the cluster`)
    }
    const saves = savesAt(desks)
    const slowest = Math.max(...restarts)
    if (count >= MEASURED && slowest > RESTART_LIMIT)
      throw new Error(`a restart took ${slowest.toFixed()} ms`)
    return [
      `${count} kills (${ways.join("; ")}), ${saves} acknowledged answers, 0 lost, 0 doubled`,
      `slowest restart of the server, until the database answered, ${slowest.toFixed()} ms (limit ${RESTART_LIMIT})`,
    ]
  } finally {
    server.process.kill("SIGTERM")
    await ended(server)
    for (const folder of [home, data]) rmSync(folder, { recursive: true, force: true })
  }
}

type Shelf = { readonly questionnaires: readonly { readonly id: string }[] }
type Opened = {
  readonly id: string
  readonly sections: readonly { readonly tasks: readonly { readonly question: string }[] }[]
}

/** In four States an expert opens a response; two questions of each are typed at. */
async function openDesks({ address }: Server): Promise<Desk[]> {
  const desks: Desk[] = []
  for (const state of STATES) {
    const entered = await fetch(`${address}/api/personas/${state}-expert/session`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Palermo-Token": "wanted" },
      body: "{}",
    })
    const { session: token } = (await entered.json()) as { session: string }
    const opened = await openFirst(address, token, { state, shelf: await shelfOf(address, token) })
    const questions = opened.sections.flatMap(({ tasks }) => tasks.map(({ question }) => question))
    for (const question of questions.slice(0, DESKS_EACH))
      desks.push({ token, response: opened.id, question, number: 0, text: "", saves: 0, waiting: null })
  }
  return desks
}

const SHELF_LIMIT = 120_000

/** A rehearsal's shelves are filled while the server answers already. */
async function shelfOf(address: string, token: string): Promise<Shelf> {
  const from = performance.now()
  while (performance.now() - from < SHELF_LIMIT) {
    const shelf = await ask<Shelf>(`${address}/api/questionnaires`, token)
    if (shelf && shelf.questionnaires.length > 0) return shelf
    await sleep(200)
  }
  throw new Error("the rehearsal has nothing on its shelves")
}

type Opening = { readonly state: string; readonly shelf: Shelf }

/** Opens the first questionnaire to which this State has no response yet: a rehearsal has some already. */
async function openFirst(address: string, token: string, { state, shelf }: Opening): Promise<Opened> {
  for (const { id: questionnaire } of shelf.questionnaires) {
    const body = { questionnaire, party: state.toUpperCase(), lang: "en" }
    const opened = await ask<Opened>(`${address}/api/responses`, token, { body }).catch(() => null)
    if (opened) return opened
  }
  throw new Error(`${state} could open no response`)
}

type Killing = {
  readonly server: Server
  readonly cluster: string
  readonly desks: readonly Desk[]
  readonly way: (typeof ways)[number]
}

const FIRST_SAVE_LIMIT = 20_000

function savesAt(desks: readonly Desk[]): number {
  return desks.reduce((sum, { saves }) => sum + saves, 0)
}

async function killWhileSaving({ server, cluster, desks, way }: Killing): Promise<void> {
  const before = savesAt(desks)
  const saving = Promise.all(desks.map((desk) => autosave(server.address, desk, () => true)))
  await sleep(250 + Math.random() * 400)
  // On a busy machine the first answer may take longer; what was never saved could not be lost.
  const from = performance.now()
  while (savesAt(desks) === before && performance.now() - from < FIRST_SAVE_LIMIT) await sleep(20)
  if (savesAt(desks) === before) throw new Error("nothing was saved before the kill")
  const postmaster = postmasterOf(cluster)
  if (way !== "database") server.process.kill("SIGKILL")
  if (way !== "server") signalProcess(postmaster, "SIGKILL")
  await saving
  // Without its database the server ends by itself.
  await ended(server)
}

async function checkDesks({ address }: Server, desks: readonly Desk[]): Promise<void> {
  for (const desk of desks) {
    const fault = await faultAt(address, desk)
    if (fault) throw new Error(fault)
    let once = 0
    // The unanswered save goes again with the same deed: done before or not, it counts once.
    if (desk.waiting) await autosave(address, desk, () => once++ === 0)
    const after = await faultAt(address, desk)
    if (after) throw new Error(`sent again: ${after}`)
  }
}
