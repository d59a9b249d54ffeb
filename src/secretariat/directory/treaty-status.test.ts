import { describe, expect, it } from "vitest"
import { statusAt, statusOf } from "./treaty-status.ts"
import type { ActionKind, TreatyAction } from "./treaty-status/action.ts"
import { declarationsAt, declarationsOn } from "./treaty-status/declarations.ts"
import { unexplained } from "./treaty-status/evidence.ts"

type More = Partial<TreatyAction>

/** An action of a fictional State. */
function act(instrument: string, kind: ActionKind, deposited: string, more: More = {}): TreatyAction {
  const id = `${instrument} ${kind} ${deposited}`
  return { id, state: "XAA", instrument, kind, deposited, source: "invented", confidence: "D", ...more }
}

const convention = act("UNTOC", "ratification", "2005-01-10")
const protocol = act("SOM", "accession", "2006-03-01")

function status(actions: readonly TreatyAction[], instrument: string, date: string) {
  const {
    state: _state,
    instrument: _instrument,
    ...rest
  } = statusOf(actions, { state: "XAA", instrument, date })
  return rest
}

describe("becoming party", () => {
  it("takes effect on the thirtieth day after deposit (Convention art. 38 (2))", () => {
    expect(status([convention], "UNTOC", "2005-02-08")).toEqual({ status: "none", enters: "2005-02-09" })
    expect(status([convention], "UNTOC", "2005-02-09")).toEqual({ status: "party", since: "2005-02-09" })
  })

  it("takes effect on the date the depositary gives, if it gives one", () => {
    const later = { ...convention, effective: "2005-06-01" }
    expect(status([later], "UNTOC", "2005-05-31")).toEqual({ status: "none", enters: "2005-06-01" })
    expect(status([later], "UNTOC", "2005-06-01").status).toBe("party")
  })

  it("is not before the treaty itself is in force", () => {
    const first = act("UNTOC", "approval", "2001-05-01")
    expect(status([first], "UNTOC", "2003-09-28")).toEqual({ status: "none", enters: "2003-09-29" })
    expect(status([first], "UNTOC", "2003-09-29").status).toBe("party")
  })

  it("is not reached by signing, and a signature can be taken back", () => {
    const signed = act("UNTOC", "signature", "2000-12-12")
    const back = act("UNTOC", "withdrawal", "2002-01-01", { withdraws: signed.id })
    expect(status([signed], "UNTOC", "2000-12-11").status).toBe("none")
    expect(status([signed], "UNTOC", "2030-01-01")).toEqual({ status: "signatory", since: "2000-12-12" })
    expect(status([signed, back], "UNTOC", "2001-12-31").status).toBe("signatory")
    expect(status([signed, back], "UNTOC", "2002-01-01").status).toBe("none")
  })

  it("of a Protocol waits for the Convention (art. 37 (2))", () => {
    const early = act("SOM", "ratification", "2004-01-30")
    expect(status([early], "SOM", "2010-01-01").status).toBe("none")
    expect(status([early, convention], "SOM", "2005-02-08").status).toBe("none")
    expect(status([early, convention], "SOM", "2005-02-09")).toEqual({ status: "party", since: "2005-02-09" })
  })

  it("by succession can reach back to the date of succession", () => {
    const successor = act("UNTOC", "succession", "2006-10-23", { effective: "2006-06-03" })
    expect(status([successor], "UNTOC", "2006-06-03")).toEqual({ status: "party", since: "2006-06-03" })
  })
})

