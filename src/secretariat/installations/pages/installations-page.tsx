import { page, post } from "../../../platform/page.ts"
import { Button } from "../../../platform/ui/button.tsx"
import { Empty } from "../../../platform/ui/empty.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { Input } from "../../../platform/ui/input.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { SummaryList } from "../../../platform/ui/summary-list.tsx"
import { Table } from "../../../platform/ui/table.tsx"
import { directory } from "../../directory/contract.ts"
import { partyName } from "../../directory/find-party.ts"
import { installations } from "../contract.ts"
import { mayTrust } from "../list-trusts.ts"
import type { Installations } from "../trust.ts"
import { grouped } from "./fingerprint.ts"
import { installationsPath } from "./paths.ts"

/** What others must know of this installation, and whose signed files are taken here. */
export const installationsPage = page({
  route: installationsPath,
  nav: { key: "installations.nav", order: 70, signedIn: true, may: mayTrust },
  async load({ call }) {
    const { parties } = await call(directory.listParties, {})
    return { ...(await call(installations.list, {})), parties }
  },
  title: (_, { say }) => say("installations.title"),
  posts: [
    post(installations.trust, () => installationsPath()),
    post(installations.end, () => installationsPath()),
  ],
  View({ data }) {
    const { say } = useSaying()
    return (
      <>
        <Own own={data.own} />
        <h2>{say("installations.trusted")}</h2>
        {data.trusted.length === 0 ? (
          <Empty sentence={say("installations.empty")} />
        ) : (
          <Trusted trusted={data.trusted} />
        )}
        <TrustForm parties={data.own.party === null ? data.parties : null} />
      </>
    )
  },
})

function Own({ own }: Pick<Installations, "own">) {
  const { lang, say } = useSaying()
  const { installation, fingerprint, party } = own
  const code = (text: string) => (
    <code class="hash" dir="ltr">
      {text}
    </code>
  )
  return (
    <section>
      <h2>{say("installations.own")}</h2>
      <p>
        {party
          ? say("installations.own_state", { party: partyName(party, lang) })
          : say("installations.own_shared")}
      </p>
      <SummaryList
        rows={[
          { key: say("installations.field_installation"), value: code(installation) },
          { key: say("installations.field_fingerprint"), value: code(grouped(fingerprint)) },
        ]}
      />
      <p class="hint">{say("installations.own_hint")}</p>
    </section>
  )
}

function Trusted({ trusted }: Pick<Installations, "trusted">) {
  const { lang, say, dateTime } = useSaying()
  return (
    <Table
      caption={say("installations.trusted")}
      captionUnseen
      rows={trusted}
      keyOf={({ id }) => id}
      columns={[
        {
          key: "party",
          head: say("installations.field_party"),
          names: true,
          cell: ({ party }) => (party ? partyName(party, lang) : say("installations.secretariat")),
        },
        {
          key: "installation",
          head: say("installations.field_installation"),
          cell: ({ installation }) => <code dir="ltr">{installation}</code>,
        },
        {
          key: "fingerprint",
          head: say("installations.field_fingerprint"),
          cell: ({ fingerprint }) => <code dir="ltr">{grouped(fingerprint)}</code>,
        },
        {
          key: "at",
          head: say("installations.field_since"),
          cell: ({ at }) => <time dateTime={at}>{dateTime(at)}</time>,
        },
        {
          key: "end",
          head: say("installations.column_action"),
          cell: ({ id, fingerprint }) => (
            <Form
              action={`/${lang}${installationsPath()}`}
              operation={installations.end.name}
              name={id}
              class="inline"
            >
              <Hidden name="trust" value={id} />
              <Button kind="quiet" label={`${say("installations.end")}: ${grouped(fingerprint)}`}>
                {say("installations.end")}
              </Button>
            </Form>
          ),
        },
      ]}
    />
  )
}

type TrustFormProps = { parties: readonly { id: string; name: string }[] | null }

/** A shared installation takes files of States; a State's own house takes the secretariat's alone. */
function TrustForm({ parties }: TrustFormProps) {
  const { lang, say } = useSaying()
  return (
    <section>
      <h2>{say("installations.add")}</h2>
      <p class="hint">{say("installations.add_hint")}</p>
      <Form action={`/${lang}${installationsPath()}`} operation={installations.trust.name}>
        {parties ? (
          <Field name="party" label={say("installations.field_party")}>
            <Select choices={parties.map(({ id, name }) => ({ value: id, label: name }))} />
          </Field>
        ) : (
          <p>
            {say("installations.field_party")}: <strong>{say("installations.secretariat")}</strong>
          </p>
        )}
        <Field name="installation" label={say("installations.field_installation")}>
          <Input code width={24} maxLength={64} />
        </Field>
        <Field
          name="fingerprint"
          label={say("installations.field_fingerprint")}
          hint={say("installations.fingerprint_hint")}
        >
          <Input code maxLength={100} />
        </Field>
        <Button>{say("installations.trust")}</Button>
      </Form>
    </section>
  )
}
