import type { Random } from "../random.ts"
import type { Scene } from "../reference/rule.ts"
import { rowOfTable, toEverybody } from "../write-measures.ts"

/** What somebody might ask of laws: of her own State's and of others', to read and to change them. */
export function libraryRequests({ world }: Scene, random: Random) {
  const drawn = random.pick(world.measures)
  const measure = random.chance(0.1) ? random.uuid() : drawn.id
  const party = random.pick(world.parties)
  const everybody = world.circles.find(({ kind }) => kind === "public")?.id ?? ""
  const text = { lang: "en", standing: "official", name: "An act" }
  const facts = { kind: "act", level: "national", original: "en", texts: [text] }
  const waiting = () => ({ import: random.uuid() })
  return {
    listParties: () => ({}),
    list: () => ({ party }),
    show: () => ({ measure }),
    showTable: () => ({ party }),
    listCitations: () => ({ party, refs: ["SOM.6.1", "UNTOC.5.1"] }),
    create: () => ({ ...facts, party, status: "adopted" }),
    revise: () => ({ ...facts, measure, base: 1 }),
    change: () => ({ measure, base: 1, change: "amend", on: "2026-01-31" }),
    cite: () => ({ measure, article: "13", refs: ["SOM.6.1"] }),
    confirm: () => ({ measure, rows: [rowOfTable(drawn)] }),
    dropCitation: () => ({ measure, row: random.chance(0.2) ? random.uuid() : rowOfTable(drawn) }),
    release: () => ({ measure, circle: everybody }),
    withdrawRelease: () => ({
      measure,
      release: random.chance(0.2) ? random.uuid() : toEverybody(drawn),
    }),
    previewImport: () => ({ party, text: "name,lang,kind,status\nAn act,en,act,adopted" }),
    showImport: waiting,
    applyImport: waiting,
    discardImport: waiting,
  }
}
