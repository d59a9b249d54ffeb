import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import type { Correction } from "./change.ts"
import { indexPack, type Edition } from "./edition.ts"
import { overlay } from "./overlay.ts"
import { readInstrumentPack } from "./pack.ts"
import { hashPack, shippedPack, type PackFiles } from "./shipped-pack.ts"

/** Where a version stands: on which shipped pack, and after which local correction (0: none). */
export type Standing = { readonly id: string; readonly number: number; readonly base: string }

/** So many versions stay indexed at once; an older one that is asked for is built again in a tenth of a second. */
const MAX_EDITIONS = 8

const editions = new Map<string, Edition>()

/** The version that holds now: the last local one, else the pack as shipped. */
export async function currentVersion(caller: Caller): Promise<Standing> {
  const last = await caller.db
    .selectFrom("pack_version")
    .select(["id", "number", "base"])
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst()
  return last ?? { id: shippedPack().id, number: 0, base: shippedPack().id }
}

/** A version by its name, also an older one. Refuses with 404 what this installation never had. */
export async function getVersion(caller: Caller, id: string): Promise<Standing> {
  const local = await caller.db
    .selectFrom("pack_version")
    .select(["id", "number", "base"])
    .where("id", "=", id)
    .executeTakeFirst()
  if (local) return local
  await getBase(caller, id)
  return { id, number: 0, base: id }
}

/** The treaties at a version, or now: what every operation of this room reads from. */
export async function editionAt(caller: Caller, version?: string): Promise<Edition> {
  const standing = version === undefined ? await currentVersion(caller) : await getVersion(caller, version)
  const known = editions.get(standing.id)
  if (known) return keep(known)
  return keep(indexPack(standing.id, readInstrumentPack(await filesAt(caller, standing))))
}

/** Reads the files of what may become a version. Refuses a pack with anything wrong in it, whole. */
export function buildEdition(files: PackFiles): Edition {
  return indexPack(hashPack(files), readInstrumentPack(files))
}

export async function filesAt(caller: Caller, standing: Standing): Promise<PackFiles> {
  return overlay(await getBase(caller, standing.base), await correctionsAt(caller, standing.number))
}

/** A shipped pack: this release's own, or an earlier one that something is pinned to. */
export async function getBase(caller: Caller, id: string): Promise<PackFiles> {
  if (id === shippedPack().id) return shippedPack().files
  const kept = await caller.db.selectFrom("pack_base").select("files").where("id", "=", id).executeTakeFirst()
  if (!kept) throw notFound()
  return kept.files as PackFiles
}

/** The local corrections that hold at a version, in their order. */
export async function correctionsAt(
  caller: Caller,
  number: number,
): Promise<(Correction & { readonly id: string })[]> {
  if (number === 0) return []
  const rows = await caller.db
    .selectFrom("pack_correction")
    .innerJoin("pack_version", "pack_version.number", "pack_correction.version")
    .select([
      "pack_correction.id",
      "ref",
      "field",
      "lang",
      "value",
      "version as number",
      "source",
      "confidence",
    ])
    .where("version", "<=", number)
    .where((row) => row.or([row("dropped", "is", null), row("dropped", ">", number)]))
    .orderBy("version")
    .orderBy("position")
    .execute()
  return rows.map(({ lang, ...row }) => ({ ...row, ...(lang !== null && { lang }) })) as (Correction & {
    id: string
  })[]
}

/** The one asked for last stays longest. */
function keep(edition: Edition): Edition {
  editions.delete(edition.id)
  editions.set(edition.id, edition)
  const [oldest] = editions.keys()
  if (editions.size > MAX_EDITIONS && oldest !== undefined) editions.delete(oldest)
  return edition
}
