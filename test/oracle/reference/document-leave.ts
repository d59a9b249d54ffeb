import type { CircleKind, Role } from "../../../src/secretariat/access/roles.ts"
import type { Circle, Document, Release } from "../world.ts"
import type { Scene } from "./rule.ts"
import { belongs, hasLeave, leaves, opens } from "./standing.ts"

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
export function reaches(scene: Scene, document: Document, release: Release): boolean {
  const circle = scene.world.circles.find(({ id }) => id === release.circle)
  if (circle?.kind === "author") return true
  const verb = circle?.kind === "public" ? "document.publish" : "document.release"
  return keeps(scene, document, verb)
}

export function reachesAll(scene: Scene, document: Document): boolean {
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
    (circle) =>
      ["author", "public"].includes(circle.kind) ||
      (addresses(scene, document, circle) && settles(scene, document, circle)),
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

const speaking: readonly Role[] = ["officer", "focal_point", "mission"]
const plain: readonly CircleKind[] = ["public", "author", "national", "institution"]

/**
 * Whether the rules say if somebody may address this circle. They leave open how far the secretariat, and those who
 * speak for a State, reach beyond the circles to which they belong, and which of its drafts an expert may hand to other
 * States before a focal point cleared them; but nobody reaches into what is another State's or another person's.
 */
export function settles({ world, who }: Scene, document: Document, circle: Circle): boolean {
  if (plain.includes(circle.kind)) return true
  const fitting = leaves(world, who, "document.release").filter(({ party }) => party === document.party)
  const within = fitting.some((grant) => opens(grant, circle))
  const speaks = fitting.some(({ role }) => speaking.includes(role))
  return speaks ? within : document.party === null || !within
}
