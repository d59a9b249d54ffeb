import type { Fact } from "./reading.ts"

/** A fact of which nothing is known. */
export const blank: Fact = {
  text: "",
  number: null,
  under: null,
  item: null,
  items: [],
  groups: [],
  party: null,
  class: null,
  role: null,
  symbol: null,
  from: null,
  to: null,
  town: null,
  instrument: null,
  heading: [],
  label: null,
  verb: null,
  softeners: [],
  addressees: [],
  provisions: [],
}