describe("ceasing to be party", () => {
  const denounced = act("UNTOC", "denunciation", "2010-05-05")

  it("takes effect a year after receipt (art. 40 (1)), and is known in the meantime", () => {
    expect(status([convention, denounced], "UNTOC", "2010-05-04")).toEqual({
      status: "party",
      since: "2005-02-09",
    })
    expect(status([convention, denounced], "UNTOC", "2011-05-04")).toEqual({
      status: "party",
      since: "2005-02-09",
      until: "2011-05-05",
    })
    expect(status([convention, denounced], "UNTOC", "2011-05-05")).toEqual({
      status: "former_party",
      until: "2011-05-05",
    })
  })

  it("counts a year from a 29 February to a 28 February", () => {
    const leap = act("UNTOC", "denunciation", "2012-02-29")
    expect(status([convention, leap], "UNTOC", "2013-02-27").status).toBe("party")
    expect(status([convention, leap], "UNTOC", "2013-02-28").status).toBe("former_party")
  })

  it("entails the Protocols (art. 40 (3)), which do not revive when the State accedes to the Convention again", () => {
    const again = act("UNTOC", "accession", "2015-01-01")
    const history = [convention, protocol, denounced, again]
    expect(status(history, "SOM", "2011-05-04").status).toBe("party")
    expect(status(history, "SOM", "2011-05-05")).toEqual({ status: "former_party", until: "2011-05-05" })
    expect(status(history, "UNTOC", "2016-01-01")).toEqual({ status: "party", since: "2015-01-31" })
    expect(status(history, "SOM", "2016-01-01").status).toBe("former_party")
    const renewed = [...history, act("SOM", "accession", "2016-02-01")]
    expect(status(renewed, "SOM", "2016-03-02")).toEqual({ status: "party", since: "2016-03-02" })
  })

  it("of a Protocol leaves the Convention standing", () => {
    const history = [convention, protocol, act("SOM", "denunciation", "2010-05-05")]
    expect(status(history, "SOM", "2011-05-05").status).toBe("former_party")
    expect(status(history, "UNTOC", "2011-05-05").status).toBe("party")
  })

  it("can be taken back until it takes effect and not after", () => {
    const inTime = act("UNTOC", "withdrawal", "2011-05-04", { withdraws: denounced.id })
    const tooLate = { ...inTime, deposited: "2011-05-05" }
    expect(status([convention, denounced, inTime], "UNTOC", "2020-01-01").status).toBe("party")
    expect(status([convention, denounced, tooLate], "UNTOC", "2020-01-01").status).toBe("former_party")
  })

  it("ends consent received on the same day, and not one given after it: that is a new accession, without a break", () => {
    const sameDay = act("UNTOC", "accession", "2010-05-05")
    const nextDay = act("UNTOC", "accession", "2010-05-06", { effective: "2011-05-05" })
    expect(status([convention, denounced, sameDay], "UNTOC", "2011-05-05").status).toBe("former_party")
    expect(status([convention, denounced, nextDay], "UNTOC", "2011-05-05")).toEqual({
      status: "party",
      since: "2005-02-09",
    })
  })
})

describe("what never makes a status", () => {
  it("is a declaration, or what another paper says", () => {
    const said = {
      state: "XAA",
      instrument: "SOM",
      says: "party",
      date: "2017-09-13",
      source: "a report",
      confidence: "S",
    } as const
    const declared = act("SOM", "notification", "2010-01-01", { provision: "SOM.8.6" })
    expect(status([declared], "SOM", "2017-09-13").status).toBe("none")
    expect(unexplained([said], [convention, declared])).toMatchObject([
      { evidence: said, computed: { status: "none" } },
    ])
    expect(unexplained([said], [convention, protocol])).toEqual([])
  })
})

describe("what a State declared", () => {
  const reserved = act("SOM", "reservation", "2006-03-01", {
    provision: "SOM.20.2",
    text: "Not bound.",
    lang: "en",
  })
  const back = act("SOM", "withdrawal", "2012-06-01", { withdraws: reserved.id })

  it("stands beside its provision, the article and its parts, until withdrawn", () => {
    const on = (provision: string, date: string) =>
      declarationsOn([reserved, back], { state: "XAA", provision }, date).length
    expect([
      on("SOM.20.2", "2006-03-01"),
      on("SOM.20", "2010-01-01"),
      on("SOM.20.2.a", "2010-01-01"),
    ]).toEqual([1, 1, 1])
    expect([on("SOM.2", "2010-01-01"), on("SOM.20.2", "2006-02-28"), on("SOM.20.2", "2012-06-01")]).toEqual([
      0, 0, 0,
    ])
    expect(declarationsOn([reserved], { state: "XAB", provision: "SOM.20.2" }, "2010-01-01")).toEqual([])
  })

  it("has no effect from the day it ends", () => {
    const ending = { ...reserved, ends: "2010-01-01" }
    expect(declarationsAt([ending, convention], "2009-12-31")).toEqual([ending])
    expect(declarationsAt([ending, convention], "2010-01-01")).toEqual([])
  })
})

it("gives every State that did anything its status towards the Convention and each Protocol", () => {
  const other = { ...convention, state: "XBA" }
  const rows = statusAt([convention, protocol, other], "2017-09-13")
  expect(rows.map((row) => `${row.state} ${row.instrument} ${row.status}`)).toEqual([
    "XAA UNTOC party",
    "XAA TIP none",
    "XAA SOM party",
    "XAA FA none",
    "XBA UNTOC party",
    "XBA TIP none",
    "XBA SOM none",
    "XBA FA none",
  ])
})
