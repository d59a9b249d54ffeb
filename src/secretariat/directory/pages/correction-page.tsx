import { formInput } from "../../../platform/form-input.ts"
import { page, post } from "../../../platform/page.ts"
import type { Asked } from "../../../platform/contract.ts"
import type { Call } from "../../../platform/perform.ts"
import { isProblem, notFound, type Problem } from "../../../platform/problem.ts"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { Notice } from "../../../platform/ui/notice.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { directory } from "../contract.ts"
import { Correctable, type PartyPreview } from "../correction.ts"
import { ConfirmCorrection } from "../../instruments/pages/confirm-correction.tsx"
import { GroupForm, NameForm, type Tried } from "./correction-forms.tsx"
import { PartyChange } from "./party-change.tsx"
import { correctionPath, partyPath } from "./paths.ts"

/**
 * Corrects a name or the regional group of a State in two steps: what it would change and touch, then on what ground
 * and why. Each correction makes a new version of the pack.
 */
export const correctionPage = page({
  route: correctionPath,
  async load({ call, params, query }) {
    const { party } = params
    const card = await call(directory.showParty, { party })
    if (!card.can.correct) throw notFound()
    const values = Object.fromEntries(query)
    const asked = { ...(formInput(Correctable, query) as object), party } as Asked<
      typeof directory.previewParty
    >
    return { card, values, ...(query.has("field") && (await tryPreview(call, asked))) }
  },
  title: ({ card: { name } }, { say }) => say("directory.title_correction_of", { name }),
  posts: [post(directory.correctParty, ({ party }) => partyPath({ party }))],
  View({ data }) {
    const { say, sayCode } = useSaying()
    const { card, values, preview, refused } = data
    const errors = Object.entries(refused?.fields ?? {}).map(
      ([name, { code, values }]) => [name, sayCode(code, values)] as const,
    )
    const tried: Tried = { values, errors: Object.fromEntries(errors) }
    const none: Tried = { values: {}, errors: {} }
    const ofGroup = values["field"] === "group"
    return (
      <>
        <p class="lead">{say("directory.correction_lead")}</p>
        {refused && (
          <Notice tone="err" outcome>
            {sayCode(refused.code, refused.values)}
          </Notice>
        )}
        {preview && <Confirm preview={preview} values={values} />}
        <h2>{say("directory.correct_name")}</h2>
        <NameForm card={card} tried={ofGroup ? none : tried} />
        <h2>{say("directory.correct_group")}</h2>
        <GroupForm card={card} tried={ofGroup ? tried : none} />
      </>
    )
  },
})

type ConfirmProps = { preview: PartyPreview; values: Readonly<Record<string, string>> }

function Confirm({ preview, values }: ConfirmProps) {
  const { lang, say } = useSaying()
  const { party, field, on, after, since } = preview
  const travelling = {
    field,
    text: after,
    on,
    ...(preview.lang && { lang: preview.lang }),
    ...(since && { since }),
  }
  return (
    <ConfirmCorrection
      preview={preview}
      change={<PartyChange preview={preview} />}
      action={`/${lang}${correctionPath({ party }, values)}`}
      operation={directory.correctParty.name}
      label={say("directory.make_correction")}
    >
      {Object.entries(travelling).map(([name, value]) => (
        <Hidden key={name} name={name} value={value} />
      ))}
    </ConfirmCorrection>
  )
}

type Outcome = { preview?: PartyPreview; refused?: Problem }

/** A preview that is refused is part of the page: the form below it keeps what was typed. */
async function tryPreview(call: Call, asked: Asked<typeof directory.previewParty>): Promise<Outcome> {
  try {
    return { preview: await call(directory.previewParty, asked) }
  } catch (thrown) {
    if (!isProblem(thrown) || ![409, 422].includes(thrown.status)) throw thrown
    return { refused: thrown }
  }
}
