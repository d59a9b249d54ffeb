import type { FastifyReply, FastifyRequest } from "fastify"
import { localPath } from "../route.ts"
import { valueOf, type Pairs } from "./form-body.ts"

export type Theme = "light" | "dark" | "system"

const COOKIE = "palermo_theme"
const YEAR_SECONDS = 31_536_000

export function themeOf(request: FastifyRequest): Theme {
  const theme = request.cookies[COOKIE]
  return theme === "light" || theme === "dark" ? theme : "system"
}

/** Light or dark, kept in a cookie that says nothing else; back to the page one came from. */
export function setPreference(request: FastifyRequest, reply: FastifyReply, lang: string): FastifyReply {
  const pairs = (request.body as Pairs | undefined) ?? []
  const theme = valueOf(pairs, "theme")
  reply.setCookie(COOKIE, theme === "light" || theme === "dark" ? theme : "system", {
    path: "/",
    maxAge: YEAR_SECONDS,
    sameSite: "lax",
  })
  return reply.redirect(localPath(valueOf(pairs, "back")) ?? `/${lang}/`, 303)
}
