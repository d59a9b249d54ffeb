import type { MeasureRow } from "../measure.ts"

/** The name of a law in the language it is there in. */
export function Name({ measure }: { measure: Pick<MeasureRow, "name" | "name_lang"> }) {
  return <bdi lang={measure.name_lang}>{measure.name}</bdi>
}
