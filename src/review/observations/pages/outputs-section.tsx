import { Button } from "../../../platform/ui/button.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { partyName } from "../../../secretariat/directory/find-party.ts"
import { observations } from "../contract.ts"
import type { Observations, OutputView } from "../views.ts"
import { outcomePath } from "./paths.ts"

type Props = { list: Observations; action: string }

/** Who has cleared exactly what stands above, for whom it waits, and to which working groups it goes. */
export function OutputsSection({ list, action }: Props) {
  const { say } = useSaying()
  return (
    <section aria-labelledby="outputs">
      <h2 id="outputs">{say("observations.outputs")}</h2>
      {list.outputs.map((one) => (
        <OutputItem key={one.output} list={list} one={one} action={action} />
      ))}
    </section>
  )
}

function OutputItem({ list: { review }, one, action }: Props & { one: OutputView }) {
  const { lang, say, list } = useSaying()
  const { output, sha256, parts, to, cleared_by: cleared, waits_for: waits, outcome, can } = one
  const names = (parties: readonly string[]) => list(parties.map((party) => partyName(party, lang)))
  return (
    <article class="thread" aria-labelledby={`output-${output}`}>
      <h3 id={`output-${output}`}>{say("observations.output", { output })}</h3>
      <p>{say("observations.parts", { count: parts })}</p>
      {to.length > 0 && (
        <p>
          {say("observations.goes_to")} <bdi>{list(to)}</bdi>
        </p>
      )}
      {cleared.length > 0 && (
        <p>{say("observations.cleared_by", { names: names(cleared.map(({ party }) => party)) })}</p>
      )}
      {outcome === null && waits.length > 0 && (
        <p>{say("observations.waits_for", { names: names(waits) })}</p>
      )}
      {outcome && (
        <p>
          <a href={`/${lang}${outcomePath({ outcome })}`}>{say("observations.to_outcome")}</a>
        </p>
      )}
      {sha256 &&
        can.clear.map((party) => (
          <Form key={party} action={action} operation={observations.clear.name} name={`${output}-${party}`}>
            <Hidden name="review" value={review} />
            <Hidden name="output" value={output} />
            <Hidden name="party" value={party} />
            <Hidden name="sha256" value={sha256} />
            <Button>{say("observations.clear", { state: partyName(party, lang) })}</Button>
          </Form>
        ))}
      {can.transmit && (
        <Form action={action} operation={observations.transmit.name} name={output}>
          <Hidden name="review" value={review} />
          <Hidden name="output" value={output} />
          <Button>{say("observations.transmit")}</Button>
        </Form>
      )}
    </article>
  )
}
