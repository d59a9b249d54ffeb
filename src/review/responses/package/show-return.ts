import { isLang } from "../../../platform/languages.ts"
import type { Caller } from "../../../platform/room.ts"
import { getFacts, leaveOf } from "../find-response.ts"
import { circlesOf } from "../show-response.ts"
import { compare } from "./compare.ts"
import { contentsOf } from "./contents.ts"
import { getReturn } from "./find-return.ts"
import type { ReturnView } from "./package.ts"

/** What a file brought, beside what stands now: compared anew each time, since others go on writing. */
export async function showReturn(
  caller: Caller,
  input: { response: string; return: string },
): Promise<ReturnView> {
  const facts = await getFacts(caller, input.response)
  const found = await getReturn(caller, facts.id, input.return)
  const lang = isLang(caller.actor.lang) ? caller.actor.lang : facts.lang
  const contents = await contentsOf(caller, { response: facts.id, lang })
  const { id, name, at, unchanged, entries, problems } = found
  const answers = await compare(caller, contents, entries)
  return {
    id,
    response: contents.row,
    name,
    at: at.toISOString(),
    unchanged,
    answers,
    problems: [...problems],
    then_visible_to: await circlesOf(caller, facts.id),
    can: { take: leaveOf(caller.actor, facts).answer && answers.some(({ how }) => how !== "same") },
  }
}
