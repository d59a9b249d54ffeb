import type { Asked, Output } from "../../../src/platform/contract.ts"
import type { library } from "../../../src/secretariat/library/contract.ts"
import type { Measure } from "../world.ts"
import { rowOfTable, toEverybody } from "../write-measures.ts"
import { sorted, type Rule, type Scene } from "./rule.ts"
import { belongs, hasLeave, present, type Verdict } from "./standing.ts"

type Library = typeof library
type RuleOf<K extends keyof Library> = Rule<Asked<Library[K]>, Output<Library[K]>>

/** A law is its State's own until its focal point releases it; then it is whose it was released to as well. */
function sees({ world, who }: Scene, measure: Measure): boolean {
  const national = world.circles.find(({ kind, party }) => kind === "national" && party === measure.party)
  return measure.public || (national !== undefined && belongs(world, who, national))
}

function seen(scene: Scene, id: string): Measure | undefined {
  return scene.world.measures.find((one) => one.id === id && sees(scene, one))
}

const clears = ({ world, who }: Scene, party: string) => hasLeave(world, who, { verb: "state.clear", party })

/** Experts and the focal point keep their State's laws. */
function keeps(scene: Scene, party: string): boolean {
  const { world, who } = scene
  return clears(scene, party) || hasLeave(world, who, { verb: "state.draft", party })
}

const allow = (allowed: boolean): Verdict => (allowed ? "allowed" : "refused")

/** What others read too is changed by who let them read it. */
function work(scene: Scene, { measure: id }: { measure: string }): Verdict {
  const measure = seen(scene, id)
  if (!measure) return "hidden"
  return allow(measure.public ? clears(scene, measure.party) : keeps(scene, measure.party))
}

const ofParty = (scene: Scene, party: string) =>
  sorted(scene.world.measures.filter((one) => one.party === party && sees(scene, one)).map(({ id }) => id))

const list: RuleOf<"list"> = {
  mayDo: () => "allowed",
  shows: {
    expected: (scene, { party }) => ({ ids: ofParty(scene, party), create: keeps(scene, party) }),
    found: ({ measures, can }) => ({ ids: sorted(measures.map(({ id }) => id)), create: can.create }),
  },
}

const listParties: RuleOf<"listParties"> = {
  mayDo: () => "allowed",
  shows: {
    expected: (scene) => {
      const parties = scene.world.parties.filter((party) => ofParty(scene, party).length > 0)
      const kept = scene.world.parties.filter((party) => keeps(scene, party))
      return { parties: sorted(parties), kept: sorted(kept) }
    },
    found: ({ parties, kept }) => ({ parties: sorted(parties), kept: sorted(kept) }),
  },
}

const table = {
  mayDo: (): Verdict => "allowed",
  shows: {
    expected: (scene: Scene, { party }: { party: string }) => ofParty(scene, party),
    found: ({ rows }: { rows: { measure: { id: string } }[] }) =>
      sorted(rows.map(({ measure }) => measure.id)),
  },
}

const show: RuleOf<"show"> = {
  mayDo: (scene, { measure }) => (seen(scene, measure) ? "allowed" : "hidden"),
  shows: {
    expected: (scene, { measure: id }) => {
      const measure = seen(scene, id)!
      return { id, release: clears(scene, measure.party), cite: work(scene, { measure: id }) === "allowed" }
    },
    found: ({ id, can }) => ({ id, release: can.release, cite: can.cite }),
  },
}

const release: RuleOf<"release"> = {
  mayDo: (scene, { measure: id }) => {
    const measure = seen(scene, id)
    if (!measure) return "hidden"
    // It is asked for everybody here, and what everybody sees already is released to nobody again.
    return allow(clears(scene, measure.party) && !measure.public)
  },
}

const withdrawRelease: RuleOf<"withdrawRelease"> = {
  mayDo: (scene, { measure: id, release: given }) => {
    const measure = seen(scene, id)
    if (!measure || !measure.public || given !== toEverybody(measure)) return "hidden"
    return allow(clears(scene, measure.party))
  },
}

const dropCitation: RuleOf<"dropCitation"> = {
  mayDo: (scene, input) => {
    const leave = work(scene, input)
    const measure = seen(scene, input.measure)
    return leave === "allowed" && measure && input.row !== rowOfTable(measure) ? "hidden" : leave
  },
}

/** No import waits in these worlds: one that does not exist is not there for anybody. */
const absent = { mayDo: ({ who }: Scene): Verdict => (present(who) ? "hidden" : "refused") }

const ofState = { mayDo: (scene: Scene, { party }: { party: string }) => allow(keeps(scene, party)) }

export const libraryRules = {
  listParties,
  list,
  show,
  showTable: table,
  listCitations: table,
  create: {
    mayDo: (scene: Scene, { party = "" }: { party?: string | undefined }) => allow(keeps(scene, party)),
  },
  revise: { mayDo: work },
  change: { mayDo: work },
  cite: { mayDo: work },
  confirm: { mayDo: work },
  dropCitation,
  release,
  withdrawRelease,
  previewImport: ofState,
  showImport: absent,
  applyImport: absent,
  discardImport: absent,
} satisfies { [K in keyof Library]: RuleOf<K> }
