import { describe, expect, it } from "vitest"
import { statesBearing, statesWith } from "../bear-corrections.ts"
import { shippedStates } from "../shipped-states.ts"
import { findState } from "../states-pack.ts"
import type { Overlay } from "./lay-over.ts"
import { nameAt } from "./name-at.ts"

const grounds = { source: "note verbale", confidence: "C", at: "2031-05-02T10:00:00.000Z" } as const
const renamed: Overlay = {
  version: 1,
  party: "XAB",
  field: "list",
  lang: "en",
  text: "Besquoria",
  since: "2031-05-01",
  ...grounds,
}

function nameOn(pack: ReturnType<typeof statesWith>, date: string): string {
  const state = findState(pack, "XAB")
  return state ? nameAt(state, { lang: "en", date, kind: "list" }).text : ""
}

describe("corrections laid over the shipped pack", () => {
  it("with a day leave the old name to what is older, without one put the text right, and touch no shipped row", () => {
    const pack = statesWith([renamed])
    expect([nameOn(pack, "2031-04-30"), nameOn(pack, "2031-05-01")]).toEqual(["Besquor", "Besquoria"])
    const mended = statesWith([renamed, { ...renamed, version: 2, text: "Besquora", since: null }])
    expect([nameOn(mended, "2031-04-30"), nameOn(mended, "2031-05-01")]).toEqual(["Besquor", "Besquora"])
    expect(nameOn(shippedStates(), "2031-05-01")).toBe("Besquor")
    expect(findState(pack, "XAB")?.names.find(({ text }) => text === "Besquoria")?.source).toBe(
      "correction-1",
    )
  })

  it("that a pack does not bear are refused when made, and left out when a release no longer bears them", () => {
    const taken: Overlay = { ...renamed, version: 2, text: "Averlune", since: null }
    expect(() => statesWith([renamed, taken])).toThrow("directory.problem_pack_refused")
    const group: Overlay = { ...renamed, version: 3, field: "group", lang: null, text: "none", since: null }
    const pack = statesBearing([renamed, taken, group])
    expect(nameOn(pack, "2031-05-01")).toBe("Besquoria")
    expect(findState(pack, "XAB")?.group).toBe("none")
  })
})
