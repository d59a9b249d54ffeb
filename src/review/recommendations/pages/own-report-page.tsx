import { page } from "../../../platform/page.ts"
import { Empty } from "../../../platform/ui/empty.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { AudienceLine } from "../../../platform/ui/audience-line.tsx"
import { circleName } from "../../../secretariat/documents/pages/circle-name.ts"
import { partyName } from "../../../secretariat/directory/find-party.ts"
import { paperDownloadPath } from "../../../secretariat/documents/pages/paths.ts"
import { recommendations } from "../contract.ts"
import type { OwnReport } from "../views.ts"
import { ownReportPath, recommendationPath } from "./paths.ts"

/** A State's own report as it would be taken along: its entries, recommendation by recommendation. */
export const ownReportPage = page({
  route: ownReportPath,
  load({ call, params, query }) {
    const meeting = query.get("meeting")
    return call(recommendations.draftReport, { ...params, ...(meeting && { meeting }) })
  },
  title: ({ party }, { lang, say }) => say("recommendations.paper_title", { state: partyName(party, lang) }),
  View({ data: report }) {
    const speaker = useSaying()
    const { say } = speaker
    const national = { kind: "national", party: report.party, class: null, label: null } as const
    return (
      <>
        <AudienceLine circles={[circleName(national, speaker)]} national />
        <p>{say("recommendations.report_lead")}</p>
        {report.entries.length === 0 && <Empty sentence={say("recommendations.empty")} />}
        {report.meetings.map(({ id, name }) => (
          <section key={id}>
            <h2>
              <bdi>{name}</bdi>
            </h2>
            <TakeAlong meeting={id} name={name} />
            {report.entries
              .filter((entry) => entry.meeting === id)
              .map((entry) => (
                <Entry key={entry.id} entry={entry} />
              ))}
          </section>
        ))}
      </>
    )
  },
})

function TakeAlong({ meeting, name }: { meeting: string; name: string }) {
  const { lang, say } = useSaying()
  return (
    <p>
      {(["word", "pdf"] as const).map((format) => (
        <span key={format}>
          <a
            href={paperDownloadPath({ thing: "follow_up_report", id: meeting, format, lang })}
            aria-label={`${say("recommendations.take_along", { format })}: ${name}`}
            download
          >
            {say("recommendations.take_along", { format })}
          </a>{" "}
        </span>
      ))}
    </p>
  )
}

function Entry({ entry }: { entry: OwnReport["entries"][number] }) {
  const { lang, say, date } = useSaying()
  const { id, number, words, step } = entry
  return (
    <article>
      <h3>
        <a href={`/${lang}${recommendationPath({ recommendation: id })}`}>
          {say("recommendations.number", { number: String(number) })}
        </a>
      </h3>
      <blockquote lang={words.lang} dir="auto">
        <p>{words.text}</p>
      </blockquote>
      {step ? (
        <p>
          <strong>{say("recommendations.status", { status: step.status })}</strong> · {date(step.at)}{" "}
          <span lang={step.lang} dir="auto">
            {step.said}
          </span>
        </p>
      ) : (
        <p>{say("recommendations.paper_nothing")}</p>
      )}
    </article>
  )
}
