import { Button } from "../../../platform/ui/button.tsx"
import { Redline } from "../../../platform/ui/redline.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Tag } from "../../../platform/ui/tag.tsx"
import { OwnText } from "../../../platform/ui/unseen.tsx"
import type { Match } from "../views.ts"

type OffersProps = { offers: readonly Match[]; index: number; from: string; take: boolean }

/** What the memory offers for a sentence: how near, what differs, where it is from and when it was approved. */
export function Offers({ offers, index, from, take }: OffersProps) {
  const { say, date } = useSaying()
  if (offers.length === 0) return null
  return (
    <ul class="tasks">
      {offers.map((offer, at) => (
        <li key={offer.id}>
          <div>
            <Tag tone={offer.score === "exact" ? "ok" : "info"}>
              {say("memory.score", { score: offer.score })}
            </Tag>
            {offer.parts.length > 0 && <Redline parts={offer.parts} lang={from} />}
            <OwnText lang={offer.lang}>{offer.target}</OwnText>
            <p class="hint">
              {say("memory.offer_from", {
                symbol: offer.symbol ?? offer.body,
                standing: offer.standing,
                date: date(offer.at),
              })}
            </p>
          </div>
          {take && (
            <Button
              kind="plain"
              name="press"
              value={`use ${index} ${offer.id}`}
              label={say("memory.use_offer", { offer: at + 1, number: index + 1 })}
            >
              {say("memory.use")}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
