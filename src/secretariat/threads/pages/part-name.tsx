import { useSaying } from "../../../platform/ui/saying.tsx"
import { Code } from "../../../platform/ui/unseen.tsx"
import type { Part } from "../thread.ts"

type Props = { field: string; part: Part | null }

/** A field in words; by its key only where its room has no words for the reader. */
export function PartName({ field, part }: Props) {
  const { lang } = useSaying()
  if (part === null) return <Code>{field}</Code>
  return (
    <>
      <bdi>{part.number}</bdi>. {part.lang === lang ? part.text : <bdi lang={part.lang}>{part.text}</bdi>}
    </>
  )
}
