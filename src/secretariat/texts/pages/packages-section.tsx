import { Button } from "../../../platform/ui/button.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { texts } from "../contract.ts"
import type { Negotiation } from "../negotiation.ts"
import { negotiationPath } from "./paths.ts"

/** Texts that are agreed only together. */
export function PackagesSection({ negotiation }: { negotiation: Negotiation }) {
  const { lang, say } = useSaying()
  if (negotiation.packages.length === 0) return null
  const action = `/${lang}${negotiationPath({ negotiation: negotiation.id })}`
  return (
    <section>
      <h2>{say("texts.packages")}</h2>
      <ul class="tasks">
        {negotiation.packages.map(({ id, name, status, whole, can }) => (
          <li key={id}>
            <div>
              <bdi>{name}</bdi>
            </div>
            <span>
              {say("texts.package_status", {
                status: status === "agreed" ? "agreed" : whole ? "whole" : "open",
              })}
            </span>
            {can.agree && (
              <Form action={action} operation={texts.agreePackage.name} name={id}>
                <Hidden name="package" value={id} />
                <Button kind="plain">{say("texts.agree_package")}</Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
