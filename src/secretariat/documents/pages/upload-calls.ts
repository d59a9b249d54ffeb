/** What is smaller goes with the form, in one piece as large as these. */
const PIECE = 256 * 1024

type Step =
  | { readonly kind: "arrived" | "broken" | "refused" }
  | { readonly kind: "done"; readonly id: string }

export type Sending = {
  /** Sends what comes next. */
  next(): Promise<Step>
  /** How much has arrived, from 0 to 1. */
  share(): number
  /** Forgets the place at which it would go on. */
  leave(): void
}

type State = { id: string; received: number }

/** A file that is sent in pieces, from where an earlier attempt on this device ended; null for one that needs none. */
export function startOrResume(file: File): Sending | null {
  if (file.size <= PIECE) return null
  const place = `palermo-upload ${file.name} ${file.size} ${file.lastModified}`
  let state: State | null = null
  const ending = crypto.randomUUID()
  let arrived = 0
  let known = read(place)

  async function learn(): Promise<Step> {
    const asked = known ? await call(known, null) : await call("", announce(file))
    if (asked === null) return { kind: "broken" }
    if (asked.status === 404 && known) {
      known = null
      return { kind: "arrived" }
    }
    if (!asked.ok) return later(asked)
    state = (await asked.json()) as State
    arrived = state.received
    known = state.id
    write(place, known)
    return { kind: "arrived" }
  }

  async function send({ id, received }: State): Promise<Step> {
    const body = file.slice(received, received + PIECE)
    const answer = await call(`${id}/pieces?at=${received}`, { body, type: "application/octet-stream" })
    // Whether a piece arrived is not known after a break, and somebody may have gone on in another window.
    if (answer === null || answer.status === 409) state = null
    if (answer === null) return { kind: "broken" }
    if (!answer.ok) return answer.status === 409 ? { kind: "arrived" } : later(answer)
    state = (await answer.json()) as State
    arrived = state.received
    return { kind: "arrived" }
  }

  async function end({ id }: State): Promise<Step> {
    const answer = await call(`${id}/finish`, { body: "{}", type: "application/json", deed: ending })
    if (answer === null) return { kind: "broken" }
    return answer.ok ? { kind: "done", id: ((await answer.json()) as { id: string }).id } : later(answer)
  }

  return {
    next: () => (state === null ? learn() : state.received < file.size ? send(state) : end(state)),
    share: () => arrived / file.size,
    leave: () => write(place, null),
  }
}

/** A server that is overloaded or restarts is a broken line; anything else only the form's own way can settle. */
function later({ status }: Response): Step {
  return { kind: status >= 500 || status === 429 ? "broken" : "refused" }
}

type Sent = { readonly body: string | Blob; readonly type: string; readonly deed?: string }

function announce({ name, type, size }: File): Sent {
  return { body: JSON.stringify({ name, type, size }), type: "application/json" }
}

/** A piece that was not answered is asked about before it is sent again; the end is sent again under its deed. */
function call(path: string, sent: Sent | null): Promise<Response | null> {
  const address = `/api/incoming-uploads${path === "" ? "" : `/${path}`}`
  if (!sent) return fetch(address).catch(() => null)
  const { body, type, deed = crypto.randomUUID() } = sent
  const headers = { "content-type": type, "idempotency-key": deed }
  return fetch(address, { method: "POST", headers, body }).catch(() => null)
}

/** Some browsers keep nothing for a page that was opened from a file or in private. */
function read(place: string): string | null {
  try {
    return localStorage.getItem(place)
  } catch {
    return null
  }
}

function write(place: string, id: string | null): void {
  try {
    if (id === null) localStorage.removeItem(place)
    else localStorage.setItem(place, id)
  } catch {
    // Then a reload begins from the start.
  }
}
