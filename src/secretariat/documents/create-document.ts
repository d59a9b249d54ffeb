import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { ensureCircle } from "../access/circle.ts"
import { release } from "../access/releases.ts"
import { addVersionRow } from "./add-version-row.ts"
import { chainOf, type Document, type DocumentFacts } from "./document.ts"
import { showDocument } from "./find-document.ts"
import { uploadParties } from "./reach.ts"
import { getStaged } from "./staged-upload.ts"

type Creation = { title: string; lang: string; party?: string | null | undefined; upload: string }

/** Makes a document of a file that was sent. Nobody but its author sees it until she releases it. */
export async function createDocument(caller: Caller, input: Creation): Promise<Document> {
  const parties = uploadParties(caller.actor)
  const party = input.party === undefined ? parties[0] : input.party

  caller.ask(party !== undefined && parties.includes(party), "document.create")
  if (input.party === undefined && parties.length > 1) throw whichParty()
  const staged = await getStaged(caller, input.upload)

  const document = await insertDocument(caller, { ...input, party: party ?? null })
  await addVersionRow(caller, document, { staged, number: 1 })
  const author = await ensureCircle(caller.db, { kind: "author", account: document.author }, () =>
    caller.newId(),
  )
  await release(caller, { kind: "document", id: document.id }, author, { on_behalf_of: document.party })

  await caller.record("document.create", document.id, {
    sha256: staged.sha256.toString("hex"),
    ...chainOf(document),
  })
  return showDocument(caller, { document: document.id })
}

async function insertDocument(caller: Caller, input: { title: string; lang: string; party: string | null }) {
  const { title, lang, party } = input
  const author = String(caller.actor.account)
  const document: DocumentFacts = {
    id: caller.newId(),
    title,
    lang,
    party,
    author,
    status: "held",
    at: caller.now,
  }
  await caller.db.insertInto("document").values(document).execute()
  return document
}

function whichParty() {
  const code = "documents.problem_which_party"
  return problem(code, 422, { fields: { party: { code } } })
}
