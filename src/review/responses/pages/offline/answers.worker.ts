// Gives back the pages of questions that somebody kept on her device, when the server is not reached. It is registered
// only when she asks for it, for the addresses of responses in one language alone. It takes no part in saving.

const CACHE = "palermo"
/** A question's own page, and nothing else of a response. */
const QUESTION = /^\/[a-z]{2}\/responses\/[0-9a-f-]{36}\/questions\/[^/]+$/
const ASSET = /^\/assets\/[\w.-]+$/

/** The parts of a worker's surroundings that are used here: those of a page are what the compiler knows. */
type Extended = Event & { waitUntil(work: Promise<unknown>): void }
type Fetching = Extended & { readonly request: Request; respondWith(answer: Promise<Response>): void }
type Worker = {
  skipWaiting(): Promise<void>
  readonly clients: { claim(): Promise<void> }
  addEventListener(type: "install" | "activate", listener: (event: Extended) => void): void
  addEventListener(type: "fetch", listener: (event: Fetching) => void): void
}
const worker = globalThis as unknown as Worker

worker.addEventListener("install", (event) => event.waitUntil(worker.skipWaiting()))
worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()))
worker.addEventListener("fetch", (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== "GET" || origin !== location.origin) return
  if (request.mode === "navigate" && QUESTION.test(pathname)) event.respondWith(pageOf(request))
  else if (ASSET.test(pathname)) event.respondWith(assetOf(request))
})

/** From the server if it is reached, and then kept anew: what it no longer shows her is no longer kept. */
async function pageOf(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE)
  try {
    const answer = await fetch(request)
    if (answer.ok) await cache.put(request.url, answer.clone())
    else if (answer.status < 500 && answer.status !== 0) await cache.delete(request.url, { ignoreVary: true })
    return answer
  } catch (unreached) {
    const kept = await cache.match(request.url, { ignoreVary: true })
    if (!kept) throw unreached
    return kept
  }
}

/** An asset's name says what is in it. */
async function assetOf(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE)
  const kept = await cache.match(request.url, { ignoreVary: true })
  if (kept) return kept
  const answer = await fetch(request)
  if (answer.ok) await cache.put(request.url, answer.clone())
  return answer
}
