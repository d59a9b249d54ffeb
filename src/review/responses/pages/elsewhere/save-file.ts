/** Gives the file with its answers to the browser to save, by the button or by the keys that save anywhere. */
export function offerSaving(page: Document, make: () => string): void {
  const save = () => {
    const link = page.createElement("a")
    link.href = URL.createObjectURL(new Blob([make()], { type: "text/html;charset=utf-8" }))
    link.download = nameOf(page)
    page.body.append(link)
    link.click()
    link.remove()
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  }
  for (const button of page.querySelectorAll("[data-save-file]")) button.addEventListener("click", save)
  page.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return
    event.preventDefault()
    save()
  })
}

/** The file's own name, without the number that a browser adds to one that is there already. */
function nameOf({ location, body }: Document): string {
  const last = location.pathname.split("/").pop() ?? ""
  try {
    const name = decodeURIComponent(last).replace(/ ?\(\d+\)(?=\.html?$)/i, "")
    if (/\.html?$/i.test(name)) return name
  } catch {
    // A name that is no text is not kept.
  }
  return body.dataset["name"] ?? "answers.html"
}
