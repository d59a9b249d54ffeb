import { page, post } from "../../../platform/page.ts"
import { Breadcrumb } from "../../../platform/ui/breadcrumb.tsx"
import { Button } from "../../../platform/ui/button.tsx"
import { Empty } from "../../../platform/ui/empty.tsx"
import { FileField } from "../../../platform/ui/file-field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Table } from "../../../platform/ui/table.tsx"
import { partyName } from "../../../secretariat/directory/find-party.ts"
import { installationsPath } from "../../../secretariat/installations/pages/paths.ts"
import { responses } from "../contract.ts"
import type { ArrivalRow } from "../house/arrival.ts"
import { MAX_SEALED_BYTES } from "../house/sealed-response.ts"
import { receivedPath } from "./house-paths.ts"
import { submissionPath, submissionsPath } from "./paths.ts"

/** Responses that States answered in their own houses: taken in as files, each answered with a receipt. */
export const receivedPage = page({
  route: receivedPath,
  islands: ["upload"],
  load: ({ call }) => call(responses.listArrivals, {}),
  title: (_, { say }) => say("responses.received_title"),
  posts: [post(responses.receive, () => receivedPath())],
  View({ data: { arrivals } }) {
    const { lang, say } = useSaying()
    return (
      <>
        <Breadcrumb
          crumbs={[{ href: `/${lang}${submissionsPath()}`, label: say("responses.title_submissions") }]}
        />
        <p>{say("responses.received_lead")}</p>
        <p class="more">
          <a href={`/${lang}${installationsPath()}`}>{say("installations.trusted")}</a>
        </p>
        <Form action={`/${lang}${receivedPath()}`} operation={responses.receive.name} files>
          <FileField
            name="upload"
            label={say("responses.received_file")}
            accept=".json"
            limit={MAX_SEALED_BYTES / 1024 / 1024}
          />
          <Button>{say("responses.receive")}</Button>
        </Form>
        <h2>{say("responses.received_list")}</h2>
        {arrivals.length === 0 ? (
          <Empty sentence={say("responses.received_none")} />
        ) : (
          <ArrivalTable arrivals={arrivals} />
        )}
      </>
    )
  },
})

function ArrivalTable({ arrivals }: { arrivals: readonly ArrivalRow[] }) {
  const { lang, say, dateTime } = useSaying()
  return (
    <Table
      caption={say("responses.received_list")}
      captionUnseen
      rows={[...arrivals]}
      keyOf={({ id }) => id}
      columns={[
        {
          key: "party",
          head: say("responses.received_from"),
          names: true,
          cell: ({ party, submission }) => (
            <a href={`/${lang}${submissionPath({ submission })}`}>{partyName(party, lang)}</a>
          ),
        },
        {
          key: "what",
          head: say("responses.received_what"),
          cell: ({ questionnaire: { code, version: of }, version, status }) => (
            <>
              <bdi>{`${code} ${of}`}</bdi> · {say("responses.version", { version: String(version) })}
              {status === "withdrawn" && <> · {say("responses.status_withdrawn")}</>}
            </>
          ),
        },
        {
          key: "at",
          head: say("responses.received_at"),
          cell: ({ at }) => <time dateTime={at}>{dateTime(at)}</time>,
        },
        {
          key: "receipt",
          head: say("responses.title_receipt"),
          cell: ({ id, number }) => (
            <a href={`/api/received-responses/${id}/receipt`} download={`${number}.receipt.json`}>
              <bdi dir="ltr">{number}</bdi>
            </a>
          ),
        },
      ]}
    />
  )
}
