import { createContext } from "preact"
import { useContext } from "preact/hooks"

/** A refusal as a form shows it: the sentence, and the sentence of each field it blames. */
type PostedProblem = { code: string; text: string; fields?: Record<string, string> }

/**
 * What a refused post brought back. `values` is the posted body as it came, `_operation` and `_form` included,
 * so that of several forms on a page only the refused one shows the kept input.
 */
export type PostedForm = {
  problem?: PostedProblem
  values: Record<string, string | string[]>
  /** A post that waits, sealed, for the reader to sign in again; every form of the page carries it on. */
  kept?: string | undefined
  /** A fresh deed id for one rendered form, so that a repeated press does the deed once. */
  deed: () => string
}

export const Posted = createContext<PostedForm | undefined>(undefined)

export function usePosted(): PostedForm {
  const posted = useContext(Posted)
  if (!posted) throw new Error("A form was rendered outside Posted.Provider")
  return posted
}

/** The form a control stands in: its key, and what was posted to it, if it was this one. */
export type StandingForm = {
  form: string
  values: Record<string, string | string[]>
  errors: Record<string, string>
}

export const InForm = createContext<StandingForm | undefined>(undefined)

/** The id of a field: the error summary links to what the form rendered. */
export function fieldId(form: string, name: string): string {
  return `${form}-${name}`.replace(/[^\p{L}\p{N}]+/gu, "-")
}

/** What was posted under a name, and what was wrong with it. */
export function useField(name: string) {
  const standing = useContext(InForm)
  if (!standing) throw new Error(`The field ${name} was rendered outside a Form`)
  return { id: fieldId(standing.form, name), kept: standing.values[name], error: standing.errors[name] }
}

/** One text of what was posted: the first of several. */
export function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value
}
