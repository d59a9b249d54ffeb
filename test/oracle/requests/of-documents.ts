import type { Scene } from "../reference/rule.ts"
import { keeps, seen, settled, settles } from "../reference/document-leave.ts"
import { belongs } from "../reference/standing.ts"
import { words } from "../audiences-of-world.ts"
import type { Random } from "../random.ts"

const DAY = 86_400_000

/** What somebody might ask of the documents: half the time of what she sees, else of anything, or of nothing at all. */
export function documentRequests({ world, who }: Scene, random: Random) {
  const scene = { world, who }
  const any = world.documents.filter((one) => !keeps(scene, one, "document.upload") || settled(scene, one))
  const near = any.filter(({ id }) => seen(scene, id))
  const own = near.filter(({ author }) => author === who?.account)
  const pools = [own, near, near, any].filter((pool) => pool.length > 0)
  const document = (erased = true) => {
    const fitting = random.pick(pools).filter((one) => erased || !one.erased)
    return random.chance(0.05) || fitting.length === 0 ? random.uuid() : random.pick(fitting).id
  }
  const upload = () => {
    const mine = world.uploads.filter(({ account }) => account === who?.account)
    return random.pick(mine.length > 0 && random.chance(0.85) ? mine : world.uploads).id
  }
  const circle = (of: string) => {
    const about = world.documents.find(({ id }) => id === of)
    // Giving the same thing to the same circle a second time is refused for another reason than leave.
    const given = world.releases.filter(({ document }) => document === of).map((one) => one.circle)
    const others = world.circles.filter(({ id }) => !given.includes(id))
    const all = others.filter((one) => !about || settles(scene, about, one))
    const open = all.filter((one) => belongs(world, who, one))
    return random.pick(open.length > 0 && random.chance(0.6) ? open : all).id
  }
  const release = (of: string) => {
    const fitting = world.releases.filter((one) => one.document === of)
    return random.pick(fitting.length > 0 && random.chance(0.85) ? fitting : world.releases).id
  }
  const party = () => random.pick(world.parties)
  return {
    list: () => ({ ...random.pick([{}, {}, { party: party() }, { text: random.pick(words) }]) }),
    // What a keeper is shown beside a tombstone the rules leave open.
    show: () => {
      const chosen = random.pick(any.filter((one) => !one.erased || !keeps(scene, one, "document.upload")))
      return { document: random.chance(0.5) ? document(false) : chosen.id }
    },
    listCapacities: () => ({}),
    downloadPaper: () => ({
      thing: random.pick(["negotiation", "questionnaire", "document"]),
      id: random.uuid(),
      format: "word",
    }),
    downloadFile: () => ({
      thing: random.pick(["submission-package", "document"]),
      id: random.uuid(),
      format: "json",
    }),
    download: () => ({ document: document(), version: 1 + random.below(4) }),
    stage: () => ({ name: "note.txt", type: "text/plain" }),
    beginUpload: () => ({ name: "note.txt", type: "text/plain", size: 12 }),
    showUpload: () => ({ incoming: random.uuid() }),
    sendPiece: () => ({ incoming: random.uuid(), at: 0 }),
    finishUpload: () => ({ incoming: random.uuid() }),
    create: () => {
      const capacity = random.pick([
        {},
        { party: null },
        { party: party() },
        { party: partyOf(random, { world, who }) },
      ])
      return { title: "A new one", lang: "en", upload: upload(), ...capacity }
    },
    addVersion: () => ({ document: document(), upload: upload() }),
    release: () => {
      const chosen = document()
      return { document: chosen, circle: circle(chosen), ...windowFrom(random, world.now) }
    },
    withdrawRelease: () => {
      const chosen = document()
      return { document: chosen, release: release(chosen) }
    },
    erase: () => ({ document: document() }),
  }
}

function partyOf(random: Random, { world, who }: Scene): string | null {
  const held = world.grants.filter(({ account }) => account === who?.account)
  return held.length > 0 ? random.pick(held).party : null
}

function windowFrom(random: Random, now: Date): { not_before?: string; until?: string } {
  const at = (days: number) => new Date(now.getTime() + days * DAY).toISOString()
  return random.pick([{}, {}, { until: at(30) }, { not_before: at(2) }, { not_before: at(2), until: at(9) }])
}
