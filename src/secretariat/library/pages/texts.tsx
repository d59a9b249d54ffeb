import { useSaying } from "../../../platform/ui/saying.tsx"
import { Table } from "../../../platform/ui/table.tsx"
import { Tag } from "../../../platform/ui/tag.tsx"
import { documentPath } from "../../documents/pages/paths.ts"
import type { Measure } from "../views.ts"
import { standingWords } from "./words.ts"

/** The law's own words and its translations, each saying whose words they are. */
export function Texts({ measure }: { measure: Measure }) {
  const voice = useSaying()
  const { lang, say } = voice
  return (
    <section>
      <h2>{say("library.title_texts")}</h2>
      <Table
        caption={say("library.title_texts")}
        captionUnseen
        rows={measure.texts}
        keyOf={(text) => `${text.lang} ${text.standing}`}
        columns={[
          {
            key: "name",
            head: say("library.field_name"),
            names: true,
            cell: (text) => <bdi lang={text.lang}>{text.name}</bdi>,
          },
          {
            key: "standing",
            head: say("library.field_standing"),
            cell: (text) => standingWords(text, voice),
          },
          {
            key: "where",
            head: say("library.column_where"),
            cell: ({ link, document, ...text }) => (
              <>
                {link !== null && <Link link={link} text={text} />}{" "}
                {document !== null && (
                  <a href={`/${lang}${documentPath({ document })}`}>{say("library.open_document")}</a>
                )}
              </>
            ),
          },
        ]}
      />
    </section>
  )
}

type LinkProps = { link: string; text: Pick<Measure["texts"][number], "link_state" | "checked"> }

function Link({ link, text: { link_state, checked } }: LinkProps) {
  const { say, date } = useSaying()
  return (
    <>
      <a href={link} rel="noreferrer nofollow">
        <bdi dir="ltr">{shortened(link)}</bdi>
      </a>{" "}
      {(link_state === "gone" || link_state === "silent") && checked !== null && (
        <Tag tone="warn">{say(`library.link_${link_state}`, { day: date(checked) })}</Tag>
      )}
    </>
  )
}

const SHOWN = 60

function shortened(link: string): string {
  return link.length <= SHOWN ? link : `${link.slice(0, SHOWN)}…`
}
