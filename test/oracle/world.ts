import type { CircleKind, Role } from "../../src/secretariat/access/roles.ts"
import type { Review } from "./keep-review-of-world.ts"
import type { Negotiation } from "./negotiation-of-world.ts"
import type { Furnished } from "./furnish-review.ts"
import type { Observed } from "./observe.ts"
import type { Thread } from "./threads-of-world.ts"

/** A world as plain data: what the reference judges by, and what is written into the tables for the house. */
export type World = {
  readonly now: Date
  readonly rehearsal: boolean
  /** The States of this world's people, and every party that the directory knows. */
  readonly parties: readonly string[]
  readonly known: readonly string[]
  readonly matters: readonly string[]
  readonly institutions: readonly Institution[]
  readonly people: readonly Someone[]
  readonly grants: readonly Grant[]
  readonly circles: readonly Circle[]
  readonly documents: readonly Document[]
  readonly releases: readonly Release[]
  readonly uploads: readonly Upload[]
  readonly invitations: readonly Invitation[]
  readonly negotiations: readonly Negotiation[]
  readonly measures: readonly Measure[]
  /** Drafts, by id. */
  readonly questionnaires: readonly string[]
  readonly threads: readonly Thread[]
  readonly reviews: readonly Review[]
  readonly observed: Observed
  readonly furnished: Furnished
  readonly responses: readonly Response[]
  /** Meetings that are planned and announced to nobody, by id. */
  readonly meetings: readonly string[]
}

export type Response = { readonly id: string; readonly party: string }

export type Institution = { readonly id: string; readonly party: string }

export type Someone = {
  readonly account: string
  readonly name: string
  readonly address: string
  readonly persona: string | null
  readonly status: "active" | "erased"
  readonly token: string
  readonly session: "open" | "lapsed" | "closed"
  /** Set for who accepted an invitation through the door, and can therefore sign in. */
  readonly secret?: { readonly passphrase: string; readonly uri: string }
}

/** Who asks: somebody, or a visitor. */
export type Who = Someone | null

export type Grant = {
  readonly id: string
  readonly account: string
  readonly role: Role
  readonly party: string | null
  readonly matter: string | null
  readonly institution: string | null
  readonly deputy: boolean
  readonly ended: boolean
}

export type Circle = {
  readonly id: string
  readonly kind: CircleKind
  readonly account: string | null
  readonly party: string | null
  readonly matter: string | null
  readonly institution: string | null
  readonly class: string | null
  readonly label: string | null
  /** The roles whose holders belong to it; none for the author's and the public one. */
  readonly roles: readonly Role[]
  /** The States and organizations of which it consists; null when it is not made by a list. */
  readonly listed: readonly string[] | null
}

export type Document = {
  readonly id: string
  readonly title: string
  readonly party: string | null
  readonly author: string
  readonly erased: boolean
  readonly versions: number
  readonly at: Date
}

/** A law of a State: its own people's, or everybody's too. */
export type Measure = {
  readonly id: string
  readonly party: string
  readonly author: string
  readonly public: boolean
}

export type Release = {
  readonly id: string
  readonly document: string
  readonly circle: string
  readonly notBefore: Date
  readonly until: Date | null
  readonly withdrawn: boolean
}

export type Upload = { readonly id: string; readonly account: string; readonly taken: boolean }

export type Invitation = {
  readonly id: string
  readonly token: string
  readonly address: string
  readonly role: Role
  readonly party: string | null
  readonly matter: string | null
  readonly institution: string | null
  readonly deputy: boolean
  readonly status: "open" | "accepted" | "renewed" | "withdrawn"
  readonly until: Date
}
