import { createHash } from "node:crypto"
import { canonical } from "../../../platform/packages/strict-json.ts"
import type { Procedure } from "./procedure.ts"
import { readProcedure, type ProcedureFiles } from "./read-procedure.ts"

const files = import.meta.glob<unknown>("/packs/procedures/*/*.json", { eager: true, import: "default" })

export type ProcedureVersion = { readonly id: string; readonly procedure: Procedure }

let shipped: ReadonlyMap<string, ProcedureVersion> | undefined

/** The procedures as they came with this release, by their code. Nothing writes to them. */
export function shippedProcedures(): ReadonlyMap<string, ProcedureVersion> {
  shipped ??= new Map(
    [...folders()].map(([, own]) => {
      const procedure = readProcedure(own)
      return [procedure.pack, { id: nameOf(procedure), procedure }]
    }),
  )
  return shipped
}

/** The name of a version is made from its content: who is pinned to it can prove what she was pinned to. */
export function nameOf(procedure: Procedure): string {
  return createHash("sha256").update(canonical(procedure), "utf8").digest("hex").slice(0, 16)
}

function folders(): Map<string, ProcedureFiles> {
  const byFolder = new Map<string, Record<string, unknown>>()
  for (const [path, value] of Object.entries(files)) {
    const [, folder = "", name = ""] = /([^/]+)\/([^/]+)$/.exec(path) ?? []
    byFolder.set(folder, { ...byFolder.get(folder), [name]: value })
  }
  return byFolder
}
