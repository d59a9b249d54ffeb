import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"
import { bytesHaveOneDoor, openers, transactionsHaveOneOpener } from "./architecture/door-rules.ts"
import { importsGoDown, mechanismsNeverMeet } from "./architecture/floor-rules.ts"
import { islandsStandAlone } from "./architecture/island-rule.ts"
import { faultsWith, readEmpty } from "./architecture/planted-house.ts"
import { readTree } from "./architecture/read-tree.ts"
import { roomsAreWhole } from "./architecture/room-rule.ts"
import { filesAreTakenByName, foldersAreNouns, stylesAreClasses } from "./architecture/shape-rules.ts"
import type { Rule } from "./architecture/source.ts"

const rules: Record<string, Rule> = {
  "imports only go down": importsGoDown,
  "the mechanisms never meet": mechanismsNeverMeet,
  "nothing reachable from an island takes the database or node:": islandsStandAlone,
  "nobody but perform opens a transaction": transactionsHaveOneOpener,
  "bytes pass through documents only": bytesHaveOneDoor,
  "files are taken by their name": filesAreTakenByName,
  "folders are nouns": foldersAreNouns,
  "no style attribute": stylesAreClasses,
  "a room has a contract and is on the map": roomsAreWhole,
}

const tree = readTree(fileURLToPath(new URL("..", import.meta.url)))

test.each(Object.entries(rules))("%s", (_, rule) => {
  expect(rule(tree)).toEqual([])
})

test.each(Object.entries(rules))("in a small sound house too: %s", (_, rule) => {
  expect(faultsWith(rule, {})).toEqual([])
})

test("a scan that saw nothing is refused", () => {
  expect(readEmpty).toThrow("no source was found")
  expect(tree.sources.size).toBeGreaterThan(300)
  expect([...tree.sources.values()].flatMap(({ taken }) => taken).length).toBeGreaterThan(1000)
})

const LAWS = "src/secretariat/laws"
const REVIEWS = "src/review/reviews"

