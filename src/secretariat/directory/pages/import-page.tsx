import { page, post } from "../../../platform/page.ts"
import { Button, Buttons } from "../../../platform/ui/button.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Notice } from "../../../platform/ui/notice.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { SummaryList } from "../../../platform/ui/summary-list.tsx"
import type { ActionImport } from "../action-import.ts"
import { directory } from "../contract.ts"
import { ImportPreview } from "./import-preview.tsx"
import { TreatyNames, treatyNames } from "./treaty-names.ts"
import { importPath, importsPath } from "./paths.ts"

/** What an import would change, with the button that applies it; or what one that is over did. */
export const importPage = page({
  route: importPath,
  async load({ call, params }) {
    const shown = await call(directory.showImport, { import: params.import })
    return { shown, treatyNames: await treatyNames(call) }
  },
  title: ({ shown }, { say }) => say(`directory.title_import_${shown.status}`),
  posts: [
    post(directory.importActions, (output) => importPath({ import: output.import })),
    post(directory.discardImport, () => importsPath()),
  ],
  View({ data: { shown, treatyNames } }) {
    const { lang, say } = useSaying()
    const { counts } = shown
    return (
      <>
        <Outcome shown={shown} />
        <SummaryList
          rows={[
            { key: say("directory.field_reason"), value: <bdi>{shown.reason}</bdi> },
            { key: say("directory.count_added"), value: counts.added },
            { key: say("directory.count_changed"), value: counts.changed },
            { key: say("directory.count_retracted"), value: counts.retracted },
            ...(shown.status === "proposed"
              ? [
                  { key: say("directory.count_unchanged"), value: counts.unchanged },
                  { key: say("directory.count_untouched"), value: counts.untouched },
                  { key: say("directory.count_statuses"), value: counts.statuses },
                ]
              : []),
          ]}
        />
        {shown.status === "proposed" && (
          <TreatyNames.Provider value={treatyNames}>
            <ImportPreview shown={shown} />
          </TreatyNames.Provider>
        )}
        <Steps shown={shown} />
        <p class="small quiet-text">{shown.disclaimer}</p>
        <p>
          <a href={`/${lang}${importsPath()}`}>{say("directory.title_imports")}</a>
        </p>
      </>
    )
  },
})

function Outcome({ shown: { status, counts, can } }: { shown: ActionImport }) {
  const { say } = useSaying()
  if (status === "applied")
    return (
      <Notice outcome tone="ok">
        {say("directory.import_was_applied")}
      </Notice>
    )
  if (status === "discarded") return <Notice>{say("directory.import_was_discarded")}</Notice>
  if (counts.problems > 0) {
    return <Notice tone="err">{say("directory.problem_import_refused", { count: counts.problems })}</Notice>
  }
  return (
    <Notice>{say(can.apply ? "directory.import_nothing_done_yet" : "directory.problem_import_empty")}</Notice>
  )
}

function Steps({ shown }: { shown: ActionImport }) {
  const { lang, say } = useSaying()
  const action = `/${lang}${importPath({ import: shown.import })}`
  return (
    <Buttons>
      {shown.can.apply && (
        <Form action={action} operation={directory.importActions.name} class="inline">
          <Button>{say("directory.apply_import")}</Button>
        </Form>
      )}
      {shown.can.discard && (
        <Form action={action} operation={directory.discardImport.name} class="inline">
          <Button kind="quiet">{say("directory.discard_import")}</Button>
        </Form>
      )}
    </Buttons>
  )
}
