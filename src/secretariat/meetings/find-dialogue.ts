import { sql } from "kysely"
import { dateOf, localDay } from "../../platform/clocks/days.ts"
import { DEFAULT_ZONE } from "../../platform/languages.ts"
import { openMoves } from "../../platform/moves.ts"
import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { capacities, may } from "../access/may.ts"
import { released } from "../access/releases.ts"
import { applicationMoves, MAX_APPLICATIONS, type Dialogue, type DialogueFacts } from "./dialogue.ts"
import type { BodyFacts } from "./body.ts"
import { readerLang, saidIn, wordsOf } from "./words.ts"

export const DIALOGUE = "dialogue"

/** The one door to dialogues: those released to a circle of the caller's; they are public from their opening. */
export function visibleDialogues(caller: Caller) {
  return caller.db
    .selectFrom("dialogue")
    .where(released(caller, sql.ref("dialogue.id")))
    .select(["id", "meeting", "day", "deadline"])
    .$castTo<DialogueFacts>()
}

export async function getDialogue(caller: Caller, id: string): Promise<DialogueFacts> {
  const found = await visibleDialogues(caller).where("dialogue.id", "=", id).executeTakeFirst()
  if (!found) throw notFound()
  return found
}

/** The extended bureau decides (facts 1.8): the chair, the bureau, and the secretariat that serves them. */
export function decidesOn({ actor }: Caller, { meeting }: Pick<DialogueFacts, "meeting">): boolean {
  return ["meeting.chair", "meeting.decide", "text.keep"].some((verb) =>
    may(actor, verb, { matter: meeting }),
  )
}

/** The parties of the meeting for which the caller may object, as the body's rules have it. */
export async function objectors(caller: Caller, { meeting }: DialogueFacts): Promise<string[]> {
  const own = capacities(caller.actor, "text.propose", { matter: meeting }).flatMap(
    ({ party }) => party ?? [],
  )
  if (own.length === 0) return []
  const rows = await caller.db
    .selectFrom("participant")
    .innerJoin("meeting", "meeting.id", "participant.meeting")
    .innerJoin("body", "body.id", "meeting.body")
    .select(["participant.party", "participant.class", "body.rules"])
    .where("participant.meeting", "=", meeting)
    .where("participant.party", "in", own)
    .$castTo<{ party: string; class: keyof BodyFacts["rules"]["rights"]; rules: BodyFacts["rules"] }>()
    .execute()
  return rows.flatMap(({ party, class: of, rules }) => (rules.rights[of]?.includes("object") ? [party] : []))
}

type Row = Omit<Dialogue["applications"][number], "can" | "objections"> & { contact: string }

/** Who applied is for those who decide and may object; everybody else reads who takes part. */
export async function showDialogue(caller: Caller, input: { dialogue: string }): Promise<Dialogue> {
  const dialogue = await getDialogue(caller, input.dialogue)
  const decides = decidesOn(caller, dialogue)
  const objects = (await objectors(caller, dialogue)).length > 0
  let query = caller.db
    .selectFrom("dialogue_application")
    .select(["id", "name", "kind", "expertise", "status", "contact"])
    .where("dialogue", "=", dialogue.id)
  if (!decides && !objects) query = query.where("status", "=", "approved")
  const rows = await query.orderBy("name").limit(MAX_APPLICATIONS).$castTo<Row>().execute()
  const objections = decides
    ? await objectionsTo(
        caller,
        rows.map(({ id }) => id),
      )
    : []
  const { body } = await caller.db
    .selectFrom("meeting")
    .select("body")
    .where("id", "=", dialogue.meeting)
    .executeTakeFirstOrThrow()
  const words = await wordsOf(caller, [dialogue.id, body])
  const lang = readerLang(caller)
  return {
    ...dialogue,
    name: saidIn(words, { subject: body, field: "name" }, lang) ?? { text: body, lang: "en" },
    applications: rows.map((row) => ({
      ...row,
      contact: decides ? row.contact : null,
      objections: objections
        .filter((one) => one.application === row.id)
        .map(({ party, reason }) => ({ party, reason })),
      can: {
        object: objects,
        ...openMoves(applicationMoves, row.status, { approve: decides, decline: decides }),
      },
    })),
    summary: saidIn(words, { subject: dialogue.id, field: "summary" }, lang),
    can: { apply: isTaking(caller, dialogue), summarize: decides },
  }
}

/** Until 24:00 of the deadline in the house's zone. */
export function isTaking({ now }: Caller, { deadline }: DialogueFacts): boolean {
  return dateOf(localDay(now.getTime(), DEFAULT_ZONE)) <= deadline
}

async function objectionsTo({ db }: Caller, applications: readonly string[]) {
  if (applications.length === 0) return []
  return db
    .selectFrom("application_objection")
    .select(["application", "party", "reason"])
    .where("application", "in", [...applications])
    .orderBy("party")
    .execute()
}
