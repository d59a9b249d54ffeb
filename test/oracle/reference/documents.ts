import type { Asked, Output } from "../../../src/platform/contract.ts"
import type { documents } from "../../../src/secretariat/documents/contract.ts"
import type { Circle, Document, Release } from "../world.ts"
import { sorted, type Rule, type Scene } from "./rule.ts"
import { belongs, hasLeave, leaves, opens, present, type Verdict } from "./standing.ts"

/** A thing has no audience but its releases, and those have a beginning, perhaps an end, and may be withdrawn. */
export function runs({ world }: Scene, release: Release): boolean {
  const begun = release.notBefore <= world.now
  return begun && lasts({ world }, release)
}

export function lasts({ world }: Pick<Scene, "world">, { until, withdrawn }: Release): boolean {
  return !withdrawn && (until === null || until > world.now)
}

export function releasesOf({ world }: Scene, document: Document): Release[] {
  return world.releases.filter((release) => release.document === document.id)
}

/** The circles that may see a document at this moment. */
export function audience(scene: Scene, document: Document): Circle[] {
  const running = new Set(
    releasesOf(scene, document)
      .filter((one) => runs(scene, one))
      .map(({ circle }) => circle),
  )
  return scene.world.circles.filter(({ id }) => running.has(id))
}

export function sees(scene: Scene, document: Document): boolean {
  return audience(scene, document).some((circle) => belongs(scene.world, scene.who, circle))
}

/** A document by its id, if it exists for this person. */
export function seen(scene: Scene, id: string): Document | undefined {
  return scene.world.documents.find((one) => one.id === id && sees(scene, one))
}

/**
 * A State's document is kept by those who may for that State; one that is no State's by its author and by the
 * secretariat, if they may for no State.
 */
export function keeps(scene: Scene, document: Document, verb: string): boolean {
  const { world, who } = scene
  const fitting = leaves(world, who, verb).filter(({ party }) => party === document.party)
  const own = document.party !== null || document.author === who?.account
  return fitting.some(({ role }) => own || role === "officer")
}

/**
 * What changes what an audience reads needs the leave that reaching it needs: none for the author herself,
 * `document.release` for a circle, `document.publish` for everybody. Whoever may not publish does not take back either.
 */
function reaches(scene: Scene, document: Document, release: Release): boolean {
  const circle = scene.world.circles.find(({ id }) => id === release.circle)
  if (circle?.kind === "author") return true
  const verb = circle?.kind === "public" ? "document.publish" : "document.release"
  return keeps(scene, document, verb)
}

function reachesAll(scene: Scene, document: Document): boolean {
  const lasting = releasesOf(scene, document).filter((release) => lasts(scene, release))
  return lasting.every((release) => reaches(scene, document, release))
}

/**
 * Whether the rules say what this keeper may change: they say nothing of one who finds a release to a circle that she
 * could never have addressed, such as another State's, and no document gets one through the door.
 */
export function settled(scene: Scene, document: Document): boolean {
  const lasting = releasesOf(scene, document).filter((release) => !release.withdrawn)
  const circles = scene.world.circles.filter(({ id }) => lasting.some(({ circle }) => circle === id))
  return circles.every(
    (circle) => ["author", "public"].includes(circle.kind) || addresses(scene, document, circle),
  )
}

export function lacksOwn({ world, who }: Scene, upload: string): boolean {
  return !world.uploads.some(({ id, account, taken }) => id === upload && account === who?.account && !taken)
}

/** For which States somebody may keep a document; null stands for none. */
export function capacitiesOf({ world, who }: Scene): (string | null)[] {
  return [...new Set(leaves(world, who, "document.upload").map(({ party }) => party))]
}

/**
 * Capacity follows from the thing: a State's document is addressed by those who belong to the circle for that State,
 * and one role both gives the leave and belongs.
 */
export function addresses(scene: Scene, document: Document, circle: Circle): boolean {
  const { world, who } = scene
  if (!keeps(scene, document, "document.release")) return false
  if (circle.kind === "public")
    return hasLeave(world, who, { verb: "document.publish", party: document.party })
  const fitting = leaves(world, who, "document.release").filter(({ party }) => party === document.party)
  return circle.kind !== "author" && fitting.some((grant) => opens(grant, circle))
}

/**
 * Whether the rules say if somebody may address this circle. They leave open how far the secretariat, and those who
 * speak for a State, reach beyond the circles to which they belong; but never into what is another State's or person's.
 */
export function settles({ world, who }: Scene, document: Document, circle: Circle): boolean {
  if (["public", "author", "national", "institution"].includes(circle.kind)) return true
  const outward = leaves(world, who, "document.release").filter(({ party }) => party === document.party)
  const speaks = outward.some(({ role }) => ["officer", "focal_point", "mission"].includes(role))
  return !speaks || outward.some((grant) => opens(grant, circle))
}

type Documents = typeof documents
type RuleOf<K extends keyof Documents> = Rule<Asked<Documents[K]>, Output<Documents[K]>>

