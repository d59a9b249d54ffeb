import { page, post } from "../../../platform/page.ts"
import type { Call } from "../../../platform/perform.ts"
import { AudienceLine } from "../../../platform/ui/audience-line.tsx"
import { Columns } from "../../../platform/ui/columns.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { identity } from "../../identity/contract.ts"
import { texts } from "../contract.ts"
import { ChairSection, TAKING } from "./chair-section.tsx"
import { CompareSection } from "./compare-section.tsx"
import { CurrentText } from "./current-text.tsx"
import { Discussion } from "./discussion.tsx"
import { OfficeSection } from "./office-section.tsx"
import { textPath } from "./paths.ts"
import { ProposalCards } from "./proposal-cards.tsx"
import { ProposeForm } from "./propose-form.tsx"
import { TextsRail } from "./texts-rail.tsx"
import type { Translator } from "./translations.tsx"
import { Way } from "./way.tsx"
import { circleTexts } from "./words.ts"

const here = (_: unknown, { negotiation = "", text = "" }: Readonly<Record<string, string>>) =>
  textPath({ negotiation, text })

const delegations = [texts.confirmProposal, texts.withdrawProposal, texts.showToChair]
const voices = [texts.comment, texts.object, texts.askReopening]
/** Whoever has spoken comes to where it stands. */
const spoken = (output: unknown, params: Readonly<Record<string, string>>) =>
  `${here(output, params)}#c-${(output as { voice: string }).voice}`
const chair = [texts.takeUp, texts.bracket, texts.park, texts.refer, texts.agree, texts.withdrawText]

/** One text: where it stands, what is proposed on it, and what is said of it. */
export const textPage = page({
  route: textPath,
  async load({ call, params, query }) {
    const { negotiation, text } = params
    const shown = await call(texts.show, { negotiation })
    const detail = await call(texts.showText, { text })
    const [from, to] = [Number(query.get("from")), Number(query.get("to"))]
    const asked = from > 0 && to > 0 && Number.isInteger(from + to)
    const taking = detail.proposals_made.find(({ id, can }) => can.take && id === query.get(TAKING))
    return {
      negotiation: shown,
      text: detail,
      taking,
      translators: detail.can.assign_translation ? await translatorsOf(call) : [],
      comparison: asked ? await call(texts.compare, { text, from, to }) : null,
    }
  },
  title: ({ text, negotiation }) => (text.label ? `${text.label} – ${negotiation.title}` : negotiation.title),
  titleLang: ({ negotiation }) => negotiation.lang,
  posts: [
    post(texts.propose, (output, params) => `${here(output, params)}#p-${output.proposal}`),
    ...delegations.map((one) => post(one, here)),
    post(texts.agreeToName, here),
    post(texts.liftReferendum, here),
    ...voices.map((one) => post(one, spoken)),
    post(texts.withdrawVoice, here),
    post(texts.takeDown, here),
    post(texts.setChairText, here),
    post(texts.setFloor, here),
    ...chair.map((one) => post(one, here)),
    post(texts.agreeAdReferendum, here),
    post(texts.agreeInPackage, here),
    post(texts.reopen, here),
    post(texts.draftVersion, here),
    post(texts.issueVersion, here),
    post(texts.assignTranslation, here),
    post(texts.endTranslation, here),
  ],
  View({ data: { negotiation, text, taking, comparison, translators } }) {
    const speaker = useSaying()
    return (
      <>
        <Way negotiation={negotiation} text={text.id} />
        <AudienceLine circles={circleTexts(text.visible_to, speaker)} />
        <Columns
          rail={<TextsRail negotiation={negotiation.id} texts={negotiation.texts} here={text.id} />}
          side={<Discussion negotiation={negotiation.id} text={text} />}
        >
          <CurrentText negotiation={negotiation} text={text} />
          <ProposalCards negotiation={negotiation.id} text={text} />
          <ChairSection negotiation={negotiation} text={text} taking={taking} />
          <ProposeForm negotiation={negotiation} text={text} />
          <OfficeSection negotiation={negotiation} text={text} translators={translators} />
          <CompareSection text={text} comparison={comparison} />
        </Columns>
      </>
    )
  },
})

/** Whom a text may be given to; the secretariat knows everybody. */
async function translatorsOf(call: Call): Promise<Translator[]> {
  const { people } = await call(identity.listPeople, {})
  return people.filter(({ roles }) => roles.some(({ role }) => role === "translator"))
}
