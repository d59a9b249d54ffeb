import { useSaying } from "../../../platform/ui/saying.tsx"
import type { Place } from "../reading.ts"

/** Lines of the source, with their numbers. */
export function Source({ lang, at, text }: { lang: string; at: Place; text: string }) {
  const { say } = useSaying()
  return (
    <figure>
      <figcaption>
        {at.from === at.to
          ? say("readings.line", { from: at.from })
          : say("readings.lines", { from: at.from, to: at.to })}
      </figcaption>
      <blockquote lang={lang} dir="auto">
        {text.split("\n").map((line, index) => (
          <p key={index} dir="auto">
            {line}
          </p>
        ))}
      </blockquote>
    </figure>
  )
}
