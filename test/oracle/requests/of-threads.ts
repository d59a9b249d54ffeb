import type { Random } from "../random.ts"
import { seen } from "../reference/document-leave.ts"
import type { Scene } from "../reference/rule.ts"
import { threadSeen } from "../reference/threads.ts"

/** What somebody might ask of threads: mostly of those on what she sees, else of any, or of nothing at all. */
export function threadRequests(scene: Scene, random: Random) {
  const { world } = scene
  const near = world.threads.filter(({ id }) => threadSeen(scene, id))
  const pool = () => (near.length > 0 && random.chance(0.8) ? near : world.threads)
  const thread = () => ({ thread: random.chance(0.05) ? random.uuid() : random.pick(pool()).id })
  const message = () => {
    const own = pool().flatMap(({ messages }) => messages)
    const waiting = own.filter(({ sent }) => sent === null)
    const fitting = waiting.length > 0 && random.chance(0.7) ? waiting : own
    return { message: random.chance(0.05) ? random.uuid() : random.pick(fitting).id }
  }
  const visible = world.documents.filter(({ id }) => seen(scene, id))
  const document = () => {
    const talked = pool().map((one) => one.document)
    const some = visible.length > 0 ? visible.map(({ id }) => id) : world.documents.map(({ id }) => id)
    return random.chance(0.05) ? random.uuid() : random.pick(random.chance(0.6) ? talked : some)
  }
  const thing = () => ({ thing: "document", subject: document() })
  const place = () => ({ place: random.pick(["national", "secretariat", "secretariat", "elsewhere"]) })
  const party = () => random.pick([{}, {}, { party: null }, { party: random.pick(world.parties) }])
  const words = { lang: "en" as const, words: "Some words" }
  return {
    list: () => ({ ...thing(), ...random.pick([{}, {}, { place: "national" }]) }),
    show: thread,
    open: () => ({
      ...thing(),
      ...place(),
      ...party(),
      ...words,
      version: random.pick([1, 1, 1, 3]),
      kind: random.pick(["comment", "clarification", "challenge"]),
    }),
    reply: () => ({ ...thread(), ...party(), ...words }),
    revise: () => ({ ...message(), ...words }),
    share: () => ({ ...message(), circle: random.pick(["national", "secretariat", "team"]) }),
    clear: () => {
      const about = random.pick(pool())
      const waiting = about.messages.filter(({ sent }) => sent === null)
      const ids = (waiting.length > 0 ? waiting : about.messages).map(({ id }) => id)
      const where = random.chance(0.85) ? about.place : "national"
      return { thing: "document", subject: about.document, place: where, ...party(), messages: ids }
    },
    giveBack: message,
    send: () => {
      const about = random.pick(pool())
      return { thing: "document", subject: about.document, place: about.place, ...party() }
    },
    withdraw: message,
    close: thread,
  }
}
