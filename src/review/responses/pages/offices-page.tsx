import { page, post } from "../../../platform/page.ts"
import { LanguageSelect } from "../../../platform/ui/language-select.tsx"
import { Button } from "../../../platform/ui/button.tsx"
import { Empty } from "../../../platform/ui/empty.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { Input } from "../../../platform/ui/input.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { partyName } from "../../../secretariat/directory/find-party.ts"
import { responses } from "../contract.ts"
import type { OfficeMap } from "../office.ts"
import { MAX_NAME } from "../value.ts"
import { useHolderName } from "./assign-form.tsx"
import { officesPath } from "./paths.ts"

const here = (_: unknown, { party = "" }: Readonly<Record<string, string>>) => officesPath({ party })

/** The State's map, made once: its offices, and for which kinds of institution each stands. */
export const officesPage = page({
  route: officesPath,
  load: ({ call, params }) => call(responses.showOffices, params),
  title: ({ party }, { say, lang }) => say("responses.offices_of", { party: partyName(party, lang) }),
  posts: [post(responses.addOffice, here), post(responses.mapOffice, here)],
  View({ data }) {
    const { say } = useSaying()
    const holderName = useHolderName()
    const { offices, holders, can } = data
    const nameOf = new Map(offices.map((office) => [office.id, office]))
    return (
      <>
        <p>{say("responses.offices_lead")}</p>
        {offices.length === 0 && <Empty sentence={say("responses.no_offices")} />}
        <ul>
          {offices.map(({ id, name, lang }) => (
            <li key={id} lang={lang}>
              <bdi>{name}</bdi>
            </li>
          ))}
        </ul>
        {can.keep && <AddForm data={data} />}
        {offices.length > 0 && (
          <>
            <h2>{say("responses.title_map")}</h2>
            {holders.map(({ holder, office }) => (
              <section key={holder}>
                <h3>{holderName(holder)}</h3>
                {can.keep ? (
                  <MapForm data={data} holder={holder} office={office} />
                ) : (
                  <p>{office === null ? say("responses.no_office") : (nameOf.get(office)?.name ?? "")}</p>
                )}
              </section>
            ))}
          </>
        )}
      </>
    )
  },
})

function AddForm({ data: { party } }: { data: OfficeMap }) {
  const { lang, say } = useSaying()
  return (
    <Form action={`/${lang}${officesPath({ party })}`} operation={responses.addOffice.name}>
      <Field name="name" label={say("responses.office_name")}>
        <Input maxLength={MAX_NAME} />
      </Field>
      <Field name="lang" label={say("responses.office_lang")}>
        <LanguageSelect value={lang} />
      </Field>
      <Button kind="plain">{say("responses.add_office")}</Button>
    </Form>
  )
}

type MapProps = { readonly data: OfficeMap; readonly holder: string; readonly office: string | null }

function MapForm({ data: { party, offices }, holder, office }: MapProps) {
  const { lang, say } = useSaying()
  const holderName = useHolderName()
  return (
    <Form
      action={`/${lang}${officesPath({ party })}`}
      operation={responses.mapOffice.name}
      name={holder}
      label={holderName(holder)}
    >
      <Hidden name="holder" value={holder} />
      <Field name="office" label={say("responses.field_office")} optional>
        <Select
          empty={say("responses.no_office")}
          choices={offices.map(({ id, name, lang: own }) => ({ value: id, label: name, lang: own }))}
          value={office ?? undefined}
        />
      </Field>
      <Button kind="plain">{say("responses.save")}</Button>
    </Form>
  )
}
