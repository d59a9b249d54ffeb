import type { FastifyReply, FastifyRequest } from "fastify"
import { localPath } from "../route.ts"
import { densities, themes } from "../ui/display-choice.tsx"
import { valueOf, type Pairs } from "./form-body.ts"

/** How this browser shows pages; the cookies say nothing else. */
export type Kept = { readonly theme: (typeof themes)[number]; readonly density: (typeof densities)[number] }

const YEAR_SECONDS = 31_536_000
const COOKIES = { theme: "palermo_theme", density: "palermo_density" } as const

export function displayOf({ cookies }: FastifyRequest): Kept {
  return {
    theme: themes.find((theme) => theme === cookies[COOKIES.theme]) ?? "system",
    density: densities.find((density) => density === cookies[COOKIES.density]) ?? "comfortable",
  }
}

/** Keeps light or dark, and the spacing of rows; then back to the page one came from. */
export function setPreference(request: FastifyRequest, reply: FastifyReply, lang: string): FastifyReply {
  const pairs = (request.body as Pairs | undefined) ?? []
  const options = { path: "/", maxAge: YEAR_SECONDS, sameSite: "lax" } as const
  const theme = themes.find((theme) => theme === valueOf(pairs, "theme"))
  const density = densities.find((density) => density === valueOf(pairs, "density"))
  if (theme) reply.setCookie(COOKIES.theme, theme, options)
  if (density) reply.setCookie(COOKIES.density, density, options)
  return reply.redirect(localPath(valueOf(pairs, "back")) ?? `/${lang}/`, 303)
}
