/** How many formats are kept: languages × digits × the few shapes that pages use, with room to spare. */
const MAX_FORMATS = 500

const formats = new Map<string, unknown>()

/** Making an Intl format costs a hundred times what using it does, so each is made once. */
function kept<F>(key: string, make: () => F): F {
  const known = formats.get(key)
  if (known !== undefined) return known as F
  if (formats.size >= MAX_FORMATS) formats.clear()
  const made = make()
  formats.set(key, made)
  return made
}

export function numberFormat(tag: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return kept(`number ${tag} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(tag, options))
}

export function dateFormat(tag: string, options: Intl.DateTimeFormatOptions = {}): Intl.DateTimeFormat {
  return kept(`date ${tag} ${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(tag, options))
}

export function pluralRules(tag: string, options: Intl.PluralRulesOptions = {}): Intl.PluralRules {
  return kept(`plural ${tag} ${JSON.stringify(options)}`, () => new Intl.PluralRules(tag, options))
}

export function listFormat(tag: string): Intl.ListFormat {
  return kept(`list ${tag}`, () => new Intl.ListFormat(tag))
}

/** Numbers inside names sort as numbers: article 9 before article 10. */
export function collator(tag: string): Intl.Collator {
  return kept(`collator ${tag}`, () => new Intl.Collator(tag, { numeric: true }))
}
