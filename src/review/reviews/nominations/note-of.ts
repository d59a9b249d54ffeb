import { problem } from "../../../platform/problem.ts"
import type { Caller } from "../../../platform/room.ts"
import { ensureCircle } from "../../../secretariat/access/circle.ts"
import { partiesOf } from "../../../secretariat/access/may.ts"
import { release } from "../../../secretariat/access/releases.ts"
import { createDocument } from "../../../secretariat/documents/create-document.ts"
import { visibleDocuments } from "../../../secretariat/documents/find-document.ts"
import { getStaged } from "../../../secretariat/documents/staged-upload.ts"
import type { ReviewFacts } from "../review.ts"

type Asked = {
  readonly review: ReviewFacts
  readonly party: string
  readonly lang: string
  readonly note?: string | undefined
  readonly upload?: string | undefined
}

/**
 * The note verbale on the ground of which somebody is named: one that the caller sees, or a file just sent, which
 * becomes a document of the State that sends it, for its mission and the secretariat.
 */
export async function noteOf(caller: Caller, { party, lang, note, upload }: Asked): Promise<string> {
  if (upload !== undefined) {
    const staged = await getStaged(caller, upload)
    const own = partiesOf(caller.actor).includes(party) ? party : null
    const { id } = await createDocument(caller, { title: staged.name, lang, upload, party: own })
    for (const key of [{ kind: "secretariat" }, { kind: "mission", party }] as const) {
      const circle = await ensureCircle(caller.db, key, caller.newId)
      await release(caller, { kind: "document", id }, circle, { on_behalf_of: own })
    }
    return id
  }
  if (note === undefined) throw refuse("note")
  const found = await visibleDocuments(caller).where("document.id", "=", note).executeTakeFirst()
  if (!found) throw refuse("note")
  return note
}

function refuse(field: "note") {
  const code = "reviews.problem_nomination_note"
  return problem(code, 422, { fields: { [field]: { code } } })
}
