import type { Locator, Page } from "playwright-core"

/** What is filled into a form: by the contract's names of its fields, so that one script goes in every language. */
export type Filled = Readonly<Record<string, string | readonly string[] | true>>

type Which = { readonly name?: string; readonly nth?: number }

/** Where a deed is done on a page, whatever is folded around it. */
export function formOf(page: Page, operation: string, { name, nth = 0 }: Which = {}): Locator {
  const named = name === undefined ? "" : `:has(input[name=_form][value="${name}"])`
  return page.locator(`form:has(input[name=_operation][value="${operation}"])${named}`).nth(nth)
}

/**
 * Does a deed through its form, as a person does with or without a script: unfolds what is folded around it, fills the
 * fields and presses its button. Gives the status of the page that comes.
 */
export async function doDeed(
  page: Page,
  operation: string,
  fields: Filled = {},
  which: Which = {},
): Promise<number> {
  const form = formOf(page, operation, which)
  await form.waitFor({ state: "attached" })
  await unfold(form.locator("xpath=ancestor::details[not(@open)]"))
  await unfold(form.locator("details:not([open])"))
  for (const [field, value] of Object.entries(fields)) await fillField(form, field, value)
  const arrives = page.waitForResponse(
    (answer) => answer.request().isNavigationRequest() && answer.request().method() === "POST",
  )
  await form.locator("button").last().click()
  const posted = await arrives
  await page.waitForLoadState()
  return posted.status()
}

async function unfold(folded: Locator): Promise<void> {
  while ((await folded.count()) > 0) await folded.first().locator("> summary").click()
}

async function fillField(form: Locator, name: string, value: Filled[string]): Promise<void> {
  const field = form.locator(`[name="${name}"]`)
  const tag = await field.first().evaluate((element) => `${element.tagName} ${element.getAttribute("type")}`)
  if (value === true) return field.check()
  if (tag === "INPUT checkbox") {
    for (const one of [value].flat()) await form.locator(`[name="${name}"][value="${one}"]`).check()
  } else if (tag.startsWith("SELECT")) await field.selectOption([value].flat())
  else {
    for (const [index, one] of [value].flat().entries()) await field.nth(index).fill(one)
  }
}
