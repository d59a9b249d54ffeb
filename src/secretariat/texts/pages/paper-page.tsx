import { isLang, languageNames, languages } from "../../../platform/languages.ts"
import { page } from "../../../platform/page.ts"
import { Redline } from "../../../platform/ui/redline.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { TabsAsLinks } from "../../../platform/ui/tabs-as-links.tsx"
import { Code } from "../../../platform/ui/unseen.tsx"
import { paperDownloadPath } from "../../documents/pages/paths.ts"
import { texts } from "../contract.ts"
import type { Paper, PaperPart } from "../paper.ts"
import { negotiationPath, paperPath } from "./paths.ts"
import { bylineText } from "./words.ts"

/** The non-paper of now or of a past moment, clean or with what is proposed; the address says which. */
export const paperPage = page({
  route: paperPath,
  async load({ call, params, query }) {
    const lang = query.get("in")
    const markup = query.get("markup") === "clean" ? "clean" : "tracked"
    const { papers } = await call(texts.nonPaper, {
      ...params,
      at: query.get("at") || undefined,
      since: query.get("since") || undefined,
      markup,
      languages: isLang(lang) ? [lang] : [],
    })
    return { papers, ...params }
  },
  title: (_, speaker) => speaker.say("texts.non_paper"),
  View({ data: { papers, negotiation } }) {
    const { lang, say, dateTime } = useSaying()
    const to = (markup: string) => `/${lang}${paperPath({ negotiation }, { markup, in: papers[0]?.lang })}`
    return (
      <>
        {papers.map((paper) => (
          <section key={paper.lang}>
            <h2>
              <a href={`/${lang}${negotiationPath({ negotiation })}`}>
                <bdi>{paper.title}</bdi>
              </a>
            </h2>
            <p>
              {paper.symbol && <Code>{paper.symbol}</Code>}{" "}
              <time dateTime={paper.at}>{dateTime(paper.at)}</time>
            </p>
            <Take negotiation={negotiation} paper={paper} />
            <p>
              <a href={to(paper.markup === "clean" ? "tracked" : "clean")}>
                {say(paper.markup === "clean" ? "texts.paper_tracked" : "texts.paper_clean")}
              </a>
            </p>
            {paper.parts.map((part) => (
              <Part key={part.key} part={part} />
            ))}
          </section>
        ))}
      </>
    )
  },
})

/** The other languages, and the file of each kind. */
function Take({ negotiation, paper }: { negotiation: string; paper: Paper }) {
  const { lang, say } = useSaying()
  const tabs = languages.map((one) => ({
    href: `/${lang}${paperPath({ negotiation }, { markup: paper.markup, in: one })}`,
    label: languageNames[one],
    current: one === paper.lang,
  }))
  const files = (["tracked", "clean"] as const).flatMap((markup) =>
    (["word", "pdf"] as const).map((format) => ({ markup, format })),
  )
  const which = { thing: "negotiation", id: negotiation, lang: paper.lang, at: paper.at }
  return (
    <>
      <TabsAsLinks label={say("texts.field_lang")} tabs={tabs} />
      <h3>{say("texts.take_along")}</h3>
      <ul>
        {files.map((file) => (
          <li key={`${file.markup} ${file.format}`}>
            <a href={paperDownloadPath({ ...which, ...file })} download>
              {say("texts.paper_file", file)}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

const KINDS = { same: "same", ins: "inserted", del: "deleted" } as const

function Part({ part }: { part: PaperPart }) {
  const speaker = useSaying()
  const { say } = speaker
  const { number, heading, code, by, status, runs, lang, untranslated, of } = part
  return (
    <>
      {of === "text" ? (
        <h3>
          {number}. {heading && <bdi>{heading}</bdi>}
        </h3>
      ) : (
        <p>
          {code && <Code>{code}</Code>} {by && bylineText(by, speaker)}
        </p>
      )}
      {of === "text" && <p class="hint">{say("texts.text_status", { status })}</p>}
      {untranslated && <p class="hint">{say("texts.untranslated")}</p>}
      <Redline parts={runs.map(({ kind, text }) => ({ kind: KINDS[kind], text }))} lang={lang} />
    </>
  )
}
