import { isLang } from "../../../platform/languages.ts"
import { page, post } from "../../../platform/page.ts"
import { Breadcrumb } from "../../../platform/ui/breadcrumb.tsx"
import { Empty } from "../../../platform/ui/empty.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { OwnText } from "../../../platform/ui/unseen.tsx"
import { partyName } from "../../../secretariat/directory/find-party.ts"
import { paperDownloadPath } from "../../../secretariat/documents/pages/paths.ts"
import { reviews } from "../contract.ts"
import { LETTER, letterKinds, type Letters } from "../letters/letter.ts"
import { ChooseLetter, LetterForm } from "./letter-forms.tsx"
import { lettersPath, reviewPath } from "./paths.ts"

/** Letters and notes drafted from a review's data: chosen, worded by hand, kept, printed. Nothing is sent from here. */
export const lettersPage = page({
  route: lettersPath,
  async load({ call, params, query }) {
    const kind = letterKinds.find((one) => one === query.get("kind"))
    const party = /^[A-Z]{3}$/.exec(query.get("party") ?? "")?.[0]
    const lang = query.get("in")
    const asked = kind && party && isLang(lang) ? { kind, party, lang } : {}
    const shown = await call(reviews.show, params)
    return { shown, data: await call(reviews.showLetters, { ...params, ...asked }) }
  },
  title: ({ shown }, speaker) =>
    speaker.say("reviews.title_letters_of", { state: partyName(shown.state, speaker.lang) }),
  posts: [post(reviews.keepLetter, (_, { review = "" }) => lettersPath({ review }))],
  View({ data: { shown, data } }) {
    const { lang, say } = useSaying()
    const href = `/${lang}${reviewPath({ review: data.review })}`
    return (
      <>
        <Breadcrumb
          crumbs={[{ href, label: say("reviews.review_of", { state: partyName(shown.state, lang) }) }]}
        />
        <p>{say("reviews.letters_hint")}</p>
        {data.may_draft.length > 0 && <ChooseLetter data={data} />}
        {data.draft && <LetterForm review={data.review} draft={data.draft} />}
        {data.letters.length === 0 && <Empty sentence={say("reviews.no_letters")} />}
        {data.letters.map((letter) => (
          <Kept key={letter.id} letter={letter} />
        ))}
      </>
    )
  },
})

function Kept({ letter }: { letter: Letters["letters"][number] }) {
  const { lang: own, say, dateTime } = useSaying()
  const { id, kind, party, lang, body, at } = letter
  return (
    <article class="thread" id={`l-${id}`} aria-labelledby={`l-${id}-title`}>
      <h2 id={`l-${id}-title`}>
        {say("reviews.letter_kind", { kind })}: <bdi>{partyName(party, own)}</bdi>
      </h2>
      <p class="byline">
        <time dateTime={at}>{dateTime(at)}</time>
        {(["word", "pdf"] as const).map((format) => (
          <a key={format} href={paperDownloadPath({ thing: LETTER, id, format, lang })} download>
            {say("reviews.letter_file", { format })}
          </a>
        ))}
      </p>
      <OwnText lang={lang}>{body}</OwnText>
    </article>
  )
}
