import type { Output } from "../../../platform/contract.ts"
import { Button } from "../../../platform/ui/button.tsx"
import { Redline } from "../../../platform/ui/redline.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import type { texts } from "../contract.ts"
import type { TextDetail } from "../text-detail.ts"
import { textPath } from "./paths.ts"

type Props = { text: TextDetail; comparison: Output<typeof texts.compare> | null }

/** Any two versions beside each other; which, stands in the address. */
export function CompareSection({ text, comparison }: Props) {
  const { lang, say } = useSaying()
  const numbers = text.versions.filter((version) => version.lang === text.lang).map(({ number }) => number)
  if (numbers.length < 2) return null
  return (
    <section>
      <h2>{say("texts.compare_title")}</h2>
      <form
        method="get"
        action={`/${lang}${textPath({ negotiation: text.negotiation, text: text.id })}`}
        class="form"
      >
        <Version
          name="from"
          label={say("texts.compare_from")}
          numbers={numbers}
          value={comparison?.from ?? numbers[1]}
        />
        <Version
          name="to"
          label={say("texts.compare_to")}
          numbers={numbers}
          value={comparison?.to ?? numbers[0]}
        />
        <Button kind="plain">{say("texts.compare")}</Button>
      </form>
      {comparison && <Redline parts={comparison.parts} lang={comparison.lang} />}
    </section>
  )
}

type VersionProps = { name: string; label: string; numbers: number[]; value: number | undefined }

function Version({ name, label, numbers, value }: VersionProps) {
  const { say } = useSaying()
  return (
    <div class="field">
      <label class="label" for={`compare-${name}`}>
        {label}
      </label>
      <select class="control" id={`compare-${name}`} name={name}>
        {numbers.map((number) => (
          <option key={number} value={String(number)} selected={number === value}>
            {say("texts.version_number", { number })}
          </option>
        ))}
      </select>
    </div>
  )
}
