import { readerNamed, usualCodes, usualLimits, type Apart } from "../../../platform/apart/apart.ts"
import { readApart } from "../../../platform/apart/read-apart.ts"
import { shippedTerms } from "../../../secretariat/likeness/terms/shipped-terms.ts"
import type { Terms } from "../../../secretariat/likeness/terms/read-terms.ts"
import type { Form } from "../harvest/form.ts"
import type { Harvest } from "../harvest/harvest.ts"
import type { ReadLetter } from "./passages.ts"

/** The questions against which a file is read. The term table comes along, since the reader's process has none. */
export type ReadAgainst = {
  readonly form: Form
  readonly terms: Terms
  readonly give: "harvest" | "letter"
}

const unreadable = "responses.problem_letter_unreadable"

const apart: Apart = {
  reader: readerNamed("letter"),
  limits: usualLimits,
  codes: { ...usualCodes, takes_too_long: unreadable, takes_too_much: unreadable, ended: unreadable },
}

/**
 * Cuts a letter, or a form made for something else, into passages, each put to a question or to none.
 * @throws a Problem that says why a file cannot be read
 */
export function readLetterApart(bytes: Uint8Array, form: Form): Promise<ReadLetter> {
  return readApart<ReadLetter>(apart, bytes, against(form, "letter"))
}

/** The same as it is found, for a look from the command line. */
export function harvestApart(bytes: Uint8Array, form: Form): Promise<Harvest> {
  return readApart<Harvest>(apart, bytes, against(form, "harvest"))
}

function against(form: Form, give: ReadAgainst["give"]): ReadAgainst {
  return { form, terms: shippedTerms(), give }
}
