import { z } from "zod"
import { formInput } from "../../../platform/form-input.ts"
import { page } from "../../../platform/page.ts"
import { ButtonLink, Buttons } from "../../../platform/ui/button.tsx"
import { Notice } from "../../../platform/ui/notice.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { SummaryList } from "../../../platform/ui/summary-list.tsx"
import { directory } from "../contract.ts"
import type { PartyCard } from "../party.ts"
import { BelongingsSection } from "./belongings-section.tsx"
import { EvidenceSection } from "./evidence-section.tsx"
import { NamesSection } from "./names-section.tsx"
import { correctionPath, correctionsPath, partyPath } from "./paths.ts"
import { TreatyNames, treatyNames } from "./treaty-names.ts"
import { TreatySection } from "./treaty-section.tsx"
import { sourceWords } from "./words.ts"

/** What the address may ask: the day on which its statuses are wanted, and an earlier version of the pack. */
const Asked = z.object({
  at: z.iso.date().optional().catch(undefined),
  version: z.int().min(0).optional().catch(undefined),
  /** A version by the name under which something is pinned to it. */
  pinned: z.string().max(24).optional().catch(undefined),
})

/** One State or organization with its own treaty actions. Nothing on it scores, counts or compares. */
export const partyPage = page({
  route: partyPath,
  async load({ call, params, query }) {
    const { at, version, pinned } = Asked.parse(formInput(Asked, query))
    const wrong = at === undefined && [...query].some(([name, text]) => /^at(\.|$)/.test(name) && text !== "")
    const { party } = params
    return {
      card: await call(directory.showParty, { party, version, pinned }),
      treaties: await call(directory.listActions, { party, ...(at && { at }) }),
      ...(await call(directory.listEvidence, { party })),
      treatyNames: await treatyNames(call),
      older: version !== undefined || pinned !== undefined,
      wrong,
    }
  },
  title: ({ card }) => card.name,
  View({ data }) {
    const { lang, say } = useSaying()
    const { card } = data
    return (
      <>
        {data.older && <Notice>{say("directory.older_version", { version: card.version })}</Notice>}
        <Summary card={card} />
        <TreatyNames.Provider value={data.treatyNames}>
          <TreatySection treaties={data.treaties} wrong={data.wrong} />
          <EvidenceSection evidence={data.evidence} />
        </TreatyNames.Provider>
        <BelongingsSection card={card} />
        <NamesSection card={card} />
        <p class="small quiet-text">{card.disclaimer}</p>
        <Buttons>
          {card.can.correct && (
            <ButtonLink kind="plain" href={`/${lang}${correctionPath({ party: card.id })}`}>
              {say("directory.title_correction")}
            </ButtonLink>
          )}
          <ButtonLink kind="quiet" href={`/${lang}${correctionsPath({ party: card.id })}`}>
            {say("directory.title_corrections")}
          </ButtonLink>
        </Buttons>
      </>
    )
  },
})

function Summary({ card }: { card: PartyCard }) {
  const speaker = useSaying()
  const { say } = speaker
  return (
    <>
      <SummaryList
        rows={[
          { key: say("directory.column_formal"), value: <bdi>{card.formal}</bdi> },
          {
            key: say("directory.column_group"),
            value: (
              <>
                {say(`directory.group_${card.group}`)}
                <span class="small quiet-text"> ({sourceWords(card.group_grounds, speaker)})</span>
              </>
            ),
          },
          { key: say("directory.column_code"), value: <bdi dir="ltr">{card.id}</bdi> },
          {
            key: say("directory.column_version"),
            value: say("directory.version_of_pack", { pack: card.pack, version: card.version }),
          },
        ]}
      />
      {card.footnotes.map(({ mark, text }) => (
        <p key={mark} class="small">
          {mark} {text}
        </p>
      ))}
    </>
  )
}
