import { keepBlob, takeBlob } from "../../platform/blobs.ts"
import type { Caller } from "../../platform/room.ts"
import { ensureCircle } from "../access/circle.ts"
import { release } from "../access/releases.ts"
import { ownerOf, type DocumentFacts } from "./document.ts"
import { fileKinds, type FileKind } from "./file-kind.ts"

type Made = {
  readonly title: string
  readonly name: string
  readonly kind: FileKind
  readonly lang: string
  readonly bytes: Uint8Array
}

/**
 * For rooms above: a file that the house made for somebody, as a document that she alone sees. It stands inside a deed
 * that has asked leave and leaves its own record. @returns the document's id
 */
export async function keepMade(caller: Caller, { title, name, kind, lang, bytes }: Made): Promise<string> {
  const author = String(caller.actor.account)
  const status = "held" as const
  const document: DocumentFacts = {
    id: caller.newId(),
    title,
    lang,
    party: null,
    author,
    status,
    at: caller.now,
  }
  await caller.db.insertInto("document").values(document).execute()
  const owner = ownerOf(document)
  const { id: kept, size, sha256 } = await keepBlob(caller, owner, once(bytes))
  const id = caller.newId()
  const blob = await takeBlob(caller, kept, { owner, subject: id })
  const { type } = fileKinds[kind]
  const version = { id, document: document.id, number: 1, name, type, size, blob }
  await caller.db
    .insertInto("document_version")
    .values({ ...version, sha256: Buffer.from(sha256, "hex"), at: caller.now })
    .execute()
  const circle = await ensureCircle(caller.db, { kind: "author", account: author }, () => caller.newId())
  await release(caller, { kind: "document", id: document.id }, circle)
  return document.id
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
