import { z } from "zod"
import { read, write } from "../../../platform/contract.ts"
import { Receipt } from "../receipt.ts"
import { Submission } from "../submission.ts"
import { Arrivals, Arrived } from "./arrival.ts"
import { MAX_SEALED_BYTES } from "./sealed-response.ts"

const MAX_BASE64 = Math.ceil(MAX_SEALED_BYTES / 3) * 4

/** A State's own house and the secretariat's, joined by files alone. */
export const houseContract = {
  listArrivals: read("/received-responses", z.object({}), Arrivals),
  /** The receipt to send back to the house that sent the file. */
  showArrivalReceipt: read("/received-responses/:arrival/receipt", z.object({ arrival: z.uuid() }), Receipt),
  receive: write("/received-responses", z.object({ upload: z.uuid() }), Arrived),
  /** The installation's own command. */
  receiveFile: write(
    "/received-responses/files",
    z.object({ content: z.base64().max(MAX_BASE64) }),
    Arrived,
    {
      internal: true,
    },
  ),
  takeReceipt: write(
    "/submissions/:submission/receipts",
    z.object({ submission: z.uuid(), upload: z.uuid() }),
    Submission,
  ),
}
