import { lookup } from "node:dns"
import { request as askHttp, type IncomingMessage } from "node:http"
import { request as askHttps } from "node:https"
import { isIP, type LookupFunction } from "node:net"
import { isPublicAddress } from "./address-rules.ts"
import { MAX_REDIRECTS, WAIT_MS } from "./limits.ts"

export type Found = "answers" | "gone" | "silent"

export type Asking = {
  /** Which addresses may be asked: the public internet's, unless a test says otherwise. */
  readonly allows?: (address: string) => boolean
  readonly waitMs?: number
}

/**
 * Whether a link still leads somewhere. `gone`: its server says so (404, 410), or the name is no name. `silent`: no
 * answer, or a fault that may pass. Sends nothing but the address, reads no body, follows few redirects, and connects to
 * no address that is not allowed: the name is looked up once and that answer is what is connected to.
 */
export async function askLink(link: string, asking: Asking = {}): Promise<Found> {
  let url = URL.parse(link)
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    if (!url || !isWeb(url)) return "gone"
    const answer = await knock(url, asking)
    if (typeof answer === "string") return answer
    const { statusCode = 0, location } = answer
    if (statusCode === 404 || statusCode === 410) return "gone"
    if (statusCode < 300 || statusCode >= 400) return statusCode >= 500 ? "silent" : "answers"
    if (!location) return "answers"
    url = URL.parse(location, url)
  }
  return "silent"
}

function isWeb({ protocol, username, password }: URL): boolean {
  return (protocol === "http:" || protocol === "https:") && username === "" && password === ""
}

type Answer = { readonly statusCode: number | undefined; readonly location: string | undefined }

function knock(url: URL, { allows = isPublicAddress, waitMs = WAIT_MS }: Asking): Promise<Answer | Found> {
  const host = url.hostname.replaceAll(/^\[|\]$/g, "")
  if (isIP(host) && !allows(host)) return Promise.resolve("gone")
  return new Promise((resolve) => {
    const ask = url.protocol === "https:" ? askHttps : askHttp
    const signal = AbortSignal.timeout(waitMs)
    const options = {
      method: "GET",
      signal,
      agent: false,
      lookup: guarded(allows),
      headers: { accept: "*/*" },
    }
    const asked = ask(url, options, (answer: IncomingMessage) => {
      const { statusCode, headers } = answer
      answer.destroy()
      resolve({ statusCode, location: headers.location })
    })
    asked.on("error", (thrown: NodeJS.ErrnoException) =>
      resolve(thrown.code === "ENOTFOUND" ? "gone" : "silent"),
    )
    asked.end()
  })
}

/** Looks a name up and gives only what may be connected to, so that no second look-up can answer otherwise. */
function guarded(allows: (address: string) => boolean): LookupFunction {
  return (hostname, options, done) => {
    lookup(hostname, { ...options, all: true }, (fault, addresses) => {
      if (fault) return done(fault, [])
      const allowed = addresses.filter(({ address }) => allows(address))
      const [first] = allowed
      if (!first) return done(Object.assign(new Error("no allowed address"), { code: "ENOTFOUND" }), [])
      return options.all ? done(null, allowed) : done(null, first.address, first.family)
    })
  }
}
