import { Button } from "../../../platform/ui/button.tsx"
import { Details } from "../../../platform/ui/details.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { Redline } from "../../../platform/ui/redline.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Tag } from "../../../platform/ui/tag.tsx"
import { Textarea } from "../../../platform/ui/textarea.tsx"
import { texts } from "../../texts/contract.ts"
import { textPath } from "../../texts/pages/paths.ts"
import { tones } from "../../texts/pages/words.ts"
import type { MeetingReport, ReportPiece } from "../report.ts"
import { reportPath } from "./paths.ts"

/** The pieces in reading order; before the meeting each paragraph has its tick and its amendments. */
export function Pieces({ report }: { report: MeetingReport }) {
  return (
    <>
      {report.pieces.map((piece) => (
        <OnePiece key={piece.id} piece={piece} report={report} />
      ))}
    </>
  )
}

function OnePiece({ piece, report }: { piece: ReportPiece; report: MeetingReport }) {
  const { kind, id, number, text, lang, written } = piece
  const said = number === "" ? text : `${number} ${text}`
  if (kind === "section")
    return (
      <>
        <h3 id={id}>{said}</h3>
        <PartStanding piece={piece} report={report} />
      </>
    )
  if (kind === "part") return <h4 id={id}>{said}</h4>
  if (kind === "heading" || kind === "label") return <h5 id={id}>{said}</h5>
  const shown = report.report?.status === "before_the_meeting" && written
  return (
    <div id={id}>
      <p lang={lang === report.lang ? undefined : lang} dir="auto">
        {said}
      </p>
      {shown && <Standing piece={piece} report={report} />}
    </div>
  )
}

/** On whose word a part stands; that the meeting adopted it is said once it has. */
function PartStanding({
  piece: { standing },
  report: { report },
}: {
  piece: ReportPiece
  report: MeetingReport
}) {
  const { lang, say } = useSaying()
  if (standing === "adopted" && report?.status !== "adopted") return null
  return (
    <p lang={lang} dir={lang === "ar" ? "rtl" : "ltr"}>
      <Tag tone={standing === "adopted" ? "ok" : "quiet"}>{say("meetings.standing", { standing })}</Tag>
    </p>
  )
}

function Standing({ piece, report }: { piece: ReportPiece; report: MeetingReport }) {
  const { lang, say } = useSaying()
  const { written, number } = piece
  const working = report.report?.lang
  if (!written) return null
  const action = `/${lang}${reportPath({ meeting: report.meeting })}#${piece.id}`
  return (
    <div lang={lang} dir={lang === "ar" ? "rtl" : "ltr"}>
      <Tag tone={tones[written.status]}>{say("texts.text_status", { status: written.status })}</Tag>
      {piece.lang !== report.lang && <> {say("meetings.translation_follows")}</>}
      {report.report && (
        <>
          {" "}
          <a
            href={`/${lang}${textPath({ negotiation: report.report.negotiation, text: written.text })}`}
            aria-label={say("meetings.negotiate_of", { number: number || piece.text.slice(0, 40) })}
          >
            {say("meetings.negotiate")}
          </a>
        </>
      )}
      {written.amended && <Redline parts={written.amended} lang={working ?? "en"} />}
      {written.can.agree && (
        <Form action={action} operation={texts.agree.name} name={written.text} class="inline">
          <Hidden name="text" value={written.text} />
          <Button
            kind="quiet"
            label={say("meetings.adopt_paragraph_of", { number: number || piece.text.slice(0, 40) })}
          >
            {say("meetings.adopt_paragraph")}
          </Button>
        </Form>
      )}
      {written.can.amend && (
        <Details summary={say("meetings.amend")}>
          <Form action={action} operation={texts.setChairText.name} name={written.text}>
            <Hidden name="text" value={written.text} />
            <Hidden name="base" value={String(written.version)} />
            <Field name="body" label={say("meetings.amend_as_read")} id={`amend-${written.text}`}>
              <Textarea value={written.body} lang={working ?? "en"} rows={4} />
            </Field>
            <Button kind="plain">{say("meetings.amend")}</Button>
          </Form>
        </Details>
      )}
    </div>
  )
}
