import type { Input } from "../../platform/contract.ts"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { wrongFile } from "../documents/file-kind.ts"
import { keepReceived } from "../documents/keep-received.ts"
import { getStaged } from "../documents/staged-upload.ts"
import { partyName } from "../directory/find-party.ts"
import { MAX_TITLE } from "../documents/document.ts"
import { chainOf } from "./body.ts"
import type { meetings } from "./contract.ts"
import { lockRequest, type RequestFacts } from "./floor.ts"
import type { Meeting } from "./meeting.ts"
import { readerLang, saidIn, wordsOf } from "./words.ts"
import { showMeeting } from "./show-meeting.ts"
import { circulate, handedOf, statementTypes, takesStatements, toRostrum } from "./statement.ts"

type Handing = Input<typeof meetings.handStatement>

/**
 * Hands in the text of a statement, or a later text of it: a delegation its own, the chair or the secretariat what they
 * were given. Until it is delivered those at the rostrum read it, to check it against delivery; then all who see the
 * meeting, unless it is withheld. Refuses with `meetings.problem_statement_late` (409) after the last day.
 */
export async function handStatement(caller: Caller, input: Handing): Promise<Meeting> {
  const { meeting, request, moderates, mine } = await lockRequest(caller, input.request)

  caller.ask(moderates || mine, "statement.hand_in")
  if (!takesStatements(caller, meeting)) throw problem("meetings.problem_statement_late", 409)
  if (request.status === "withdrawn") throw problem("platform.problem_moved_on", 409)
  const { type } = await getStaged(caller, input.upload)
  if (!statementTypes.includes(type)) throw wrongFile("documents.problem_file_kind")

  const { lang, upload, withheld } = input
  const { party, title } = await aboutOf(caller, request)
  const { document, sha256 } = await keepReceived(caller, { title, lang, party }, { upload })
  await toRostrum(caller, document)
  await caller.db
    .updateTable("floor_request")
    .set({ document, withheld })
    .where("id", "=", request.id)
    .execute()
  await circulate(caller, meeting, await handedOf(caller, request.id))

  await caller.record("statement.hand_in", request.id, { sha256, withheld, ...chainOf(meeting.body) })
  return showMeeting(caller, { meeting: meeting.id })
}

/** Whose it is, and what it is called: who speaks, and on what. */
async function aboutOf(caller: Caller, { participant, item }: RequestFacts) {
  const lang = readerLang(caller)
  const { party, name } = await caller.db
    .selectFrom("participant")
    .select(["party", "name"])
    .where("id", "=", participant)
    .executeTakeFirstOrThrow()
  const on =
    item === null ? null : saidIn(await wordsOf(caller, [item]), { subject: item, field: "title" }, lang)
  const who = party === null ? name : partyName(party, lang)
  return { party, title: [who, on?.text].filter(Boolean).join(": ").slice(0, MAX_TITLE) }
}
