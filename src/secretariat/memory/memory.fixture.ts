import type { Delegate, TestHouse } from "../../../test/support/house.ts"
import { texts } from "../texts/contract.ts"
import { accountOf, openedText } from "../texts/texts.fixture.ts"
import { memory } from "./contract.ts"
import type { Which } from "./registers.ts"

type Job = {
  readonly officer: Delegate
  readonly translator: Delegate
  readonly which: Which
  /** The one text of the job. */
  readonly key: string
}

/** A text before a body, given to the translator in French. */
export async function jobBefore(stage: TestHouse, body?: string): Promise<Job> {
  const officer = await stage.as("secretariat")
  const { negotiation, text } = await openedText(officer, body ? { add: { body } } : {})
  const { id: assignee } = await accountOf(stage, "translator")
  await officer.does(texts.assignTranslation, { text, lang: "fr", assignee })
  const which = { kind: "negotiation", subject: negotiation, lang: "fr" as const }
  return { officer, translator: await stage.as("translator"), which, key: text }
}

/** The file of a job as it comes back, with translations by key: of a text of one sentence each. */
export async function fileOf(
  translator: Delegate,
  which: Which,
  translations: Readonly<Record<string, string>>,
): Promise<string> {
  const { content } = await translator.does(memory.exportXliff, which)
  return Object.entries(translations).reduce((file, [key, target]) => {
    const unit = new RegExp(`(<unit id="${key}"[\\s\\S]*?</source>)(<target>[^<]*</target>)?(</segment>)`)
    return file.replace(unit, `$1<target>${target}</target>$3`)
  }, content)
}
