import { Fragment } from "preact"
import { isLang, languageNames } from "../../../platform/languages.ts"
import { page, post } from "../../../platform/page.ts"
import { notFound } from "../../../platform/problem.ts"
import { AudienceLine } from "../../../platform/ui/audience-line.tsx"
import { Breadcrumb } from "../../../platform/ui/breadcrumb.tsx"
import { Button, Buttons } from "../../../platform/ui/button.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Tag } from "../../../platform/ui/tag.tsx"
import { Code } from "../../../platform/ui/unseen.tsx"
import { memory } from "../contract.ts"
import type { UnitView } from "../views.ts"
import { jobPath, unitPath } from "./paths.ts"
import { Sentence } from "./sentence.tsx"

/** One text, sentence by sentence, source beside translation; works without any script. */
export const unitPage = page({
  route: unitPath,
  load({ call, params }) {
    const { lang } = params
    if (!isLang(lang)) throw notFound()
    return call(memory.showUnit, { ...params, lang })
  },
  title: ({ label, lang }, { say }) =>
    say("memory.unit_title", { label: label ?? "", language: languageNames[lang] }),
  posts: [post(memory.writeUnit, (output) => unitPath(output))],
  View({ data: unit }) {
    const { lang, say } = useSaying()
    const job = { href: `/${lang}${jobPath(unit)}`, label: say("memory.texts") }
    return (
      <>
        <Breadcrumb crumbs={[job]} />
        <p>
          <Tag tone={unit.standing === "current" ? "ok" : "warn"}>
            {say("memory.standing", { standing: unit.standing })}
          </Tag>{" "}
          {unit.provisions.map((ref) => (
            <Fragment key={ref}>
              <Code>{ref}</Code>{" "}
            </Fragment>
          ))}
        </p>
        <Editor unit={unit} />
        {unit.next && (
          <p>
            <a href={`/${lang}${unitPath({ ...unit, key: unit.next })}`} rel="next">
              {say("memory.next_text")}
            </a>
          </p>
        )}
      </>
    )
  },
})

function Editor({ unit }: { unit: UnitView }) {
  const { lang, say } = useSaying()
  const sentences = unit.sentences.map((sentence, index) => (
    <Sentence key={index} unit={unit} sentence={sentence} index={index} />
  ))
  if (!unit.can.translate) return <>{sentences}</>
  return (
    <Form action={`/${lang}${unitPath(unit)}`} operation={memory.writeUnit.name}>
      <AudienceLine circles={[]} />
      <Hidden name="number" value={String(unit.number)} />
      {sentences}
      <Buttons>
        <Button name="press" value="deliver">
          {say("memory.deliver")}
        </Button>
        <Button kind="plain" name="press" value="keep">
          {say("memory.keep")}
        </Button>
      </Buttons>
    </Form>
  )
}
