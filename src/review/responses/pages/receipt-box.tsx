import { Notice } from "../../../platform/ui/notice.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { PaperLinks } from "../../../secretariat/documents/pages/paper-links.tsx"
import type { Submission } from "../submission.ts"

type BoxProps = { readonly data: Submission; readonly receipt: NonNullable<Submission["receipt"]> }

/** The receipt: number, moment, version and hash of exactly what was sent, and where to get it signed. */
export function ReceiptBox({ data, receipt }: BoxProps) {
  const { say, dateTime } = useSaying()
  const { sha256, submission, version, status } = data
  const { number, at } = receipt
  const file = (name: string) => `/api/submissions/${submission}/${name}?version=${version}`
  return (
    <Notice tone="ok" title={say("responses.title_receipt")}>
      <p>{say("responses.receipt_number", { number, version: String(version), at: dateTime(at) })}</p>
      <p class="small">
        {say("responses.receipt_hash")} <code class="hash">{sha256}</code>
      </p>
      <p class="more">
        <a href={file("receipt")} download={`${number}.receipt.json`}>
          {say("responses.receipt_file")}
        </a>{" "}
        {status === "standing" && (
          <a href={file("content")} download={`${number}.json`}>
            {say("responses.content_file")}
          </a>
        )}
      </p>
      <PaperLinks thing="receipt" id={submission} formats={["pdf"]} at={data.at} />
      <p class="hint">{say("responses.receipt_hint")}</p>
    </Notice>
  )
}
