import { useSaying } from "../../../platform/ui/saying.tsx"
import { Tag, type Tone } from "../../../platform/ui/tag.tsx"
import type { QuestionnaireRow, Status } from "../questionnaire.ts"

const tones: Readonly<Record<Status, Tone>> = {
  draft: "rev",
  issued: "info",
  adopted: "ok",
  superseded: "quiet",
  withdrawn: "quiet",
}

/** Where a version stands, and beside it whether it is an official text or a model: nobody may take one for the other. */
export function StatusTags({ row }: { row: Pick<QuestionnaireRow, "status" | "official"> }) {
  const { say } = useSaying()
  return (
    <>
      <Tag tone={tones[row.status]}>{say(`questionnaires.status_${row.status}`)}</Tag>{" "}
      <Tag>{say(row.official ? "questionnaires.official" : "questionnaires.not_official")}</Tag>
    </>
  )
}
