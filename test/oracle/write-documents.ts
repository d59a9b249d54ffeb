import { createHash } from "node:crypto"
import type { Database } from "../../src/platform/room.ts"
import { idFrom } from "./id-from.ts"
import type { Document, World } from "./world.ts"

type Kept = { id: string; owner: string; content: string; subject: string; at: Date }

export async function writeDocuments(db: Database, { documents }: World): Promise<void> {
  const rows = documents.map(({ id, title, party, author, erased, at }) => ({
    id,
    title: erased ? null : title,
    lang: "en",
    party,
    author,
    status: erased ? "withdrawn" : "held",
    at,
  }))
  await db.insertInto("document").values(rows).execute()
  const versions = documents.flatMap(versionsOf)
  await keepAll(
    db,
    versions.filter(({ held }) => held).map(({ kept }) => kept),
  )
  await db
    .insertInto("document_version")
    .values(versions.map(({ row }) => row))
    .execute()
}

function versionsOf(document: Document) {
  return Array.from({ length: document.versions }, (_, index) => {
    const id = idFrom(`${document.id} version ${index}`)
    const content = `content of ${id}`
    const owner = document.party ?? document.author
    const kept: Kept = { id: idFrom(content), owner, content, subject: id, at: document.at }
    const held = !document.erased
    const file = held ? { name: `file-${index + 1}.txt`, blob: kept.id } : { name: null, blob: null }
    const facts = { type: "text/plain", size: content.length, sha256: hashOf(content), at: document.at }
    return { held, kept, row: { id, document: document.id, number: index + 1, ...file, ...facts } }
  })
}

export async function writeUploads(db: Database, { uploads, now }: World): Promise<void> {
  const staged = uploads.map(({ id, account, taken }) => {
    const content = `content of ${id}`
    const kept: Kept = { id: idFrom(content), owner: account, content, subject: id, at: now }
    const row = { id, account, name: "note.txt", type: "text/plain", blob: kept.id, at: now }
    return { kept, row: { ...row, status: taken ? "taken" : "waiting" } }
  })
  await keepAll(
    db,
    staged.map(({ kept }) => kept),
  )
  await db
    .insertInto("staged_upload")
    .values(staged.map(({ row }) => row))
    .execute()
}

async function keepAll(db: Database, kept: readonly Kept[]): Promise<void> {
  const blobs = kept.map(({ id, owner, content, at }) => ({
    id,
    owner,
    size: content.length,
    sha256: hashOf(content),
    at,
  }))
  await db.insertInto("blob").values(blobs).execute()
  const chunks = kept.map(({ id, content }) => ({ blob: id, number: 0, bytes: Buffer.from(content) }))
  await db.insertInto("blob_chunk").values(chunks).execute()
  await db
    .insertInto("blob_use")
    .values(kept.map(({ id, subject }) => ({ blob: id, subject })))
    .execute()
}

function hashOf(content: string): Buffer {
  return createHash("sha256").update(content).digest()
}
