import { randomUUID } from "node:crypto"
import type { Delegate, TestHouse } from "../../../../test/support/house.ts"
import { noAssets } from "../../../platform/serve/assets.ts"
import { makeServer } from "../../../platform/serve.ts"
import { joinServing } from "../../../server.ts"

type Sent = { readonly operation: string; readonly fields?: Record<string, string>; readonly file?: string }

const BOUNDARY = "----palermo"

/** The pages of a house as somebody uses them whose browser runs no script. */
export async function pagesOf(stage: TestHouse, { token }: Delegate) {
  const server = await makeServer(joinServing(stage.house, noAssets))
  const headers = { host: "localhost", authorization: `Bearer ${token}` }
  const get = async (url: string) => (await server.inject({ method: "GET", url, headers })).body
  return {
    get,
    close: () => server.close(),
    /** Sends a form; gives the page that follows. */
    async send(url: string, { operation, fields = {}, file }: Sent): Promise<string> {
      const all = { _operation: operation, _deed: randomUUID(), ...fields }
      const parts = Object.entries(all).map(([name, value]) => part(`name="${name}"`, value))
      const named = 'name="upload"; filename="carried.json"\r\ncontent-type: application/json'
      const payload = `${[...parts, ...(file === undefined ? [] : [part(named, file)])].join("")}--${BOUNDARY}--\r\n`
      const type = { "content-type": `multipart/form-data; boundary=${BOUNDARY}` }
      const answer = await server.inject({ method: "POST", url, headers: { ...headers, ...type }, payload })
      return answer.statusCode === 303 ? get(answer.headers.location ?? "") : answer.body
    },
  }
}

function part(named: string, value: string): string {
  return `--${BOUNDARY}\r\ncontent-disposition: form-data; ${named}\r\n\r\n${value}\r\n`
}
