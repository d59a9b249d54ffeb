import { expect, it } from "vitest"
import { freshDatabase } from "../support/database.ts"
import { ruled } from "./reference.ts"
import { operations, tryOracle } from "./trial.ts"

/** Enough to meet every rule many times; the ordeal asks 20,000. */
const DECISIONS = 2_000

it("has a rule for every operation of every room, and for none that is gone", () => {
  expect(ruled.toSorted()).toEqual(operations.map(({ name }) => name).toSorted())
})

it("answers random people in random worlds as the reference does", async () => {
  const { differences, spread } = await tryOracle(DECISIONS, { seed: 1, open: () => freshDatabase() })

  expect(differences.slice(0, 5)).toEqual([])
  // A reference that refused everything would agree with a house that does: each room has to have been let in.
  const allowed = [...spread].filter(([key]) => key.endsWith(" allowed")).map(([key]) => key.split(".")[0])
  const rooms = [
    "access",
    "audit",
    "directory",
    "documents",
    "events",
    "identity",
    "installations",
    "instruments",
    "outbox",
  ]
  const upstairs = [
    "library",
    "meetings",
    "memory",
    "observations",
    "questionnaires",
    "readings",
    "recommendations",
    "reviews",
    "responses",
    "texts",
    "threads",
  ]
  expect(new Set(allowed)).toEqual(new Set([...rooms, ...upstairs]))
}, 600_000)
