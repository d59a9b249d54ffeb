import type { Output } from "../../../platform/contract.ts"
import type { Call } from "../../../platform/perform.ts"
import { library } from "../contract.ts"
import { measureStatus, type MeasureStatus } from "../measure.ts"

export type LawsOfParty = Output<typeof library.list> & {
  readonly party: string
  readonly text: string
  readonly status: MeasureStatus | undefined
  readonly after: string | undefined
}

/** One State's laws as an address asks for them. */
export async function loadLaws(call: Call, party: string, query: URLSearchParams): Promise<LawsOfParty> {
  const text = query.get("text") ?? ""
  const status = measureStatus.find((one) => one === query.get("status"))
  const after = query.get("after") ?? undefined
  const listed = await call(library.list, { party, text, ...(status && { status }), after })
  return { ...listed, party, text, status, after }
}
