import { page, post } from "../../../platform/page.ts"
import { AudienceLine } from "../../../platform/ui/audience-line.tsx"
import { Notice } from "../../../platform/ui/notice.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { historyPath } from "../../audit/pages/paths.ts"
import { partyName } from "../../directory/find-party.ts"
import { circleName, isNational } from "../../documents/pages/circle-name.ts"
import { instruments } from "../../instruments/contract.ts"
import { library } from "../contract.ts"
import { ChangeForms } from "./change-forms.tsx"
import { Implementing } from "./implementing.tsx"
import { LeaningList } from "./leaning-list.tsx"
import { loadArticle } from "./load-article.ts"
import { MeasureFacts } from "./measure-facts.tsx"
import { measurePath, partyLawsPath } from "./paths.ts"
import { Picker } from "./picker.tsx"
import { Releases } from "./releases.tsx"
import { Texts } from "./texts.tsx"
import { Versions } from "./versions.tsx"

const here = (_: unknown, { measure = "" }: Readonly<Record<string, string>>) => measurePath({ measure })
const atTable = (...given: Parameters<typeof here>) => `${here(...given)}#table`

/** One law: what it is, its texts, the provisions that its articles carry out, and what leans on it. */
export const measurePage = page({
  route: measurePath,
  async load({ call, params, query }) {
    const version = Number(query.get("version") ?? "") || undefined
    const measure = await call(library.show, { measure: params.measure, ...(version && { version }) })
    if (!measure.can.cite) return { measure, picking: null }
    const { instruments: treaties } = await call(instruments.listInstruments, {})
    return { measure, picking: { treaties, article: await loadArticle(call, query.get("article")) } }
  },
  title: ({ measure }) => measure.name,
  titleLang: ({ measure }) => measure.name_lang,
  posts: [
    post(library.change, here),
    post(library.cite, atTable),
    post(library.dropCitation, atTable),
    post(library.confirm, atTable),
    post(library.release, here),
    post(library.withdrawRelease, here),
  ],
  View({ data: { measure, picking } }) {
    const speaker = useSaying()
    const { lang, say } = speaker
    const old = measure.number < measure.version
    return (
      <>
        <AudienceLine
          circles={measure.visible_to.map((circle) => circleName(circle, speaker))}
          national={isNational(measure.visible_to)}
        />
        {old && (
          <Notice tone="warn">
            <p>
              {say("library.old_version", { number: measure.number })}{" "}
              <a href={`/${lang}${measurePath({ measure: measure.id })}`}>{say("library.newest_version")}</a>
            </p>
          </Notice>
        )}
        <MeasureFacts measure={measure} />
        <Texts measure={measure} />
        <Implementing measure={measure} />
        {picking && !old && <Picker measure={measure} picking={picking} />}
        <LeaningList measure={measure} />
        {!old && <ChangeForms measure={measure} />}
        <Versions measure={measure} />
        <Releases measure={measure} />
        <p>
          <a href={`/${lang}${historyPath({ thing: "measure", id: measure.id })}`}>
            {say("library.history")}
          </a>{" "}
          <a href={`/${lang}${partyLawsPath({ party: measure.party })}`}>
            {say("library.title_laws_of", { party: partyName(measure.party, lang) })}
          </a>
        </p>
      </>
    )
  },
})
