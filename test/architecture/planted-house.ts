import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { readTree } from "./read-tree.ts"
import type { Rule, Tree } from "./source.ts"

/** A small house in which every rule holds. */
const sound: Readonly<Record<string, string>> = {
  "src/rooms.ts": `import { lawsRoom } from "./secretariat/laws/room.ts"
import { reviewsRoom } from "./review/reviews/room.ts"
import { casesRoom } from "./cooperation/cases/room.ts"
export const rooms = [lawsRoom, reviewsRoom, casesRoom]
`,
  "src/platform/perform.ts": `import "kysely"\ndb.transaction().execute(work)\n`,
  "src/platform/words.ts": `export const words = 1\n`,
  "src/secretariat/laws/contract.ts": `import { words } from "../../platform/words.ts"\n`,
  "src/secretariat/laws/room.ts": `import { laws } from "./contract.ts"\n`,
  "src/review/reviews/contract.ts": `import { laws } from "../../secretariat/laws/contract.ts"\n`,
  "src/review/reviews/room.ts": `import { reviews } from "./contract.ts"\n`,
  "src/review/reviews/answer.island.tsx": `import { review } from "./review.ts"\n`,
  "src/review/reviews/review.ts": `import type { Caller } from "../../platform/perform.ts"
import { words } from "../../platform/words.ts"\nexport const review = 1\n`,
  "src/cooperation/cases/contract.ts": `import { laws } from "../../secretariat/laws/contract.ts"\n`,
  "src/cooperation/cases/room.ts": `import { cases } from "./contract.ts"\n`,
}

/** What breaks a rule in the small house once these files stand in it too. */
export function faultsWith(rule: Rule, planted: Readonly<Record<string, string>>): string[] {
  return inHouse({ ...sound, ...planted }, rule)
}

function inHouse<R>(files: Readonly<Record<string, string>>, work: (tree: Tree) => R): R {
  const root = mkdtempSync(join(tmpdir(), "palermo-planted-"))
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
    return work(readTree(root))
  } finally {
    rmSync(root, { recursive: true })
  }
}

/** A house without a file: reading it must be refused. */
export function readEmpty(): Tree {
  return inHouse({}, (tree) => tree)
}
