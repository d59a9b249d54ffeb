import { describe, expect, it } from "vitest"
import { Button } from "./button.tsx"
import { Checkbox, Checkboxes } from "./checkboxes.tsx"
import { DateField } from "./date-field.tsx"
import { ErrorSummary } from "./error-summary.tsx"
import { Field } from "./field.tsx"
import { FileField } from "./file-field.tsx"
import { Form } from "./form.tsx"
import { Input } from "./input.tsx"
import { Radios } from "./radios.tsx"
import { html } from "./render-for-test.tsx"
import { Select } from "./select.tsx"
import { Textarea } from "./textarea.tsx"

const choices = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No", hint: "Say why" },
]

function LawForm({ name }: { name?: string }) {
  return (
    <Form action="/en/laws" operation="laws.add" files {...(name && { name })}>
      <Field name="title" label="Title" hint="As published">
        <Input value="Law 1" />
      </Field>
      <Field name="secret" label="Passphrase">
        <Input type="password" value="never shown" />
      </Field>
      <Field name="text" label="Text" optional>
        <Textarea lang="fr" />
      </Field>
      <Field name="kind" label="Kind">
        <Select choices={choices} empty="Choose" />
      </Field>
      <Radios name="adopted" label="Adopted" choices={choices} />
      <Checkboxes name="parts" label="Parts" choices={choices} />
      <Checkbox name="public" label="Public" />
      <DateField name="day" label="Day" value="2024-05-01" />
      <FileField name="file" label="File" limit={50} />
      <Button>Send</Button>
    </Form>
  )
}

const refused = {
  values: {
    _operation: "laws.add",
    title: "<Law 2>",
    secret: "typed",
    text: "Texte",
    kind: "no",
    adopted: "no",
    parts: ["yes", "no"],
    public: "true",
    "day.day": "31",
    "day.month": "2",
    "day.year": "2025",
  },
  problem: { code: "laws.problem", text: "Mend it", fields: { title: "Shorter", day: "No such day" } },
}

describe("a form that was refused", () => {
  const page = (posted = refused) =>
    html(
      <>
        <ErrorSummary />
        <LawForm />
      </>,
      { posted },
    )

  it("keeps what was typed and chosen, except the passphrase", () => {
    expect(page()).toContain('value="&lt;Law 2>"')
    expect(page()).toContain(">Texte</textarea>")
    expect(page()).toMatch(/<option[^>]*selected[^>]*value="no"|<option[^>]*value="no"[^>]*selected/)
    expect(page().match(/ checked/g)).toHaveLength(4)
    expect(page()).toContain('value="31"')
    expect(page()).not.toContain("typed")
    expect(page()).not.toContain("never shown")
  })

  it("links each message of the summary to a field that is there and is described by it", () => {
    const links = [...page().matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    expect(links).toEqual(["laws-add-title", "laws-add-day"])
    for (const id of links) expect(page()).toContain(`id="${id}"`)
    expect(page()).toContain('aria-describedby="laws-add-title-hint laws-add-title-error"')
    expect(page()).toContain("Error:")
  })

  it("leaves another form of the same operation as it came", () => {
    const other = html(<LawForm name="other" />, { posted: refused })
    expect(other).toContain('value="Law 1"')
    expect(other).not.toContain("Shorter")
    expect(other).toContain('name="_form" value="other"')
  })
})

describe("a form as it comes", () => {
  it("posts its operation and a deed of its own", () => {
    const page = html(
      <>
        <LawForm />
        <LawForm name="other" />
      </>,
    )
    expect(page).toContain('name="_operation" value="laws.add"')
    expect([...page.matchAll(/name="_deed" value="([^"]+)"/g)].map(([, deed]) => deed)).toEqual([
      "deed-1",
      "deed-2",
    ])
    expect(page).toContain('enctype="multipart/form-data"')
    expect(html(<ErrorSummary />)).toBe("")
  })

  it("gives every control a label and no id twice", () => {
    const page = html(<LawForm />)
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const controls = [...page.matchAll(/<(?:input|select|textarea)(?![^>]*hidden)[^>]* id="([^"]+)"/g)]
    expect(controls).toHaveLength(13)
    for (const [, id] of controls) expect(page).toContain(`for="${id}"`)
  })

  it("asks for a day in the order of the language", () => {
    const order = (lang: "en" | "zh") =>
      [...html(<LawForm />, { lang }).matchAll(/name="day\.(\w+)"/g)].map(([, part]) => part)
    expect(order("en")).toEqual(["day", "month", "year"])
    expect(order("zh")).toEqual(["year", "month", "day"])
  })
})
