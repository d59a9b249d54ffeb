import { Button } from "../../../platform/ui/button.tsx"
import { Details } from "../../../platform/ui/details.tsx"
import { FileField } from "../../../platform/ui/file-field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { memory } from "../contract.ts"
import type { JobView } from "../views.ts"
import { MAX_XLIFF_BYTES } from "../xliff/xliff.ts"
import { jobPath } from "./paths.ts"

/** To work elsewhere and bring the work back; and, for the secretariat, to answer for it. */
export function JobForms({ job }: { job: JobView }) {
  const { lang, say } = useSaying()
  const action = `/${lang}${jobPath(job)}`
  return (
    <>
      <Details summary={say("memory.offline")}>
        <Form action={action} operation={memory.makeFile.name}>
          <p class="hint">{say("memory.offline_hint")}</p>
          <Button kind="plain">{say("memory.make_file")}</Button>
        </Form>
        {job.can.translate && (
          <Form action={action} operation={memory.bringBack.name} files>
            <FileField
              name="upload"
              label={say("memory.field_file")}
              hint={say("memory.file_hint")}
              accept=".xlf,.xliff"
              limit={MAX_XLIFF_BYTES / 1024 / 1024}
            />
            <Button kind="plain">{say("memory.bring_back")}</Button>
          </Form>
        )}
      </Details>
      {job.can.approve && (
        <Form action={action} operation={memory.approve.name}>
          <p class="hint">{say("memory.approve_hint")}</p>
          <Button>{say("memory.approve")}</Button>
        </Form>
      )}
    </>
  )
}
