import { Agent, get, type IncomingMessage } from "node:http"
import { brotliDecompressSync } from "node:zlib"

/** The room on somebody's screen, followed over HTTP as the page's island follows it. */
export type Screen = {
  /** Waits until the screen shows these words, and gives the moment. */
  shows(words: string): Promise<number>
  close(): void
}

type Seat = {
  readonly address: string
  readonly token: string
  readonly negotiation: string
  /** Instead of a stream the page is asked again so often, as the island does where no stream can be held. */
  readonly pollingMs?: number
}

/** Opens the room and follows it; resolves when its first page is there and its stream says how things stand. */
export async function openScreen(seat: Seat): Promise<Screen> {
  const agent = new Agent({ keepAlive: true, maxSockets: 2 })
  const headers = { cookie: `palermo=${seat.token}`, "accept-encoding": "br", accept: "text/html" }
  const room = `${seat.address}/en/negotiations/${seat.negotiation}/room`
  const waiting = new Map<string, (moment: number) => void>()
  let shown = ""
  let [looking, again, closed] = [false, false, false]

  const look = async () => {
    again = looking
    if (looking || closed) return
    looking = true
    do {
      again = false
      shown = floorOf(await textOf(await ask(room, { agent, headers })))
      for (const [words, seen] of waiting) if (shown.includes(words)) seen(performance.now())
    } while (again)
    looking = false
  }
  await look()
  /** A page that was under way when the screen was closed is nobody's. */
  const glance = () =>
    void look().catch((thrown: unknown) => {
      if (!closed) throw thrown
    })
  const end = seat.pollingMs ? poll(glance, seat.pollingMs) : await follow(seat, headers, glance)
  return {
    shows: (words) =>
      new Promise((resolve) => {
        const seen = (moment: number) => {
          waiting.delete(words)
          resolve(moment)
        }
        if (shown.includes(words)) seen(performance.now())
        else waiting.set(words, seen)
      }),
    close() {
      closed = true
      end()
      agent.destroy()
    },
  }
}

function poll(look: () => void, every: number): () => void {
  const timer = setInterval(look, every)
  return () => clearInterval(timer)
}

async function follow(
  { address, negotiation }: Seat,
  headers: Record<string, string>,
  look: () => void,
): Promise<() => void> {
  const things = encodeURIComponent(`negotiation:${negotiation}`)
  const stream = await ask(`${address}/api/events?things=${things}`, { headers, agent: false })
  if (stream.statusCode !== 200) throw new Error(`no stream: ${stream.statusCode}`)
  stream.setEncoding("utf8")
  stream.on("data", (text: string) => {
    if (/^event: (?:version|lost)$/m.test(text)) look()
  })
  stream.on("error", () => {})
  return () => stream.destroy()
}

type Asking = { readonly agent: Agent | false; readonly headers: Record<string, string> }

function ask(url: string, { agent, headers }: Asking): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => get(url, { agent, headers }, resolve).on("error", reject))
}

async function textOf(answer: IncomingMessage): Promise<string> {
  const bytes = Buffer.concat(await answer.toArray())
  const plain = answer.headers["content-encoding"] === "br" ? brotliDecompressSync(bytes) : bytes
  if (answer.statusCode !== 200) throw new Error(`no page: ${answer.statusCode}`)
  return plain.toString("utf8")
}

/** What the room reads: the marked words without the marks. */
function floorOf(page: string): string {
  const from = page.indexOf('id="floor"')
  return page.slice(from, page.indexOf("</main>", from)).replaceAll(/<[^>]+>/g, "")
}
