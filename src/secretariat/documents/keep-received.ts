import { keepBlob, takeBlob } from "../../platform/blobs.ts"
import type { Caller } from "../../platform/room.ts"
import { ensureCircle } from "../access/circle.ts"
import { release } from "../access/releases.ts"
import { addVersionRow } from "./add-version-row.ts"
import { ownerOf, type DocumentFacts } from "./document.ts"
import { fileKinds } from "./file-kind.ts"
import { getStaged } from "./staged-upload.ts"

type Received = { readonly title: string; readonly lang: string; readonly party: string | null }
/** A file that the caller sent, or words that she typed or pasted. */
type Content = { readonly upload: string } | { readonly words: string }

/**
 * For rooms above: what a State received, as a document for its own people and for whoever brought it; of an
 * organization, for the latter alone. It stands inside
 * a deed that has asked leave and leaves its own record. @returns the document's id and the hash of its content
 */
export async function keepReceived(
  caller: Caller,
  { title, lang, party }: Received,
  content: Content,
): Promise<{ document: string; sha256: string }> {
  const author = String(caller.actor.account)
  const id = caller.newId()
  const document: DocumentFacts = { id, title, lang, party, author, status: "held", at: caller.now }
  await caller.db.insertInto("document").values(document).execute()
  const sha256 =
    "upload" in content
      ? await keepStaged(caller, document, content.upload)
      : await keepWords(caller, document, content.words)
  const bringer = { kind: "author", account: author } as const
  for (const key of party === null ? [bringer] : [bringer, { kind: "national", party } as const]) {
    const circle = await ensureCircle(caller.db, key, () => caller.newId())
    await release(caller, { kind: "document", id }, circle, { on_behalf_of: party })
  }
  return { document: id, sha256 }
}

async function keepStaged(caller: Caller, document: DocumentFacts, upload: string): Promise<string> {
  const staged = await getStaged(caller, upload)
  await addVersionRow(caller, document, { staged, number: 1 })
  return staged.sha256.toString("hex")
}

async function keepWords(caller: Caller, document: DocumentFacts, words: string): Promise<string> {
  const owner = ownerOf(document)
  const { id: kept, size, sha256 } = await keepBlob(caller, owner, once(Buffer.from(words)))
  const id = caller.newId()
  const blob = await takeBlob(caller, kept, { owner, subject: id })
  const version = {
    id,
    document: document.id,
    number: 1,
    name: "letter.txt",
    type: fileKinds.txt.type,
    size,
    blob,
  }
  await caller.db
    .insertInto("document_version")
    .values({ ...version, sha256: Buffer.from(sha256, "hex"), at: caller.now })
    .execute()
  return sha256
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
