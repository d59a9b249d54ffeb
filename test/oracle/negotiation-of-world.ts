import type { Right } from "../../src/secretariat/texts/rules.ts"

export type Class = "parties" | "signatories" | "other_states" | "non_governmental"

/** A negotiation as the reference knows it: who takes part with which rights, and what lies before them. */
export type Negotiation = {
  readonly id: string
  /** The meeting to which it belongs: then only roles for that meeting count. */
  readonly matter: string | null
  readonly status: "open" | "under_silence"
  readonly participants: readonly { readonly party: string; readonly class: Class }[]
  readonly rights: Readonly<Record<Class, readonly Right[]>>
  readonly rounds: readonly Round[]
  readonly texts: readonly Text[]
  readonly proposals: readonly Hand[]
  readonly voices: readonly Hand[]
  readonly tasks: readonly Task[]
  readonly referendum: { readonly id: string; readonly party: string }
  readonly package: string
}

export type Round = { readonly id: string; readonly formal: boolean; readonly open: boolean }

export type Text = {
  readonly id: string
  readonly status: "open" | "parked" | "agreed" | "agreed_ad_referendum" | "agreed_in_package"
  /** A draft of the secretariat is the secretariat's until it issues it. */
  readonly issued: boolean
}

/** Something that one delegation has proposed or said. */
export type Hand = {
  readonly id: string
  readonly text: string
  readonly party: string
  readonly formal: boolean
  /** Made by ear, and not yet confirmed by the delegation. */
  readonly taken: boolean
  readonly kind: "proposal" | "comment" | "objection" | "reopening"
}

export type Task = {
  readonly id: string
  readonly text: string
  readonly assignee: string
  readonly ended: boolean
}
