import { randomUUID } from "node:crypto"
import { Agent, request } from "node:http"
import type { Person } from "./crowd-people.ts"

/** A browser of one person: one connection that stays open, her cookie, one deed for each save. */
export function sitDown(port: number, person: Person) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const { response, question } = person
  const [page, saving] = [
    `/en/responses/${response}/questions/${question}`,
    `/api/responses/${response}/questions/${question}/answers`,
  ]
  let [base, saves] = [0, 0]
  const ask = (path: string, body?: object) => send({ port, agent, person, path }, body)
  return {
    open: () => ask(page),
    /** Milliseconds until what she wrote is acknowledged; refuses when it is not. */
    async save(): Promise<number> {
      const text = `${"What the law says of it, as the ministry reads it. ".repeat(4)}${++saves}`
      const started = performance.now()
      const said = await ask(saving, { base, value: null, text, lang: "en" })
      const saved = JSON.parse(said) as { number: number; branch: string | null }
      if (saved.branch !== null || saved.number !== base + 1) throw new Error(`saved as ${said}`)
      base = saved.number
      return performance.now() - started
    },
    leave: () => agent.destroy(),
  }
}

type Asking = {
  readonly port: number
  readonly agent: Agent
  readonly person: Person
  readonly path: string
}

function send({ port, agent, person, path }: Asking, body?: object): Promise<string> {
  const { token, address } = person
  const headers = {
    host: `localhost:${port}`,
    cookie: `palermo=${token}`,
    "accept-encoding": "br, gzip",
    ...(body && {
      "content-type": "application/json",
      "idempotency-key": randomUUID(),
      "sec-fetch-site": "same-origin",
    }),
  }
  const to = { agent, port, host: "127.0.0.1", localAddress: address, path, headers }
  return new Promise((resolve, reject) => {
    const asked = request({ ...to, method: body ? "POST" : "GET" }, (answer) => {
      let said = ""
      answer.on("data", (part: Buffer) => (said += part.toString()))
      answer.on("error", reject)
      answer.on("end", () => {
        if (answer.statusCode === 200) resolve(said)
        else reject(new Error(`answered ${answer.statusCode}: ${said.slice(0, 200)}`))
      })
    })
    asked.on("error", reject)
    asked.end(body && JSON.stringify(body))
  })
}
