import { notFound } from "../../../platform/problem.ts"
import type { Actor, Caller } from "../../../platform/room.ts"
import { may } from "../../../secretariat/access/may.ts"
import { Receipt } from "../receipt.ts"
import { MAX_ARRIVALS, type ArrivalRow, type Arrivals, type Arrived } from "./arrival.ts"

type Row = { id: string; party: string; outward: string; number: string; receipt: string; at: Date }

/** The secretariat takes in what States bring. */
export function mayReceive(actor: Actor): boolean {
  return may(actor, "response.receive")
}

/** The one door to what was taken in; the deed itself finds what the same bytes brought before. */
function arrivals(caller: Caller) {
  return caller.db
    .selectFrom("response_arrival")
    .innerJoin("submission", "submission.id", "response_arrival.submission")
    .innerJoin("response", "response.id", "submission.response")
    .select(["response_arrival.id", "response_arrival.party", "response.outward", "response_arrival.number"])
    .select(["response_arrival.receipt", "response_arrival.at"])
}

export async function listArrivals(caller: Caller): Promise<Arrivals> {
  if (!mayReceive(caller.actor)) throw notFound()
  const rows = await arrivals(caller)
    .orderBy("response_arrival.at", "desc")
    .orderBy("response_arrival.id", "desc")
    .limit(MAX_ARRIVALS)
    .execute()
  return { arrivals: rows.map(toRow) }
}

/** The receipt to send back for one file. */
export async function showArrivalReceipt(caller: Caller, { arrival }: { arrival: string }): Promise<Receipt> {
  if (!mayReceive(caller.actor)) throw notFound()
  const found = await arrivals(caller).where("response_arrival.id", "=", arrival).executeTakeFirst()
  if (!found) throw notFound()
  return receiptOf(found)
}

export async function findArrived(caller: Caller, sha256: string): Promise<Arrived | null> {
  const found = await arrivals(caller)
    .where("response_arrival.sha256", "=", Buffer.from(sha256, "hex"))
    .executeTakeFirst()
  return found ? { arrival: toRow(found), receipt: receiptOf(found), repeated: true } : null
}

function toRow(row: Row): ArrivalRow {
  const { questionnaire, version, package: carried } = receiptOf(row)
  const { id, party, outward, number, at } = row
  const status = carried?.status ?? "standing"
  return { id, party, submission: outward, questionnaire, version, status, number, at: at.toISOString() }
}

function receiptOf({ receipt }: Pick<Row, "receipt">): Receipt {
  return Receipt.parse(JSON.parse(receipt))
}
