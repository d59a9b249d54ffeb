import type { FastifyReply } from "fastify"
import type { Operation } from "../contract.ts"
import { formInput } from "../form-input.ts"
import type { Credentials } from "../house.ts"
import { perform, readTogether } from "../perform.ts"
import { problem } from "../problem.ts"
import type { Actor } from "../room.ts"
import { localPath } from "../route.ts"
import { setSession } from "./credentials.ts"
import { readForm, valueOf, valuesOf, type Pairs } from "./form-body.ts"
import { KEEP_POST_MS, openPost, sealPost } from "./kept-post.ts"
import type { Turn } from "./page-routes.ts"
import { mayResume, openPage, refusePage } from "./page-view.ts"
import { findPage } from "./find-page.ts"
import { toProblem } from "./problem-answer.ts"

/** Reads a form and does what it asks. A file that is refused brings the page back with the text that came before it. */
export async function answerPost(turn: Turn): Promise<FastifyReply> {
  const pairs: [string, string][] = []
  try {
    await readForm(turn, pairs)
  } catch (thrown) {
    return refuse(turn, pairs, thrown)
  }
  return answerPairs(turn, pairs)
}

/** Does what a form asks, then redirects; on a Problem the page comes back with the input kept. */
async function answerPairs(turn: Turn, pairs: Pairs): Promise<FastifyReply> {
  const { serving, reply, lang, page } = turn
  try {
    const post = page?.posts?.find(({ operation }) => operation.name === valueOf(pairs, "_operation"))
    if (!post) throw problem("platform.problem_not_found", 404)

    const output = await doPost(turn, post.operation, pairs)
    if (serving.entering.some(({ name }) => name === post.operation.name)) {
      const resumed = await resume(turn, pairs, output)
      if (resumed) return resumed
    }
    const back = localPath(valueOf(pairs, "_back"))
    return reply.redirect(back ?? `/${lang}${post.next(output, turn.params)}`, 303)
  } catch (thrown) {
    return refuse(turn, pairs, thrown)
  }
}

async function refuse(turn: Turn, pairs: Pairs, thrown: unknown): Promise<FastifyReply> {
  const refused = toProblem(thrown)
  if (refused.status >= 500) return refusePage(turn, refused)
  const actor = await readTogether(turn.serving.house, turn.credentials, async (_, actor) => actor)
  if (mayResume(refused, actor)) return offerSignIn(turn, pairs, actor)
  return openPage(turn, { refused, values: valuesOf(pairs), ...keptOf(pairs) })
}

async function doPost(turn: Turn, operation: Operation, pairs: Pairs): Promise<unknown> {
  const { serving, credentials, reply } = turn
  const own = pairs.filter(([name]) => !name.startsWith("_"))
  const input = formInput(operation.input, [...own, ...Object.entries(turn.params)])
  const deed = valueOf(pairs, "_deed")
  const output = await perform(serving.house, { operation, input, credentials, ...(deed && { deed }) })
  if (operation.options.session) {
    setSession(reply, serving.house.facts.origin, (output as { session: string | null }).session)
  }
  return output
}

/** The session ran out while somebody typed: the sign-in page comes, and carries the post along, sealed. */
function offerSignIn(turn: Turn, pairs: Pairs, actor: Actor): Promise<FastifyReply> {
  const { serving, request, path } = turn
  const until = serving.house.now().getTime() + KEEP_POST_MS
  const post = { path, pairs, account: actor.lapsed ?? "", until }
  const kept = sealPost(serving.house.facts.secret, post)
  const found = findPage(serving, serving.signIn.pattern)
  const refused = problem("platform.problem_sign_in_again", 401)
  return openPage({ ...turn, ...found, request, path: serving.signIn.pattern }, { refused, kept })
}

/** After signing in again, does the post that was kept, if it is the same person's. */
async function resume(turn: Turn, pairs: Pairs, output: unknown): Promise<FastifyReply | null> {
  const { serving, lang } = turn
  const kept = openPost(serving.house.facts.secret, valueOf(pairs, "_kept") ?? "", serving.house.now())
  if (!kept) return null

  const { session } = output as { session: string }
  const credentials: Credentials = { token: session, lang }
  const actor = await readTogether(serving.house, credentials, async (_, actor) => actor)
  if (actor.account !== kept.account) return null
  return answerPairs({ ...turn, ...findPage(serving, kept.path), credentials, path: kept.path }, kept.pairs)
}

function keptOf(pairs: Pairs): { kept?: string } {
  const kept = valueOf(pairs, "_kept")
  return kept ? { kept } : {}
}
