import type { FastifyReply } from "fastify"
import { readTogether } from "../perform.ts"
import { isProblem, problem, type Problem } from "../problem.ts"
import type { Actor } from "../room.ts"
import type { PostedForm } from "../ui/posted.tsx"
import { drawPage, drawProblem, type Drawing } from "./draw.tsx"
import type { Turn } from "./page-routes.ts"
import { displayOf } from "./preferences.ts"
import { problemBody, toProblem } from "./problem-answer.ts"

/** What a post left for the page: a refusal with the input kept, or nothing. */
export type Left = {
  readonly refused?: Problem
  readonly values?: PostedForm["values"]
  readonly kept?: string
}

/** Loads a page in one snapshot and draws it; a Problem on the way becomes a page that says what to do. */
export async function openPage(turn: Turn, left: Left = {}): Promise<FastifyReply> {
  const { serving, credentials, page } = turn
  let visitor: Actor | undefined
  try {
    const html = await readTogether(serving.house, credentials, async (call, actor) => {
      visitor = actor
      if (!page) throw problem("platform.problem_not_found", 404)
      const query = new URLSearchParams(turn.request.url.split("?")[1] ?? "")
      const data: unknown = await page.load({ call, actor, params: turn.params, query })
      return drawPage(page, data, drawing(turn, actor, left))
    })
    return send(turn, left.refused?.status ?? 200, html)
  } catch (thrown) {
    return refusePage(turn, thrown, visitor)
  }
}

/** A Problem that leaves no page to show: signing in first, or the page that says what happened. */
export function refusePage(turn: Turn, thrown: unknown, actor?: Actor): FastifyReply {
  const { serving, lang, reply, request } = turn
  const refused = toProblem(thrown)
  if (refused.status === 401 && turn.path !== serving.signIn.pattern) {
    return reply.redirect(`/${lang}${serving.signIn({ back: request.url })}`, 303)
  }
  return send(turn, refused.status, drawProblem(refused, drawing(turn, actor ?? nobody(lang), {})))
}

function send(turn: Turn, status: number, html: string): FastifyReply {
  const { reply, serving } = turn
  const links = serving.assets.styles.map((style) => `<${style}>; rel=preload; as=style`)
  if (links.length > 0) reply.header("link", links.join(", "))
  return reply
    .code(status)
    .header("cache-control", "private, no-cache")
    .type("text/html; charset=utf-8")
    .send(html)
}

function drawing(turn: Turn, actor: Actor, left: Left): Drawing {
  const { serving, lang, request } = turn
  const speaker = serving.speaker(lang)
  const body = left.refused && problemBody(left.refused, speaker)
  const fields = Object.entries(body && "fields" in body ? (body.fields ?? {}) : {})
  return {
    serving,
    speaker,
    actor,
    address: request.url,
    display: displayOf(request),
    posted: {
      values: left.values ?? {},
      ...(left.kept && { kept: left.kept }),
      deed: serving.newDeed,
      ...(body && {
        problem: {
          code: body.code,
          text: body.title,
          fields: Object.fromEntries(
            fields.map(([name, field]) => [name, (field as { detail: string }).detail]),
          ),
        },
      }),
    },
  }
}

/** Whoever could not be known because the database did not answer. */
function nobody(lang: string): Actor {
  return {
    account: null,
    session: null,
    lapsed: null,
    lang,
    name: null,
    until: null,
    grants: [],
    circles: [],
  }
}

export function mayResume(thrown: unknown, actor: Actor): boolean {
  return (
    isProblem(thrown) &&
    actor.account === null &&
    actor.lapsed !== null &&
    [401, 403, 404].includes(thrown.status)
  )
}
