import { createHash } from "node:crypto"

/** The text of each file of a pack, by its name relative to the pack's folder. */
export type PackFiles = Readonly<Record<string, string>>

const FOLDER = "/packs/instruments/"

const files = import.meta.glob<string>("/packs/instruments/**/*.json", {
  query: "?raw",
  import: "default",
  eager: true,
})

let shipped: { readonly id: string; readonly files: PackFiles } | undefined

/** The treaties as they came with this release. Nothing writes to them: what an installation corrects lies over them. */
export function shippedPack(): { readonly id: string; readonly files: PackFiles } {
  if (!shipped) {
    const named = Object.fromEntries(
      Object.entries(files).map(([path, text]) => [path.slice(FOLDER.length), text]),
    )
    shipped = { id: hashPack(named), files: named }
  }
  return shipped
}

/** The name of a version is made from its content: who is pinned to it can prove what she was pinned to. */
export function hashPack(files: PackFiles): string {
  const hash = createHash("sha256")
  for (const name of Object.keys(files).toSorted()) hash.update(`${name}\0${files[name]}\0`)
  return hash.digest("hex").slice(0, 16)
}
