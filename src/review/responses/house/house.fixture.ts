import { mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Output } from "../../../platform/contract.ts"
import { seal } from "../../../platform/packages.ts"
import { keyId, makeInstallationKey, type InstallationKey } from "../../../platform/packages/keys.ts"
import { openTestHouse, type Delegate, type TestHouse } from "../../../../test/support/house.ts"
import { documents } from "../../../secretariat/documents/contract.ts"
import { circleOf, stageAs } from "../../../secretariat/documents/documents.fixture.ts"
import { installations } from "../../../secretariat/installations/contract.ts"
import { questionnaires } from "../../questionnaires/contract.ts"
import { responses } from "../contract.ts"
import { issuedQuestionnaire, QUESTION } from "../responses.fixture.ts"
import type { SealedResponse } from "./sealed-response.ts"

/** State A's own house and the secretariat's: two databases, two keys, and nothing between them. */
export async function openTwoHouses() {
  const keys = [makeInstallationKey(), makeInstallationKey()] as const
  const secretariat = await openTestHouse({ key: keys[0] })
  const ministry = await openTestHouse({ key: keys[1], placement: "XAA" })
  await trusts(ministry, keys[0], null)
  return { secretariat, ministry, keys: { secretariat: keys[0], ministry: keys[1] } }
}

/** What a note verbale brought is entered: groups of four, in capitals. */
export async function trusts(stage: TestHouse, { id, key }: InstallationKey, party: string | null) {
  const fingerprint = (keyId(key).toUpperCase().match(/.{4}/g) ?? []).join(" ")
  const officer = await stage.as("secretariat")
  return officer.does(installations.trust, { installation: id, fingerprint, party })
}

/** A questionnaire that the secretariat issued, carried to the other house as its files. */
export async function carriedQuestionnaire(from: TestHouse, to: TestHouse): Promise<string> {
  const questionnaire = await issuedQuestionnaire(from)
  const { files } = await (await from.as("secretariat")).does(questionnaires.exportFiles, { questionnaire })
  const officer = await to.as("secretariat")
  // The fixture's words are in one language, so it is taken in as a draft and issued there.
  const taken = await officer.does(questionnaires.importWhole, { files, as: "draft" })
  await officer.does(questionnaires.issue, taken)
  await officer.does(questionnaires.release, { ...taken, circle: await circleOf(to, "public") })
  return taken.questionnaire
}

/** The signed file, as the focal point downloads it in her own house. */
export async function sealedOf(focalPoint: Delegate, submission: string): Promise<Buffer> {
  const asked = { thing: "submission-package", id: submission, format: "json" } as const
  return Buffer.from((await focalPoint.does(documents.downloadFile, asked)).content, "base64")
}

export async function upload(stage: TestHouse, doer: Delegate, bytes: Buffer): Promise<string> {
  const sent = { name: "response.palermo.json", type: "application/json", bytes }
  return (await stageAs(stage, doer, sent)).id
}

/** The secretariat uploads the file. */
export async function receivedBy(stage: TestHouse, bytes: Buffer): Promise<Output<typeof responses.receive>> {
  const officer = await stage.as("secretariat")
  return officer.does(responses.receive, { upload: await upload(stage, officer, bytes) })
}

/** A file of an invented house of State A, which answers a questionnaire of this stage; its key is trusted here. */
export async function sealedElsewhere(stage: TestHouse, body: Partial<SealedResponse> = {}): Promise<Buffer> {
  const key = makeInstallationKey()
  await trusts(stage, key, "XAA")
  const officer = await stage.as("secretariat")
  const questionnaire = await issuedQuestionnaire(stage)
  const { code, version } = await officer.does(questionnaires.show, { questionnaire })
  const sealed: SealedResponse = {
    response: stage.house.makeIds(questionnaire)(),
    review: null,
    status: "standing",
    content: {
      palermo: 1,
      kind: "response",
      party: "XAA",
      as: "party",
      lang: "en",
      questionnaire: { code, version },
      version: 1,
      answers: [
        { question: QUESTION, item: "", value: { kind: "closed", answer: "yes" }, text: "", lang: "en" },
      ],
    },
    readers: [],
    ...body,
  }
  const made = stage.clock.now
  return Buffer.from(
    seal({ kind: "response", for: stage.house.facts.key.id, made, body: sealed, attachments: [] }, key),
  )
}

/** A file on a disk, for the commands that read one. */
export function fileWith(content: string | Uint8Array): string {
  const file = join(mkdtempSync(join(tmpdir(), "palermo-house-")), "carried.json")
  writeFileSync(file, content)
  return file
}
