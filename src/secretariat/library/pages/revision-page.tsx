import { page, post } from "../../../platform/page.ts"
import { notAllowed } from "../../../platform/problem.ts"
import { AudienceLine } from "../../../platform/ui/audience-line.tsx"
import { Button } from "../../../platform/ui/button.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { circleName, isNational } from "../../documents/pages/circle-name.ts"
import { library } from "../contract.ts"
import type { Measure } from "../views.ts"
import { MeasureFields } from "./measure-fields.tsx"
import { measurePath, revisionPath } from "./paths.ts"
import { TextFields } from "./text-fields.tsx"

/** Corrects what a law's record says, or adds a text: the next version. */
export const revisionPage = page({
  route: revisionPath,
  async load({ call, params }) {
    const measure = await call(library.show, { measure: params.measure })
    if (!measure.can.revise) throw notAllowed()
    return measure
  },
  title: ({ name }, { say }) => say("library.title_revise", { name }),
  posts: [post(library.revise, ({ id }) => measurePath({ measure: id }))],
  View({ data: measure }) {
    const speaker = useSaying()
    const { lang, say } = speaker
    return (
      <>
        <AudienceLine
          circles={measure.visible_to.map((circle) => circleName(circle, speaker))}
          national={isNational(measure.visible_to)}
        />
        <p>{say("library.revise_hint")}</p>
        <Form action={`/${lang}${revisionPath({ measure: measure.id })}`} operation={library.revise.name}>
          <Hidden name="base" value={String(measure.version)} />
          <TextFields texts={ownFirst(measure)} />
          <MeasureFields facts={measure} />
          <Button>{say("library.revise")}</Button>
        </Form>
      </>
    )
  },
})

/** The law's own words stand first, as on the form of a new one. */
function ownFirst({ texts, original }: Measure): Measure["texts"] {
  const own = ({ lang, standing }: Measure["texts"][number]) => lang === original && standing === "official"
  return [...texts.filter(own), ...texts.filter((text) => !own(text))]
}