/** What is planted where, and the rule that must find it. */
const violations: readonly [Rule, string, string][] = [
  [importsGoDown, `${LAWS}/law.ts`, `import { reviews } from "../../review/reviews/contract.ts"`],
  [importsGoDown, `${LAWS}/law.ts`, `import type { reviews } from "../../review/reviews/contract.ts"`],
  [importsGoDown, `${LAWS}/law.ts`, `type Review = import("../../review/reviews/contract.ts").Review`],
  [importsGoDown, `${LAWS}/law.ts`, `export { reviews } from "../../review/reviews/contract.ts"`],
  [importsGoDown, `${LAWS}/law.ts`, `export * from "../../review/reviews/contract.ts"`],
  [importsGoDown, `${LAWS}/law.ts`, `const late = import("../../review/reviews/contract.ts")`],
  [importsGoDown, `${LAWS}/law.ts`, `const all = import.meta.glob("../../review/*/contract.ts")`],
  [
    importsGoDown,
    `${LAWS}/law.ts`,
    `const all = import.meta.glob(["/src/review/**/room.ts"], { eager: true })`,
  ],
  [importsGoDown, `${LAWS}/law.ts`, `import { rooms } from "../../rooms.ts"`],
  [importsGoDown, "src/platform/page.ts", `import { laws } from "../secretariat/laws/contract.ts"`],
  [importsGoDown, "src/stray.ts", ""],
  [importsGoDown, `${LAWS}/law.ts`, `import { openHouse } from "../../../test/support/house.ts"`],
  [
    mechanismsNeverMeet,
    `${REVIEWS}/x.ts`,
    `import type { cases } from "../../cooperation/cases/contract.ts"`,
  ],
  [mechanismsNeverMeet, "src/cooperation/cases/x.ts", `import "../../review/reviews/contract.ts"`],
  [islandsStandAlone, `${REVIEWS}/review.ts`, `import { readFile } from "node:fs/promises"`],
  [islandsStandAlone, `${REVIEWS}/review.ts`, `const sql = import("kysely")`],
  [islandsStandAlone, `${REVIEWS}/review.ts`, `import { Pool } from "pg"`],
  [islandsStandAlone, `${REVIEWS}/review.ts`, `import { perform } from "../../platform/perform.ts"`],
  [islandsStandAlone, `${REVIEWS}/review.ts`, `import { type Caller } from "../../platform/perform.ts"`],
  [islandsStandAlone, "src/platform/words.ts", `import "fs"\nexport const words = 1`],
  [islandsStandAlone, `${REVIEWS}/answer.island.tsx`, `export const late = () => import("node:crypto")`],
  [transactionsHaveOneOpener, `${LAWS}/law.ts`, `await caller.db.transaction().execute(work)`],
  [transactionsHaveOneOpener, `${LAWS}/law.ts`, `await db.startTransaction().execute()`],
  [transactionsHaveOneOpener, `${LAWS}/law.ts`, `await client.query("BEGIN")`],
  [transactionsHaveOneOpener, `${LAWS}/law.ts`, "await client.query(`begin isolation level ${level}`)"],
  [transactionsHaveOneOpener, `${LAWS}/law.ts`, "await sql`start transaction read only`.execute(db)"],
  [transactionsHaveOneOpener, "src/platform/perform.ts", `import "kysely"`],
  [
    bytesHaveOneDoor,
    `${LAWS}/contract.ts`,
    `export const laws = { text: read("/x", A, B, { bytes: true }) }`,
  ],
  [
    bytesHaveOneDoor,
    `${LAWS}/contract.ts`,
    `export const laws = { keep: write("/x", A, B, { upload: true }) }`,
  ],
  [bytesHaveOneDoor, `${LAWS}/law.ts`, `import { readBlob as read } from "../../platform/blobs.ts"`],
  [bytesHaveOneDoor, `${LAWS}/law.ts`, `import { inChunks } from "../../platform/blobs/chunks.ts"`],
  [filesAreTakenByName, `${LAWS}/index.ts`, ""],
  [filesAreTakenByName, `${LAWS}/law.ts`, `export default 1`],
  [filesAreTakenByName, `${LAWS}/law.ts`, `export { words } from "../../platform/words.ts"`],
  [
    filesAreTakenByName,
    `${LAWS}/law.ts`,
    `import { words } from "../../platform/words.ts"\nexport { words }`,
  ],
  [filesAreTakenByName, `${LAWS}/law.ts`, `import { words } from "../../platform/words"`],
  [filesAreTakenByName, `${LAWS}/law.ts`, `import { words } from "../../platform/words.js"`],
  [filesAreTakenByName, `${LAWS}/law.ts`, "const late = import(`./${name}.ts`)"],
  [filesAreTakenByName, `${LAWS}/law.ts`, `const late = require("./contract.ts")`],
  [foldersAreNouns, `${LAWS}/utils/law.ts`, ""],
  [foldersAreNouns, "test/helpers/law.ts", ""],
  [stylesAreClasses, `${LAWS}/law.tsx`, `export const law = <p style={{ color: "red" }} />`],
  [stylesAreClasses, `${LAWS}/law.tsx`, "export const law = `<p style='color: ${red}'>`"],
  [roomsAreWhole, "src/secretariat/treaties/contract.ts", ""],
  [roomsAreWhole, "src/secretariat/treaties/room.ts", ""],
]

describe("what is planted is found", () => {
  test.each(violations)("%o in %s: %s", (rule, path, text) => {
    expect(faultsWith(rule, { [path]: text })).not.toEqual([])
  })

  test("each rule has something planted against it", () => {
    expect(new Set(violations.map(([rule]) => rule))).toEqual(new Set(Object.values(rules)))
  })

  test("a map that lists nothing, or a file that cannot be read, is refused", () => {
    expect(() => faultsWith(importsGoDown, { "src/rooms.ts": "export const rooms = []" })).toThrow(
      "lists no room",
    )
    expect(() => faultsWith(importsGoDown, { [`${LAWS}/law.ts`]: "import {" })).toThrow("cannot be parsed")
  })
})

test("whoever opens a transaction besides perform says why", () => {
  for (const reason of Object.values(openers)) expect(reason.length).toBeGreaterThan(20)
})
