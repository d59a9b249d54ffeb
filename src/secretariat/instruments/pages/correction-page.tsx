import { page, post } from "../../../platform/page.ts"
import type { Asked } from "../../../platform/contract.ts"
import { isProblem, type Problem } from "../../../platform/problem.ts"
import { Breadcrumb } from "../../../platform/ui/breadcrumb.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { Notice } from "../../../platform/ui/notice.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import type { Call } from "../../../platform/perform.ts"
import { instruments } from "../contract.ts"
import { REF } from "../pack/ref.ts"
import type { Provision } from "../provision.ts"
import type { Preview } from "../version.ts"
import { ConfirmCorrection } from "./confirm-correction.tsx"
import { CorrectionForm } from "./correction-form.tsx"
import { EffectsTable } from "./effects-table.tsx"
import { correctionPath, instrumentsPath, versionsPath } from "./paths.ts"
import { PresentRow } from "./present-row.tsx"

type Tried = { preview?: Preview; refused?: Problem; changes?: Changes }
type Changes = Asked<typeof instruments.previewCorrection>["changes"]

/** Corrects one row of the pack in two steps: what it would change and touch, then on what ground and why. */
export const correctionPage = page({
  route: correctionPath,
  async load({ call, query }) {
    const values = Object.fromEntries(
      ["ref", "field", "lang", "value"].map((name) => [name, query.get(name) ?? ""]),
    )
    const tried: Tried = query.has("value") ? await tryPreview(call, values) : {}
    return { values, present: await findRow(call, values["ref"] ?? ""), ...tried }
  },
  title: (_, speaker) => speaker.say("instruments.title_correction"),
  posts: [post(instruments.correct, () => versionsPath())],
  View({ data }) {
    const { lang, say } = useSaying()
    const { values, present, preview, refused, changes } = data
    return (
      <>
        <Breadcrumb
          crumbs={[{ href: `/${lang}${instrumentsPath()}`, label: say("instruments.title_instruments") }]}
        />
        <p>{say("instruments.about_corrections")}</p>
        {present && <PresentRow provision={present} />}
        <CorrectionForm values={values} />
        {refused && <Refused refused={refused} />}
        {preview && changes && (
          <ConfirmCorrection
            preview={preview}
            change={<EffectsTable effects={preview.effects} />}
            action={`/${lang}${correctionPath(values)}`}
            operation={instruments.correct.name}
            label={say("instruments.correct")}
          >
            <Hidden name="version" value={preview.version} />
            {changes.flatMap((change, index) =>
              Object.entries(change).map(([name, value]) => (
                <Hidden key={`${index} ${name}`} name={`changes.${index}.${name}`} value={value ?? ""} />
              )),
            )}
          </ConfirmCorrection>
        )}
      </>
    )
  },
})

/** The row as it stands, when the address names a provision that is there. */
async function findRow(call: Call, ref: string): Promise<Provision | undefined> {
  if (!REF.test(ref)) return undefined
  try {
    return (await call(instruments.showProvision, { ref })).provisions[0]
  } catch (thrown) {
    if (!isProblem(thrown)) throw thrown
    return undefined
  }
}

/** A preview that is refused is part of the page: the form above it keeps what was typed. */
async function tryPreview(call: Call, values: Readonly<Record<string, string>>): Promise<Tried> {
  const { ref, field, lang, value } = values
  const changes = [{ ref, field, value, ...(lang && { lang }) }] as Changes
  try {
    return { preview: await call(instruments.previewCorrection, { changes }), changes }
  } catch (thrown) {
    if (!isProblem(thrown) || thrown.status !== 422) throw thrown
    return { refused: thrown }
  }
}

function Refused({ refused }: { refused: Problem }) {
  const { sayCode } = useSaying()
  return (
    <Notice tone="err" outcome>
      <p>{sayCode(refused.code, refused.values)}</p>
      <ul>
        {Object.entries(refused.fields).map(([field, { code, values }]) => (
          <li key={field}>
            <bdi dir="ltr">{field.replace(/^changes\.\d+\./, "")}</bdi>: {sayCode(code, values)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
