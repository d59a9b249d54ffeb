import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify"
import type { Credentials } from "../house.ts"
import { isLang, languages, type Lang } from "../languages.ts"
import type { AnyPage } from "../page.ts"
import { languageOf, readCredentials } from "./credentials.ts"
import { answerPost } from "./page-posts.ts"
import { openPage } from "./page-view.ts"
import { setPreference } from "./preferences.ts"
import type { Serving } from "./serving.ts"

/** One request for a page, with what is known of it before anything is asked. */
export type Turn = {
  readonly serving: Serving
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly lang: Lang
  readonly credentials: Credentials
  /** The path without its language, as pages know it. */
  readonly path: string
  readonly page: AnyPage | null
  readonly params: Readonly<Record<string, string>>
}

/** The second face: pages under /{lang}/…, whose loaders and forms are clients of the contracts. */
export function servePages(server: FastifyInstance, serving: Serving): void {
  server.get("/", async (request, reply) => reply.redirect(`/${languageOf(request)}/`, 302))
  for (const lang of languages) {
    server.post(`/${lang}/preferences`, async (request, reply) => setPreference(request, reply, lang))
    for (const page of serving.house.rooms.flatMap((room) => room.pages)) {
      const url = `/${lang}${page.route.pattern}`
      server.get(url, async (request, reply) => openPage(turnOf(serving, { request, reply, lang, page })))
      if (page.posts || page.route.pattern === serving.signIn.pattern) {
        server.post(url, pageConfig(page, serving), async (request, reply) => {
          return answerPost(turnOf(serving, { request, reply, lang, page }))
        })
      }
    }
  }
  server.setNotFoundHandler(async (request, reply) => {
    const first = request.url.split(/[/?]/)[1] ?? ""
    if (first === "api" || first === "assets") {
      return reply
        .code(404)
        .type("application/problem+json")
        .send({ status: 404, code: "platform.problem_not_found" })
    }
    const lang = isLang(first) ? first : languageOf(request)
    return openPage(turnOf(serving, { request, reply, lang, page: null }))
  })
}

function pageConfig(page: AnyPage, serving: Serving) {
  const guarded = page.posts?.some((post) => post.operation.options.guarded)
  return guarded ? { config: { rateLimit: { max: serving.guardedPerMinute, timeWindow: "1 minute" } } } : {}
}

type Found = { request: FastifyRequest; reply: FastifyReply; lang: Lang; page: AnyPage | null }

function turnOf(serving: Serving, { request, reply, lang, page }: Found): Turn {
  const path = request.url.replace(/^\/[a-z]{2}(?=[/?]|$)/, "").split("?")[0] || "/"
  const credentials = readCredentials(request, serving.house.facts.origin, lang)
  return {
    serving,
    request,
    reply,
    lang,
    credentials,
    path,
    page,
    params: request.params as Record<string, string>,
  }
}
