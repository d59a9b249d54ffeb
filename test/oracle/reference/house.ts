import type { Asked, Output } from "../../../src/platform/contract.ts"
import type { events } from "../../../src/platform/events/contract.ts"
import type { audit } from "../../../src/secretariat/audit/contract.ts"
import type { outbox } from "../../../src/secretariat/outbox/contract.ts"
import { seen } from "./document-leave.ts"
import { sorted, type Rule, type Scene } from "./rule.ts"
import { leaves, present, type Verdict } from "./standing.ts"
import { threadSeen } from "./threads.ts"

/** Of what one may not see nobody is told that it changes; no room lets its things be followed yet. */
const since: Rule<Asked<typeof events.since>, Output<typeof events.since>> = {
  mayDo: () => "allowed",
  shows: {
    expected: () => [],
    found: ({ watching }) => sorted(watching),
  },
}

/** A thing's own history is there for those who may see the thing. */
const history: Rule<Asked<typeof audit.history>> = {
  mayDo: (scene, { thing, id }) => {
    const there = thing === "thread" ? threadSeen(scene, id) : thing === "document" && seen(scene, id)
    return there ? "allowed" : "hidden"
  },
}

/** Letters hold links and addresses: the outbox is there for who may read it, and no trial's world has sent any. */
const list: Rule<Asked<typeof outbox.list>> = { mayDo: readsOutbox }
const show: Rule<Asked<typeof outbox.show>> = { mayDo: ({ who }) => (present(who) ? "hidden" : "refused") }

function readsOutbox({ world, who }: Scene): Verdict {
  if (!present(who)) return "refused"
  return leaves(world, who, "outbox.read").length > 0 ? "allowed" : "hidden"
}

/** Whose files are taken is kept by whoever runs the installation or the secretariat. */
function trusts({ world, who }: Scene): boolean {
  return leaves(world, who, "installation.trust").length > 0
}

export const installationRules = {
  list: { mayDo: (scene: Scene) => (trusts(scene) ? "allowed" : "hidden") },
  trust: {
    mayDo: (scene: Scene, { party }: { party: string | null }) => {
      if (!trusts(scene)) return "refused"
      // The key is some State's: one that is none here, such as an invented one outside a rehearsal, is not found.
      return party === null || scene.world.known.includes(party) ? "allowed" : "hidden"
    },
  },
  end: { mayDo: (scene: Scene) => (trusts(scene) ? "hidden" : "refused") },
} satisfies Record<string, Rule>

export const eventRules = { since }
export const auditRules = { history }
export const outboxRules = { list, show }
