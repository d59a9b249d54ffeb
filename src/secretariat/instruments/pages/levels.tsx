import { useSaying } from "../../../platform/ui/saying.tsx"
import { Tag } from "../../../platform/ui/tag.tsx"
import type { Level } from "../pack/provision-row.ts"
import type { Provision } from "../provision.ts"
import { Source } from "./said.tsx"

/** Levels in words. They have no colours: none is better than another. */
export function Levels({ levels }: { levels: readonly Level[] }) {
  const { say } = useSaying()
  return (
    <>
      {levels.map((level) => (
        <span key={level}>
          <Tag>{say(`instruments.level_${level.toLowerCase() as Lowercase<Level>}`)}</Tag>{" "}
        </span>
      ))}
    </>
  )
}

/** Whose reading the levels are, from what, and how sure. */
export function ReadingLine({ reading }: { reading: Provision["reading"] }) {
  const { say } = useSaying()
  return (
    <p class="small quiet-text">
      {say("instruments.read_by")} <Source text={reading.author} />. <Source text={reading.source} />.{" "}
      <Confidence code={reading.confidence} />
    </p>
  )
}

export function Confidence({ code }: { code: Provision["reading"]["confidence"] }) {
  const { say } = useSaying()
  return <>{say(`instruments.confidence_${code.toLowerCase() as Lowercase<typeof code>}`)}</>
}

/** Stands wherever levels do. */
export function ReadingAid() {
  const { say } = useSaying()
  return <p class="small quiet-text">{say("instruments.reading_aid")}</p>
}
