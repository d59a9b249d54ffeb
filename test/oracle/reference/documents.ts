import type { Asked, Output } from "../../../src/platform/contract.ts"
import type { documents } from "../../../src/secretariat/documents/contract.ts"
import type { Document } from "../world.ts"
import {
  addresses,
  audience,
  capacitiesOf,
  keeps,
  lacksOwn,
  lasts,
  reaches,
  reachesAll,
  releasesOf,
  seen,
  sees,
} from "./document-leave.ts"
import { sorted, type Rule, type Scene } from "./rule.ts"
import { leaves, present, type Verdict } from "./standing.ts"

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
    if (!document || version > document.versions) return "hidden"
    // The tombstone says that there was something; its bytes are gone.
    return allow(!document.erased)
  },
}

const stage: RuleOf<"stage"> = {
  mayDo: ({ world, who }) => (leaves(world, who, "document.upload").length > 0 ? "allowed" : "refused"),
}

/** A file on its way is known to who sends it alone; in these worlds nobody's is. */
const showUpload: RuleOf<"showUpload"> = { mayDo: () => "hidden" }
const beginUpload: RuleOf<"beginUpload"> = { mayDo: (scene) => stage.mayDo(scene, { name: "", type: "" }) }
const sendPiece: RuleOf<"sendPiece"> = { mayDo: () => "hidden" }
const finishUpload: RuleOf<"finishUpload"> = { mayDo: () => "hidden" }

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

/** A paper of a thing that is of no room, or that nobody has: a paper shows what its thing shows. */
const downloadPaper: RuleOf<"downloadPaper"> = { mayDo: () => "hidden" }

/** Nothing of these worlds is a file for programs. */
const downloadFile: RuleOf<"downloadFile"> = { mayDo: () => "hidden" }

export const documentRules = {
  list,
  show,
  listCapacities,
  download,
  downloadPaper,
  downloadFile,
  stage,
  beginUpload,
  showUpload,
  sendPiece,
  finishUpload,
  create,
  addVersion,
  release,
  withdrawRelease,
  erase,
} satisfies { [K in keyof Documents]: RuleOf<K> }
