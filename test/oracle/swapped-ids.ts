import { keeps, seen } from "./reference/document-leave.ts"
import { mayGive } from "./reference/people.ts"
import type { Scene } from "./reference/rule.ts"
import { belongs } from "./reference/standing.ts"
import type { Asked } from "./serve-world.ts"

/** One identifier of a request, of a thing that this person must not find there; the rest is hers and right. */
export type Swap = { readonly name: string; readonly id: string; asked(id: string): Asked }

const post = (url: string, payload: object = {}): Asked => ({ method: "POST", url: `/api${url}`, payload })
const get = (url: string): Asked => ({ method: "GET", url: `/api${url}` })

/** A person's requests with somebody else's identifiers in them, in every place where an operation takes one. */
export function swapsFor(scene: Scene): Swap[] {
  return [...ofPeople(scene), ...ofHiddenDocuments(scene), ...ofOwnDocuments(scene)]
}

function ofPeople(scene: Scene): Swap[] {
  const { grants, invitations } = scene.world
  return [
    ...foreign(grants.filter((one) => !mayGive(scene, one))).map(({ id }) => {
      return { name: "access.endGrant grant", id, asked: (other: string) => post(`/grants/${other}/end`) }
    }),
    ...foreign(invitations.filter((one) => !mayGive(scene, one))).map(({ id }) => {
      const asked = (other: string) => post(`/invitations/${other}/withdrawal`)
      return { name: "identity.withdrawInvitation invitation", id, asked }
    }),
  ]
}

function ofHiddenDocuments(scene: Scene): Swap[] {
  const { world } = scene
  const upload = ownUpload(scene)
  const circle = world.circles.find(({ kind }) => kind === "public")?.id
  return foreign(world.documents.filter(({ id }) => !seen(scene, id))).flatMap(({ id }) => {
    const release = world.releases.find(({ document }) => document === id)?.id ?? id
    const at = (name: string, asked: Swap["asked"]) => ({ name: `documents.${name} document`, id, asked })
    return [
      at("show", (other) => get(`/documents/${other}`)),
      at("list after", (other) => get(`/documents?after=${other}`)),
      at("download", (other) => get(`/documents/${other}/versions/1`)),
      at("addVersion", (other) => post(`/documents/${other}/versions`, { upload })),
      at("release", (other) => post(`/documents/${other}/releases`, { circle })),
      at("withdrawRelease", (other) => post(`/documents/${other}/releases/${release}/withdrawal`)),
      at("erase", (other) => post(`/documents/${other}/erasure`)),
    ]
  })
}

/** Her own document, with a release, a circle or an upload of somebody else's. */
function ofOwnDocuments(scene: Scene): Swap[] {
  const { world, who } = scene
  const own = world.documents.find(
    (one) => seen(scene, one.id) && !one.erased && keeps(scene, one, "document.upload"),
  )
  const uploads = foreign(world.uploads.filter(({ account, taken }) => account !== who?.account && !taken))
  const created = { title: "A new one", lang: "en" }
  const create = uploads.map(({ id }) => {
    return {
      name: "documents.create upload",
      id,
      asked: (upload: string) => post("/documents", { ...created, upload }),
    }
  })
  if (!own) return create
  const path = `/documents/${own.id}`
  const others = ["author", "national", "institution"]
  const circles = world.circles.filter((one) => others.includes(one.kind) && !belongs(world, who, one))
  const releases = world.releases.filter(({ document }) => document !== own.id)
  return [
    ...create,
    ...uploads.map(({ id }) => {
      return {
        name: "documents.addVersion upload",
        id,
        asked: (upload: string) => post(`${path}/versions`, { upload }),
      }
    }),
    ...foreign(circles).map(({ id }) => {
      return {
        name: "documents.release circle",
        id,
        asked: (circle: string) => post(`${path}/releases`, { circle }),
      }
    }),
    ...foreign(releases).map(({ id }) => {
      const asked = (release: string) => post(`${path}/releases/${release}/withdrawal`)
      return { name: "documents.withdrawRelease release", id, asked }
    }),
  ]
}

function ownUpload({ world, who }: Scene): string {
  const own = world.uploads.find(({ account, taken }) => account === who?.account && !taken)
  return (own ?? world.uploads[0])?.id ?? ""
}

/** A few of each are enough: what is not hers is all alike. */
function foreign<T>(things: readonly T[]): T[] {
  return things.slice(0, 2)
}
