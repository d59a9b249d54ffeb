import { nameAt } from "./name-at.ts"
import type { Lang } from "../../../platform/languages.ts"
import type { Order, State, StatesPack } from "./rows.ts"

/** The rule for a body's lists in a language: the body's own, else everyone's, which a read pack always has. */
export function orderFor(pack: StatesPack, body: string, lang: Lang): Order {
  const rule =
    pack.orders.find((order) => order.body === body && order.lang === lang) ??
    pack.orders.find((order) => order.body === "*" && order.lang === lang)
  if (!rule) throw new Error(`no list order for ${lang}`)
  return rule
}

/** States in the order in which a list under this rule names them on a date. A Chinese report keeps the English order. */
export function listOrder(states: readonly State[], rule: Order, date: string): State[] {
  const compare = new Intl.Collator(rule.by).compare
  const keyed = states.map((state) => ({ state, key: sortKey(state, rule, date) }))
  keyed.sort((one, two) => compare(one.key, two.key) || (one.state.id < two.state.id ? -1 : 1))
  return keyed.map((entry) => entry.state)
}

function sortKey(state: State, rule: Order, date: string): string {
  const { text } = nameAt(state, { lang: rule.by, date, kind: "list" })
  const prefix = rule.ignore.find((start) => text.startsWith(start))
  return prefix === undefined ? text : text.slice(prefix.length)
}
