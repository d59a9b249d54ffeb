import { Breadcrumb } from "../../../platform/ui/breadcrumb.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import type { Negotiation } from "../negotiation.ts"
import { floorPath, negotiationPath, paperPath, textPath } from "./paths.ts"

/** From a text to the whole, to what the room looks at, and to the texts before and after it. */
export function Way({ negotiation, text }: { negotiation: Negotiation; text: string }) {
  const { lang, say } = useSaying()
  const { id, title, texts } = negotiation
  const at = texts.findIndex((one) => one.id === text)
  const [before, after] = [texts[at - 1], at < 0 ? undefined : texts[at + 1]]
  const ways = [
    before && {
      href: textPath({ negotiation: id, text: before.id }),
      label: say("texts.before"),
      rel: "prev",
    },
    after && { href: textPath({ negotiation: id, text: after.id }), label: say("texts.after"), rel: "next" },
    { href: floorPath({ negotiation: id }), label: say("texts.room_view"), rel: undefined },
    { href: paperPath({ negotiation: id }), label: say("texts.non_paper"), rel: undefined },
  ]
  return (
    <>
      <Breadcrumb crumbs={[{ href: `/${lang}${negotiationPath({ negotiation: id })}`, label: title }]} />
      <p class="more">
        {ways.map(
          (way) =>
            way && (
              <a key={way.href} href={`/${lang}${way.href}`} rel={way.rel}>
                {way.label}
              </a>
            ),
        )}
      </p>
    </>
  )
}
