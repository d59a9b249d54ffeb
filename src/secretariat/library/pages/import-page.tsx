import { page, post } from "../../../platform/page.ts"
import { Button, Buttons } from "../../../platform/ui/button.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Notice } from "../../../platform/ui/notice.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { SummaryList } from "../../../platform/ui/summary-list.tsx"
import { partyName } from "../../directory/find-party.ts"
import { library } from "../contract.ts"
import type { MeasuresImport } from "../import/measures-import.ts"
import { ImportPreview } from "./import-preview.tsx"
import { importPath, partyLawsPath } from "./paths.ts"

const here = (output: MeasuresImport) => importPath({ import: output.import })

/** What a file would change in the library of a State; only its second button changes anything. */
export const importPage = page({
  route: importPath,
  load: ({ call, params }) => call(library.showImport, { import: params.import }),
  title: ({ party }, { lang, say }) => say("library.title_import_of", { party: partyName(party, lang) }),
  posts: [post(library.applyImport, here), post(library.discardImport, here)],
  View({ data: shown }) {
    const { lang, say, number } = useSaying()
    const { added, changed, unchanged, rows, problems } = shown.counts
    const { party } = shown
    return (
      <>
        <Outcome shown={shown} />
        <SummaryList
          rows={[
            { key: say("library.count_added"), value: number(added) },
            { key: say("library.count_changed"), value: number(changed) },
            { key: say("library.count_unchanged"), value: number(unchanged) },
            { key: say("library.count_rows"), value: number(rows) },
            { key: say("library.count_problems"), value: number(problems) },
          ]}
        />
        <ImportPreview shown={shown} />
        <Steps shown={shown} />
        <p>
          <a href={`/${lang}${partyLawsPath({ party })}`}>
            {say("library.title_laws_of", { party: partyName(party, lang) })}
          </a>
        </p>
      </>
    )
  },
})

function Outcome({ shown: { status, counts, can } }: { shown: MeasuresImport }) {
  const { say } = useSaying()
  if (status === "applied")
    return (
      <Notice outcome tone="ok">
        {say("library.import_was_applied")}
      </Notice>
    )
  if (status === "discarded") return <Notice>{say("library.import_was_discarded")}</Notice>
  if (counts.problems > 0) {
    return <Notice tone="err">{say("library.problem_import_refused", { count: counts.problems })}</Notice>
  }
  return (
    <Notice>{say(can.apply ? "library.import_nothing_done_yet" : "library.problem_import_empty")}</Notice>
  )
}

function Steps({ shown }: { shown: MeasuresImport }) {
  const { lang, say } = useSaying()
  const action = `/${lang}${importPath({ import: shown.import })}`
  return (
    <Buttons>
      {shown.can.apply && (
        <Form action={action} operation={library.applyImport.name} class="inline">
          <Button>{say("library.apply_import")}</Button>
        </Form>
      )}
      {shown.can.discard && (
        <Form action={action} operation={library.discardImport.name} class="inline">
          <Button kind="quiet">{say("library.discard_import")}</Button>
        </Form>
      )}
    </Buttons>
  )
}
