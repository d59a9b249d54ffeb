import { page, post } from "../../../platform/page.ts"
import { AudienceLine } from "../../../platform/ui/audience-line.tsx"
import { Notice } from "../../../platform/ui/notice.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { historyPath } from "../../audit/pages/paths.ts"
import { partyName } from "../../directory/find-party.ts"
import { documents } from "../contract.ts"
import type { Document } from "../document.ts"
import { circleName, isNational } from "./circle-name.ts"
import { EraseForm } from "./erase-form.tsx"
import { Hashes } from "./hashes.tsx"
import { documentPath, documentsPath } from "./paths.ts"
import { Releases, Releasing } from "./releases.tsx"
import { VersionForm } from "./version-form.tsx"
import { Versions } from "./versions-table.tsx"

const here = (_: unknown, { document = "" }: Readonly<Record<string, string>>) => documentPath({ document })

/** One document: its versions, who sees it, and what the reader may do with it. */
export const documentPage = page({
  route: documentPath,
  islands: ["upload"],
  async load({ call, params, query }) {
    const { document } = params
    return { document: await call(documents.show, { document }), withdrawn: query.has("withdrawn") }
  },
  title: ({ document }, speaker) => document.title ?? speaker.say("documents.title_erased"),
  titleLang: ({ document }) => document.lang,
  posts: [
    post(documents.addVersion, here),
    post(documents.release, here),
    post(documents.erase, here),
    post(documents.withdrawRelease, (output, { document = "" }) =>
      (output as { document: Document | null }).document
        ? documentPath({ document }, { withdrawn: "yes" })
        : documentsPath({ withdrawn: "yes" }),
    ),
  ],
  View({ data: { document, withdrawn } }) {
    const speaker = useSaying()
    const { lang, say } = speaker
    return (
      <>
        <AudienceLine
          circles={document.visible_to.map((circle) => circleName(circle, speaker))}
          national={isNational(document.visible_to)}
        />
        {withdrawn && (
          <Notice tone="ok" outcome>
            <p>{say("documents.withdrawn_notice")}</p>
          </Notice>
        )}
        {document.status === "withdrawn" && (
          <Notice>
            <p>{say("documents.erased_notice")}</p>
          </Notice>
        )}
        {document.party && <p>{partyName(document.party, lang)}</p>}
        <Versions document={document} />
        <Hashes document={document} />
        {document.can.add_version && <VersionForm document={document} />}
        {document.releases.length > 0 && <Releases document={document} />}
        {document.can.release && <Releasing document={document} />}
        {document.can.erase && <EraseForm document={document} />}
        {document.beside.map(({ key, path }) => (
          <p key={path}>
            <a href={`/${lang}${path}`}>{speaker.sayCode(key)}</a>
          </p>
        ))}
        <p>
          <a href={`/${lang}${historyPath({ thing: "document", id: document.id })}`}>
            {say("documents.history")}
          </a>
        </p>
      </>
    )
  },
})