const list: RuleOf<"list"> = {
  mayDo: () => "allowed",
  shows: {
    expected: (scene, { party, text }) => {
      const all = scene.world.documents.filter((document) => sees(scene, document))
      const ofParty = all.filter((document) => party === undefined || document.party === party)
      const found = ofParty.filter(({ title, erased }) => !text || (!erased && title.includes(text)))
      return found.map((document) => rowOf(scene, document)).sort()
    },
    found: ({ documents }) =>
      documents
        .map(({ id, visible_to }) => `${id} to ${sorted(visible_to.map((one) => one.id)).join()}`)
        .sort(),
  },
}

function rowOf(scene: Scene, document: Document): string {
  return `${document.id} to ${sorted(audience(scene, document).map(({ id }) => id)).join()}`
}

const show: RuleOf<"show"> = {
  mayDo: (scene, input) => (seen(scene, input.document) ? "allowed" : "hidden"),
  shows: {
    expected: (scene, input) => {
      const document = seen(scene, input.document)!
      const leads = keeps(scene, document, "document.release")
      const lasting = releasesOf(scene, document).filter((release) => lasts(scene, release))
      return {
        row: rowOf(scene, document),
        title: document.erased ? null : document.title,
        versions: document.versions,
        releases: leads ? sorted(lasting.map(({ id }) => id)) : [],
        add_version:
          !document.erased && keeps(scene, document, "document.upload") && reachesAll(scene, document),
        release: !document.erased && leads,
      }
    },
    found: ({ id, visible_to, title, versions, releases, can }) => ({
      row: `${id} to ${sorted(visible_to.map((one) => one.id)).join()}`,
      title,
      versions: versions.length,
      releases: sorted(releases.map(({ release }) => release)),
      add_version: can.add_version,
      release: can.release,
    }),
  },
}

const listCapacities: RuleOf<"listCapacities"> = {
  mayDo: ({ who }) => allow(present(who)),
  shows: {
    expected: (scene) => sorted(capacitiesOf(scene)),
    found: ({ parties }) => sorted(parties),
  },
}

const download: RuleOf<"download"> = {
  mayDo: (scene, { document: id, version }) => {
    const document = seen(scene, id)
    if (!document || Number(version) > document.versions) return "hidden"
    // The tombstone says that there was something; its bytes are gone.
    return allow(!document.erased)
  },
}

const stage: RuleOf<"stage"> = {
  mayDo: ({ world, who }) => (leaves(world, who, "document.upload").length > 0 ? "allowed" : "refused"),
}

/*
 * An id that a form's field carries is refused at that field, and so is one that does not exist: `swapped.test.ts`
 * holds the two answers against each other byte by byte.
 */
const create: RuleOf<"create"> = {
  mayDo: (scene, { party, upload }) => {
    const capacities = capacitiesOf(scene)
    // When two capacities fit, the form asks.
    const fits = party === undefined ? capacities.length === 1 : capacities.includes(party)
    return allow(fits && !lacksOwn(scene, upload))
  },
}

const addVersion: RuleOf<"addVersion"> = {
  mayDo: (scene, input) => {
    const document = seen(scene, input.document)
    if (!document) return "hidden"
    // New bytes are read by everybody to whom the document was released.
    const keeping =
      !document.erased && keeps(scene, document, "document.upload") && reachesAll(scene, document)
    return allow(keeping && !lacksOwn(scene, input.upload))
  },
}

const release: RuleOf<"release"> = {
  mayDo: (scene, input) => {
    const document = seen(scene, input.document)
    if (!document) return "hidden"
    const circle = scene.world.circles.find(({ id }) => id === input.circle)
    return allow(!document.erased && circle !== undefined && addresses(scene, document, circle))
  },
}

/** Releases are shown to who may give them, and only as long as they last; for everybody else there are none. */
const withdrawRelease: RuleOf<"withdrawRelease"> = {
  mayDo: (scene, input) => {
    const document = seen(scene, input.document)
    if (!document) return "hidden"
    const given = releasesOf(scene, document).find(({ id }) => id === input.release)
    if (!given) return "hidden"
    const circle = scene.world.circles.find(({ id }) => id === given.circle)
    // An author does not take her own document from herself: nobody would hold it.
    return allow(circle?.kind !== "author" && !given.withdrawn && reaches(scene, document, given))
  },
}

const erase: RuleOf<"erase"> = {
  mayDo: (scene, input) => {
    const document = seen(scene, input.document)
    if (!document) return "hidden"
    return allow(!document.erased && keeps(scene, document, "document.upload") && reachesAll(scene, document))
  },
}

function allow(allowed: boolean): Verdict {
  return allowed ? "allowed" : "refused"
}

export const documentRules = {
  list,
  show,
  listCapacities,
  download,
  stage,
  create,
  addVersion,
  release,
  withdrawRelease,
  erase,
} satisfies { [K in keyof Documents]: RuleOf<K> }
