import { languages } from "../../platform/languages.ts"
import { move } from "../../platform/moves.ts"
import type { Caller } from "../../platform/room.ts"
import { ensureCircle } from "../access/circle.ts"
import { release } from "../access/releases.ts"
import { addText } from "../texts/add-text.ts"
import { addVersion } from "../texts/add-version.ts"
import { textMoves } from "../texts/content-text.ts"
import { getText } from "../texts/find-text.ts"
import { issueTexts } from "../texts/issue-version.ts"
import { outcomes } from "../texts/negotiation.ts"
import { openNegotiation } from "../texts/open-negotiation.ts"
import { getMeeting } from "./find-meeting.ts"
import { paragraphs } from "./play-words.ts"
import { PARAGRAPH } from "./report.ts"

/** For a rehearsal: the adopted report of a past session, what people wrote of it in six languages. */
export async function playReport(caller: Caller, id: string): Promise<void> {
  const meeting = await getMeeting(caller, id)
  const participants = [{ party: "XAA", class: "parties" as const }]
  const title = `Report of ${meeting.starts}`
  const negotiation = await openNegotiation(caller, { body: meeting.body, title, lang: "en", participants })
  const everyone = await ensureCircle(caller.db, { kind: "public" }, caller.newId)
  await release(caller, { kind: "negotiation", id: negotiation }, everyone)
  const report = caller.newId()
  const symbol = `XTOC/COP/WG.1/${meeting.starts.slice(0, 4)}/3`
  await caller.db
    .insertInto("meeting_report")
    .values({
      id: report,
      meeting: id,
      negotiation,
      lang: "en",
      symbol,
      sittings: 6,
      deliberations: "chair",
      at: caller.now,
    })
    .execute()
  for (const [at, paragraph] of paragraphs.entries()) {
    await playParagraph(caller, { negotiation, report, place: at + 1 }, paragraph)
  }
  await move(caller, "negotiation", outcomes.adopt, negotiation, { decided: caller.now, symbol })
  await caller.db
    .updateTable("meeting_report")
    .set({ status: "adopted", adopted: meeting.ends })
    .where("id", "=", report)
    .execute()
}

type Where = { negotiation: string; report: string; place: number }

async function playParagraph(
  caller: Caller,
  { negotiation, report, place }: Where,
  { section, item, words }: (typeof paragraphs)[number],
): Promise<void> {
  const id = caller.newId()
  await caller.db
    .insertInto("report_paragraph")
    .values({ id, report, section, item, place, at: caller.now })
    .execute()
  const position = String(place).padStart(4, "0")
  const adding = { negotiation, thing: PARAGRAPH, subject: id, field: "text", position, body: words.en }
  const text = await addText(caller, adding)
  await issueTexts(caller, [text])
  for (const lang of languages.filter((one) => one !== "en")) {
    const version = { lang, standing: "translation", body: words[lang], follows: 1, issued: true } as const
    await addVersion(caller, await getText(caller, text), version)
  }
  await move(caller, "content_text", textMoves.agree, text)
}
