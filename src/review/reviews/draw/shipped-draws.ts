import { DrawPack } from "./rules.ts"

const files = import.meta.glob<unknown>("/packs/procedures/*/draw.json", { eager: true, import: "default" })

/** The rules of the draw in every procedure pack, as shipped. */
export function shippedDraws(): DrawPack[] {
  return Object.values(files).map((file) => DrawPack.parse(file))
}
