import type { Asked } from "../../platform/contract.ts"
import type { Delegate } from "../../../test/support/house.ts"
import { library } from "./contract.ts"
import type { Measure } from "./views.ts"

export const ACT = {
  kind: "act",
  level: "national",
  status: "in_force",
  original: "en",
  adopted: "2008-06-12",
  in_force: "2009-01-01",
  texts: [{ lang: "en", standing: "official", name: "Migration Act" }],
} as const satisfies Partial<Asked<typeof library.create>>

/** A law of a delegate's State. */
export function enteredBy(
  delegate: Delegate,
  also: Partial<Asked<typeof library.create>> = {},
): Promise<Measure> {
  const texts = ACT.texts.map((text) => ({ ...text }))
  return delegate.does(library.create, { ...ACT, texts, ...also })
}

/** What a revision says, from what the law says now. */
export function revisionOf(
  measure: Measure,
  also: Partial<Asked<typeof library.revise>> = {},
): Asked<typeof library.revise> {
  const { id, version, kind, level, territory, applies, original } = measure
  const { adopted, in_force, amended, repealed } = measure
  const texts = measure.texts.map(({ lang, standing, name, translator, link, document }) => {
    return { lang, standing, name, translator, link, document }
  })
  const days = { adopted, in_force, amended, repealed }
  return { measure: id, base: version, kind, level, territory, applies, original, ...days, texts, ...also }
}

export const CSV = [
  "name,lang,kind,status,article,provisions,of,standing,link",
  "Ports Act,en,act,in_force,12,SOM.11.1 SOM.12,,,https://laws.example.org/ports",
  "Ports Act,,,,13,SOM.13,,,",
  "Loi sur les ports,fr,,,,,Ports Act,courtesy,",
].join("\n")
