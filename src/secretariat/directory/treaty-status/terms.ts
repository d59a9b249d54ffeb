import { Temporal } from "temporal-polyfill"
import type { TreatyAction } from "./action.ts"

/** What a treaty's final clauses say of becoming and ceasing to be party. */
export type Terms = {
  readonly instrument: string
  /** The treaty that one must be party to first, and whose denunciation entails that of this one. */
  readonly under?: string
  /** When the treaty itself entered into force: for no one before. */
  readonly inForce: string
  readonly daysAfterDeposit: number
  readonly yearsAfterDenunciation: number
}

/**
 * The Convention (entry into force art. 38, denunciation art. 40) and its Protocols: trafficking art. 17 and 19,
 * smuggling art. 22 and 24, firearms art. 18 and 20; "under" is Convention art. 37 (2) and 40 (3).
 * Days and years are those articles'. The dates of entry into force of the Convention and the Smuggling Protocol are the
 * depositary's; those of the other two are recalled.
 */
export const PALERMO: readonly Terms[] = [
  { instrument: "UNTOC", inForce: "2003-09-29", daysAfterDeposit: 30, yearsAfterDenunciation: 1 },
  {
    instrument: "TIP",
    under: "UNTOC",
    inForce: "2003-12-25",
    daysAfterDeposit: 30,
    yearsAfterDenunciation: 1,
  },
  {
    instrument: "SOM",
    under: "UNTOC",
    inForce: "2004-01-28",
    daysAfterDeposit: 30,
    yearsAfterDenunciation: 1,
  },
  {
    instrument: "FA",
    under: "UNTOC",
    inForce: "2005-07-03",
    daysAfterDeposit: 30,
    yearsAfterDenunciation: 1,
  },
]

/**
 * When consent takes effect: on the date the depositary gives, else on the thirtieth day after deposit, and not before
 * the treaty is in force (Convention art. 38 (2), Smuggling Protocol art. 22 (2)). A successor continues without a wait.
 */
export function entersOn(consent: TreatyAction, terms: Terms): string {
  if (consent.effective !== undefined) return consent.effective
  const days = consent.kind === "succession" ? 0 : terms.daysAfterDeposit
  const entered = Temporal.PlainDate.from(consent.deposited).add({ days }).toString()
  return entered < terms.inForce ? terms.inForce : entered
}

/**
 * When a denunciation takes effect: on the date the depositary gives, else one year after it was received (Convention
 * art. 40 (1)); a 29 February counts to 28 February.
 */
export function leavesOn(denunciation: TreatyAction, terms: Terms): string {
  if (denunciation.effective !== undefined) return denunciation.effective
  const received = Temporal.PlainDate.from(denunciation.deposited)
  return received.add({ years: terms.yearsAfterDenunciation }).toString()
}
