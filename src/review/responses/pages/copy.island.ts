// Copies a field's text at one press; without a script it is selected and copied by hand.
for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-copy]")) {
  const field = document.querySelector<HTMLTextAreaElement>(`#${CSS.escape(button.dataset["copy"] ?? "")}`)
  if (!field) continue
  button.hidden = false
  button.addEventListener("click", () => void copy(button, field))
}

async function copy(button: HTMLButtonElement, field: HTMLTextAreaElement): Promise<void> {
  field.focus()
  field.select()
  // An address without TLS has no clipboard: what is selected is copied with the keyboard.
  await navigator.clipboard?.writeText(field.value)
  const said = document.querySelector<HTMLElement>("[data-copied]")
  if (said && navigator.clipboard) said.textContent = `${said.dataset["copied"]}: ${button.dataset["about"]}`
}
