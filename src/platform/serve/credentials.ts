import type { CookieSerializeOptions } from "@fastify/cookie"
import type { FastifyReply, FastifyRequest } from "fastify"
import type { Credentials } from "../house.ts"
import { isLang, type Lang } from "../languages.ts"

/** The cookie carries a random token and nothing else; `__Host-` keeps other hosts of the domain from setting it. */
function cookieName(origin: string): string {
  return origin.startsWith("https:") ? "__Host-palermo" : "palermo"
}

export function readCredentials(request: FastifyRequest, origin: string, lang: Lang): Credentials {
  const bearer = /^Bearer ([\w-]{20,200})$/.exec(request.headers.authorization ?? "")?.[1]
  return { token: bearer ?? request.cookies[cookieName(origin)] ?? null, lang }
}

/** Sets the session, or clears it when the token is null. */
export function setSession(reply: FastifyReply, origin: string, token: string | null): void {
  const options: CookieSerializeOptions = {
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure: origin.startsWith("https:"),
  }
  // What the browser kept for this person goes with her: caches, databases, workers.
  if (token === null) reply.clearCookie(cookieName(origin), options).header("clear-site-data", '"storage"')
  else reply.setCookie(cookieName(origin), token, options)
}

/** The reader's language: what the address says, else what her browser prefers, else English. */
export function languageOf(request: FastifyRequest): Lang {
  const preferred = (request.headers["accept-language"] ?? "")
    .slice(0, 200)
    .split(",")
    .map((part) => part.trim().slice(0, 2).toLowerCase())
    .find(isLang)
  return preferred ?? "en"
}
