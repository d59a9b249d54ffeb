import { page } from "../../../platform/page.ts"
import { Redline } from "../../../platform/ui/redline.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Tag } from "../../../platform/ui/tag.tsx"
import { texts } from "../contract.ts"
import { FLOOR_ID, RELOAD_SECONDS } from "./follow-floor.ts"
import { floorPath } from "./paths.ts"
import { tones } from "./words.ts"

/**
 * For the projector: the text that the chair has put before the room, in large letters, what changed marked, and
 * nothing to press. It follows the chair by a script, and by reloading where there is none.
 */
export const floorPage = page({
  route: floorPath,
  islands: ["negotiation-floor"],
  load: ({ call, params }) => call(texts.showFloor, params),
  title: ({ text, negotiation }) => text?.label ?? negotiation.title,
  View({ data: { text, parts, negotiation } }) {
    const { say } = useSaying()
    return (
      <>
        <noscript>
          <meta http-equiv="refresh" content={String(RELOAD_SECONDS)} />
        </noscript>
        <div id={FLOOR_ID} class="floor" data-thing={`negotiation:${negotiation.id}`} aria-live="polite">
          {text ? (
            <>
              <p>
                <Tag tone={tones[text.status]}>{say("texts.text_status", { status: text.status })}</Tag>{" "}
                {say("texts.version_number", { number: text.version })}
              </p>
              <Redline parts={parts} lang={text.lang} />
            </>
          ) : (
            <p>{say("texts.floor_none")}</p>
          )}
        </div>
      </>
    )
  },
})
