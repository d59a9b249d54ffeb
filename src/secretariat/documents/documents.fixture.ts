import { Readable } from "node:stream"
import type { Asked, Output } from "../../platform/contract.ts"
import { perform } from "../../platform/perform.ts"
import type { Delegate, TestHouse } from "../../../test/support/house.ts"
import { documents } from "./contract.ts"
import type { Document } from "./document.ts"

export const PDF = Buffer.from("%PDF-1.7\nan invented law of a fictional State\n%%EOF\n")

type Sent = { name?: string; type?: string; bytes?: Buffer | AsyncIterable<Uint8Array>; deed?: string }

/** Sends a file as a browser does, and gives what waits for a document. */
export function stageAs(
  { house }: TestHouse,
  delegate: Delegate,
  sent: Sent = {},
): Promise<Output<typeof documents.stage>> {
  const { name = "law.pdf", type = "application/pdf", bytes = PDF, deed } = sent
  return perform(house, {
    operation: documents.stage,
    input: { name, type },
    credentials: { token: delegate.token, lang: "en" },
    upload: () => (Buffer.isBuffer(bytes) ? Readable.from([bytes]) : bytes),
    ...(deed && { deed }),
  })
}

type Piece = { incoming: string; at: number; bytes: Buffer }

/** Sends one piece of a file that was announced. */
export function sendPieceAs({ house }: TestHouse, { token }: Delegate, { bytes, ...input }: Piece) {
  const credentials = { token, lang: "en" }
  const upload = () => Readable.from([bytes])
  return perform(house, { operation: documents.sendPiece, input, credentials, upload })
}

/** A document made by somebody of a file of hers. */
export async function createAs(
  stage: TestHouse,
  delegate: Delegate,
  also: Partial<Asked<typeof documents.create>> = {},
): Promise<Document> {
  const { id } = await stageAs(stage, delegate)
  return delegate.does(documents.create, {
    title: "Act on the smuggling of migrants",
    lang: "en",
    upload: id,
    ...also,
  })
}

/** The id of a circle of the rehearsal's world. */
export async function circleOf(
  { database }: TestHouse,
  kind: string,
  party: string | null = null,
): Promise<string> {
  const { id } = await database.db
    .selectFrom("circle")
    .select("id")
    .where("kind", "=", kind)
    .where("party", "is not distinct from", party)
    .executeTakeFirstOrThrow()
  return id
}
