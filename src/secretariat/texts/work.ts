import type { Caller } from "../../platform/room.ts"
import { capacities } from "../access/may.ts"
import { MAX_WORK, type WorkItem, type WorkLists } from "../identity/work.ts"
import { visibleNegotiations } from "./find-negotiation.ts"
import { negotiationPath, textPath } from "./pages/paths.ts"

/** What waits here for this person: words to confirm, capitals to ask, silences that run. */
export async function textsWork(caller: Caller): Promise<WorkLists> {
  const parties = capacities(caller.actor, "text.propose").flatMap(({ party }) => party ?? [])
  const mine = parties.length > 0
  const own = mine ? [...(await toConfirm(caller, parties)), ...(await capitals(caller, parties))] : []
  return {
    turn: own.slice(0, MAX_WORK),
    waiting: [],
    deadlines: mine ? await silences(caller) : [],
  }
}

type Waiting = { negotiation: string; text: string; label: string | null; party: string; at: Date }

/** What was taken down for a delegation, and proposals in which it was named. */
async function toConfirm(caller: Caller, parties: readonly string[]): Promise<WorkItem[]> {
  const rows = await caller.db
    .selectFrom("text_author")
    .innerJoin("proposal", "proposal.id", "text_author.subject")
    .innerJoin("content_text", "content_text.id", "proposal.text")
    .where("text_author.party", "in", [...parties])
    .where("text_author.confirmed", "=", false)
    .where("proposal.status", "!=", "withdrawn")
    .where("proposal.negotiation", "in", openOnes(caller))
    .select([
      "proposal.negotiation",
      "content_text.id as text",
      "content_text.label",
      "text_author.party",
      "proposal.at",
    ])
    .orderBy("proposal.at")
    .limit(MAX_WORK)
    .execute()
  return rows.map((row) => itemOf("texts.work_confirm", row))
}

async function capitals(caller: Caller, parties: readonly string[]): Promise<WorkItem[]> {
  const rows = await caller.db
    .selectFrom("text_referendum")
    .innerJoin("content_text", "content_text.id", "text_referendum.text")
    .where("text_referendum.party", "in", [...parties])
    .where("text_referendum.status", "=", "awaited")
    .where("content_text.negotiation", "in", openOnes(caller))
    .select([
      "content_text.negotiation",
      "content_text.id as text",
      "content_text.label",
      "text_referendum.party",
      "text_referendum.at",
    ])
    .orderBy("text_referendum.at")
    .limit(MAX_WORK)
    .execute()
  return rows.map((row) => itemOf("texts.work_capital", row))
}

function itemOf(key: string, { negotiation, text, label, party, at }: Waiting): WorkItem {
  const path = textPath({ negotiation, text })
  return { key, values: { title: label ?? "" }, path, since: at.toISOString(), due: null, party }
}

async function silences(caller: Caller): Promise<WorkItem[]> {
  const rows = await caller.db
    .selectFrom("silence")
    .innerJoin("negotiation", "negotiation.id", "silence.negotiation")
    .where("silence.status", "=", "running")
    .where("silence.ends", ">", caller.now)
    .where("silence.negotiation", "in", visibleNegotiations(caller).clearSelect().select("negotiation.id"))
    .select(["negotiation.id", "negotiation.title", "silence.deadline", "silence.at"])
    .orderBy("silence.ends")
    .limit(MAX_WORK)
    .execute()
  return rows.map(({ id, title, deadline, at }) => ({
    key: "texts.work_silence",
    values: { title },
    path: negotiationPath({ negotiation: id }),
    since: at.toISOString(),
    due: deadline,
    party: null,
  }))
}

function openOnes(caller: Caller) {
  return visibleNegotiations(caller)
    .where("negotiation.status", "=", "open")
    .clearSelect()
    .select("negotiation.id")
}
