import type { Operation } from "../../../platform/contract.ts"
import { languageNames } from "../../../platform/languages.ts"
import { Button, Buttons } from "../../../platform/ui/button.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { Redline } from "../../../platform/ui/redline.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Tag } from "../../../platform/ui/tag.tsx"
import { Code, OwnText } from "../../../platform/ui/unseen.tsx"
import { texts } from "../contract.ts"
import type { Proposal } from "../proposal.ts"
import type { TextDetail } from "../text-detail.ts"
import { CHAIR_ID, TAKING } from "./chair-section.tsx"
import { textPath } from "./paths.ts"
import { bylineText } from "./words.ts"

/** One card for each proposal: whose it is if that may be known, what it changes, and why. */
export function ProposalCards({ negotiation, text }: { negotiation: string; text: TextDetail }) {
  const { lang, say } = useSaying()
  const action = `/${lang}${textPath({ negotiation, text: text.id })}`
  return (
    <section>
      <h2>{say("texts.proposals")}</h2>
      {text.proposals_made.length === 0 && <p>{say("texts.proposals_none")}</p>}
      {text.proposals_made.map((proposal) => (
        <Card key={proposal.id} proposal={proposal} action={action} />
      ))}
    </section>
  )
}

function Card({ proposal, action }: { proposal: Proposal; action: string }) {
  const speaker = useSaying()
  const { say } = speaker
  const { id, code, lang, redline, body, reason, by, own, status, format } = proposal
  return (
    <article class="thread" id={`p-${id}`} aria-labelledby={`p-${id}-title`}>
      <h3 id={`p-${id}-title`}>
        <Code>{code}</Code> {bylineText(by, speaker)}
      </h3>
      <p>
        {say("texts.code", { code })} · {say("texts.format", { format })} ·{" "}
        <span lang={lang}>{languageNames[lang]}</span> {own && <Tag>{say("texts.own")}</Tag>}{" "}
        {status === "taken_down" && <Tag tone="warn">{say("texts.taken_down")}</Tag>}
      </p>
      {redline ? <Redline parts={redline} lang={lang} /> : body && <OwnText lang={lang}>{body}</OwnText>}
      {reason && (
        <>
          <h4>{say("texts.field_reason")}</h4>
          <OwnText lang={lang}>{reason}</OwnText>
        </>
      )}
      <Naming proposal={proposal} />
      {proposal.can.take && proposal.code !== "ADD" && (
        <p>
          <a href={`${action}?${TAKING}=${id}#${CHAIR_ID}`}>{say("texts.take")}</a>
        </p>
      )}
      <Buttons>
        <Deed proposal={proposal} action={action} operation={texts.confirmProposal} />
        <Deed proposal={proposal} action={action} operation={texts.showToChair} />
        <NamingDeed proposal={proposal} action={action} />
        <Deed proposal={proposal} action={action} operation={texts.withdrawProposal} />
      </Buttons>
    </article>
  )
}

/** What was agreed about the name so far: for the delegation and the chair. */
function Naming({ proposal: { own, chair_names, by } }: { proposal: Proposal }) {
  const { say } = useSaying()
  if (chair_names === null || by?.office) return null
  return (
    <p class="hint">
      {own && say("texts.naming_own", { agreed: own.named ? "yes" : "no" })}{" "}
      {say("texts.naming_chair", { agreed: chair_names ? "yes" : "no" })}
    </p>
  )
}

type DeedProps = { proposal: Proposal; action: string; operation: Operation }

function Deed({ proposal, action, operation }: DeedProps) {
  const { say } = useSaying()
  const deed = operation.name.slice(operation.name.indexOf(".") + 1)
  const open: Readonly<Record<string, boolean>> = {
    confirmProposal: proposal.can.confirm,
    showToChair: proposal.can.show_to_chair,
    withdrawProposal: proposal.can.withdraw,
  }
  if (!open[deed]) return null
  return (
    <Form action={action} operation={operation.name} name={proposal.id}>
      <Hidden name="proposal" value={proposal.id} />
      <Button kind={deed === "confirmProposal" ? "primary" : "plain"}>
        {say("texts.proposal_deed", { deed })}
      </Button>
    </Form>
  )
}

function NamingDeed({ proposal, action }: Omit<DeedProps, "operation">) {
  const { say } = useSaying()
  const { own, chair_names, can, by } = proposal
  if (!can.name || by?.office) return null
  const agreed = own ? own.named : chair_names === true
  return (
    <Form action={action} operation={texts.agreeToName.name} name={proposal.id}>
      <Hidden name="proposal" value={proposal.id} />
      <Hidden name="agree" value={agreed ? "false" : "true"} />
      <Button kind="plain">{say(agreed ? "texts.name_no" : "texts.name_yes")}</Button>
    </Form>
  )
}
