import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { readInstrumentPack } from "../pack.ts"
import { readFolder } from "./read-folder.ts"
import { parentOf } from "./ref.ts"

const pack = readInstrumentPack(readFolder(join(import.meta.dirname, "../../../../packs/instruments")))

/** Levels of whole articles, read before and apart from the paragraphs; M also where the duty has a limit. */
const ARTICLES = {
  UNTOC:
    "1:D 2:D 3:D 4:M,S 5:M 6:M 7:M,C,E 8:M,C 9:MQ 10:M 11:M,E 12:MQ,O 13:M,C 14:M,O 15:M,O 16:M,E 17:O 18:M,C " +
    "19:C 20:MQ,E,O 21:C 22:O 23:M 24:MQ,C 25:MQ 26:M,C,O 27:M,C,E 28:C 29:MQ 30:M,E,O 31:E,M 32:M,P 33:P 34:M,O " +
    "35:P 36:P 37:P 38:P 39:P 40:P 41:P",
  TIP: "1:D 2:D 3:D 4:D 5:M 6:MQ,M,C,E 7:C,M 8:M,S 9:M,E 10:MQ,M 11:MQ,C 12:MQ 13:MQ 14:S 16:P 17:P 18:P 19:P 20:P",
  FA: "4:D 5:M 6:MQ 7:M 8:M 9:M 10:M,O 11:MQ 12:M 13:M,E 14:M 15:C,E 17:P 18:P 19:P 20:P 21:P",
}

describe("Levels of the four treaties", () => {
  test("say at an article what its paragraphs say, and at a paragraph at least what its items say", () => {
    for (const { ref, levels } of pack.provisions) {
      const below = pack.provisions.filter((row) => parentOf(row.ref) === ref).flatMap((row) => row.levels)
      expect([ref, levels]).toEqual([ref, expect.arrayContaining(below)])
      const numbered = pack.provisions.some((row) => row.parent === ref && /^[A-Z]+\.\d+\.\d+$/.test(row.ref))
      if (parentOf(ref) === null && numbered)
        expect([ref, below]).toEqual([ref, expect.arrayContaining(levels)])
    }
  })

  test("carry at least the levels that the whole article was read to have", () => {
    for (const [code, reading] of Object.entries(ARTICLES)) {
      for (const [article, wanted] of reading
        .split(" ")
        .map((entry) => entry.split(":") as [string, string])) {
        const levels = pack.provisions.find(({ ref }) => ref === `${code}.${article}`)?.levels ?? []
        const read = levels.flatMap((level) => (level === "MQ" ? ["MQ", "M"] : [level]))
        expect([code, article, read]).toEqual([code, article, expect.arrayContaining(wanted.split(","))])
      }
    }
  })
})
