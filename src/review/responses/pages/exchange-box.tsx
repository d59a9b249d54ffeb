import { Button } from "../../../platform/ui/button.tsx"
import { FileField } from "../../../platform/ui/file-field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Notice } from "../../../platform/ui/notice.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { fileDownloadPath } from "../../../secretariat/documents/pages/paths.ts"
import { responses } from "../contract.ts"
import type { Submission } from "../submission.ts"
import { submissionPath } from "./paths.ts"

/** As a file field says it: receipts are small. */
const RECEIPT_MIB = 1

/** In a State's own house: the signed file that leaves it, and the receipt that comes back for it. */
export function ExchangeBox({ data }: { data: Submission }) {
  const { lang, say, dateTime } = useSaying()
  const { submission, exchange } = data
  if (!exchange) return null
  const { addressed, received } = exchange
  return (
    <Notice tone={received ? "ok" : "warn"} title={say("responses.house_title")}>
      {received ? (
        <p>{say("responses.house_received", { number: received.number, at: dateTime(received.at) })}</p>
      ) : (
        <p>{say(addressed ? "responses.house_waits" : "responses.problem_house_no_secretariat")}</p>
      )}
      {addressed && (
        <p class="more">
          <a href={fileDownloadPath({ thing: "submission-package", id: submission, format: "json" })}>
            {say("responses.house_file")}
          </a>
        </p>
      )}
      {!received && addressed && (
        <Form
          action={`/${lang}${submissionPath({ submission })}`}
          operation={responses.takeReceipt.name}
          files
        >
          <FileField
            name="upload"
            label={say("responses.house_receipt_file")}
            accept=".json"
            limit={RECEIPT_MIB}
          />
          <Button kind="plain">{say("responses.house_take_receipt")}</Button>
        </Form>
      )}
    </Notice>
  )
}
