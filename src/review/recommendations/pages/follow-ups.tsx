import type { ComponentChildren } from "preact"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Timeline } from "../../../platform/ui/timeline.tsx"
import { partyName } from "../../../secretariat/directory/find-party.ts"
import type { FollowUp, Recommendation, Step } from "../views.ts"
import { ReleasePart } from "./release-part.tsx"

/** The reader's own State with all it has said; below, each other State that let her see what it says. */
export function FollowUps({ one }: { one: Recommendation }) {
  const { say } = useSaying()
  const [own, others] = [
    one.follow_ups.filter(({ mine }) => mine),
    one.follow_ups.filter(({ mine }) => !mine),
  ]
  return (
    <>
      {own.length === 0 && one.can.follow && <p>{say("recommendations.own_none")}</p>}
      {own.map((followUp) => (
        <Steps key={followUp.id} followUp={followUp}>
          <ReleasePart one={one} followUp={followUp} />
        </Steps>
      ))}
      {others.length > 0 && <h3>{say("recommendations.released_by_others")}</h3>}
      {others.map((followUp) => (
        <details key={followUp.id}>
          <summary>
            <PartyName party={followUp.party} />
          </summary>
          <Steps followUp={followUp} />
        </details>
      ))}
    </>
  )
}

function PartyName({ party }: { party: string }) {
  const { lang } = useSaying()
  return <bdi>{partyName(party, lang)}</bdi>
}

type StepsProps = { followUp: FollowUp; children?: ComponentChildren }

function Steps({ followUp, children }: StepsProps) {
  const { say } = useSaying()
  return (
    <section>
      {followUp.mine && (
        <h3>
          <PartyName party={followUp.party} />
        </h3>
      )}
      <Timeline
        steps={followUp.steps.map((step) => ({
          at: step.at,
          done: true,
          title: say("recommendations.status", { status: step.status }),
          detail: <Words step={step} />,
        }))}
      />
      {children}
    </section>
  )
}

function Words({ step }: { step: Step }) {
  const { say } = useSaying()
  const { said, lang, link, lead, assistance } = step
  return (
    <>
      {said && (
        <span lang={lang} dir="auto">
          {said}
        </span>
      )}
      {link && (
        <>
          <br />
          <a href={link} rel="noreferrer">
            <bdi dir="ltr">{link}</bdi>
          </a>
        </>
      )}
      {lead && (
        <>
          <br />
          {say("recommendations.field_lead")}: <bdi>{lead}</bdi>
        </>
      )}
      {assistance && (
        <>
          <br />
          {say("recommendations.field_assistance")}:{" "}
          <bdi lang={lang} dir="auto">
            {assistance}
          </bdi>
        </>
      )}
    </>
  )
}
