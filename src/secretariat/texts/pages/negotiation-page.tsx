import { page, post } from "../../../platform/page.ts"
import { AudienceLine } from "../../../platform/ui/audience-line.tsx"
import { Columns } from "../../../platform/ui/columns.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Tag } from "../../../platform/ui/tag.tsx"
import { historyPath } from "../../audit/pages/paths.ts"
import { partyName } from "../../directory/find-party.ts"
import { texts } from "../contract.ts"
import type { Negotiation } from "../negotiation.ts"
import { AddTextForm } from "./add-text-form.tsx"
import { CarryOnSection } from "./carry-on-section.tsx"
import { DecisionSection } from "./decision-section.tsx"
import { PackagesSection } from "./packages-section.tsx"
import { floorPath, negotiationPath, paperPath, textPath } from "./paths.ts"
import { RoundsSection } from "./rounds-section.tsx"
import { SilenceSection } from "./silence-section.tsx"
import { TextsRail } from "./texts-rail.tsx"
import { circleTexts } from "./words.ts"

const here = (_: unknown, { negotiation = "" }: Readonly<Record<string, string>>) =>
  negotiationPath({ negotiation })

/** One negotiation: its texts, its rounds, and what the body decides. */
export const negotiationPage = page({
  route: negotiationPath,
  load: ({ call, params }) => call(texts.show, params),
  title: ({ title }) => title,
  posts: [
    post(texts.addText, (output, { negotiation = "" }) =>
      textPath({ negotiation, text: (output as { id: string }).id }),
    ),
    ...[texts.issueDrafts, texts.openRound, texts.closeRound, texts.agreePackage].map((one) =>
      post(one, here),
    ),
    ...[texts.forward, texts.adopt, texts.adoptAsOrallyAmended, texts.endorse].map((one) => post(one, here)),
    ...[texts.takeNote, texts.putUnderSilence, texts.breakSilence].map((one) => post(one, here)),
    post(texts.carryOn, (output) => negotiationPath({ negotiation: (output as { id: string }).id })),
    ...[texts.concludeSilence, texts.explainPosition].map((one) => post(one, here)),
  ],
  View({ data: negotiation }) {
    return (
      <>
        <Head negotiation={negotiation} />
        <Columns rail={<TextsRail negotiation={negotiation.id} texts={negotiation.texts} />}>
          <RoundsSection negotiation={negotiation} />
          <PackagesSection negotiation={negotiation} />
          <SilenceSection negotiation={negotiation} />
          <DecisionSection negotiation={negotiation} />
          <CarryOnSection negotiation={negotiation} />
          {negotiation.can.add_text && <AddTextForm negotiation={negotiation} />}
          <Participants negotiation={negotiation} />
        </Columns>
      </>
    )
  },
})

function Head({ negotiation }: { negotiation: Negotiation }) {
  const speaker = useSaying()
  const { lang, say } = speaker
  const { id, status, symbol, forwarded_to, continues, continued } = negotiation
  const lineage = [
    { other: continues, label: say("texts.came_from") },
    { other: continued, label: say("texts.went_on") },
  ]
  return (
    <>
      <AudienceLine circles={circleTexts(negotiation.visible_to, speaker)} />
      <p>
        <Tag tone={status === "open" ? "info" : "ok"}>{say("texts.negotiation_status", { status })}</Tag>{" "}
        {symbol && <bdi dir="ltr">{symbol}</bdi>} {forwarded_to && <bdi>{forwarded_to}</bdi>}
      </p>
      <ul>
        {lineage.map(
          ({ other, label }) =>
            other && (
              <li key={other}>
                <a href={`/${lang}${negotiationPath({ negotiation: other })}`}>{label}</a>
              </li>
            ),
        )}
        <li>
          <a href={`/${lang}${floorPath({ negotiation: id })}`}>{say("texts.room_view")}</a>
        </li>
        <li>
          <a href={`/${lang}${paperPath({ negotiation: id })}`}>{say("texts.non_paper")}</a>
        </li>
        <li>
          <a href={`/${lang}${historyPath({ thing: "negotiation", id })}`}>{say("texts.history")}</a>
        </li>
      </ul>
    </>
  )
}

function Participants({ negotiation }: { negotiation: Negotiation }) {
  const { lang, say, list, sort } = useSaying()
  const classes = Map.groupBy(negotiation.participants, (one) => one.class)
  return (
    <section>
      <h2>{say("texts.participants")}</h2>
      <dl>
        {[...classes].map(([name, rows]) => (
          <div key={name}>
            <dt>{say("texts.class", { class: name })}</dt>
            <dd>
              {list(
                sort(
                  rows.map(({ party }) => partyName(party, lang)),
                  (one) => one,
                ),
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
