/** Something with an id, and how far under the window's upper edge it stands. */
export type View = { readonly id: string; readonly top: number }

/** What the reader has before her: what she is in, if it can be seen, else the first thing with an id in the window. */
export function findView(page: Document): View | null {
  if (scrollY === 0) return null
  const named = [...page.querySelectorAll("main [id]")]
  const inside = named.filter((element) => {
    const { top, height } = element.getBoundingClientRect()
    return height > 0 && top >= 0 && top < innerHeight
  })
  const found = inside.find((element) => element === page.activeElement) ?? inside[0]
  return found ? { id: found.id, top: found.getBoundingClientRect().top } : null
}

/** Brings it back to where it stood, once the page is whole and the browser has gone to the address's own place. */
export function showView(page: Document, { id, top }: View): void {
  const show = () => {
    const found = page.getElementById(id)
    if (found) scrollBy(0, found.getBoundingClientRect().top - top)
  }
  if (page.readyState === "complete") show()
  else addEventListener("load", () => setTimeout(show), { once: true })
}
