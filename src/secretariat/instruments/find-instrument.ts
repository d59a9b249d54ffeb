import { isLang, type Lang } from "../../platform/languages.ts"
import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { may } from "../access/may.ts"
import type { Edition } from "./edition.ts"
import type { Instrument } from "./provision.ts"
import { toInstrument } from "./to-instrument.ts"
import { editionAt } from "./versions.ts"

/** A version of the pack as this reader reads it. */
export type Reader = { readonly edition: Edition; readonly lang: Lang }

/** The treaties, at a version or now, for the language of whoever asks. All of it is public. */
export async function openEdition(caller: Caller, version?: string): Promise<Reader> {
  const { lang } = caller.actor
  return { edition: await editionAt(caller, version), lang: isLang(lang) ? lang : "en" }
}

export function getInstrument(reader: Reader, code: string): Instrument {
  const row = reader.edition.pack.instruments.find((instrument) => instrument.code === code)
  if (!row) throw notFound()
  return toInstrument(reader, row)
}

/** The Convention and its Protocols, in the order of the pack. */
export async function listInstruments(caller: Caller, input: { version?: string | undefined }) {
  const reader = await openEdition(caller, input.version)
  const list = reader.edition.pack.instruments.map((row) => toInstrument(reader, row))
  return {
    version: reader.edition.id,
    instruments: list,
    can: { correct: may(caller.actor, "pack.correct") },
  }
}
