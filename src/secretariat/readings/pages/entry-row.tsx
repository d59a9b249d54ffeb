import { useSaying } from "../../../platform/ui/saying.tsx"
import { Tag } from "../../../platform/ui/tag.tsx"
import { partyName } from "../../directory/find-party.ts"
import { cite } from "../../instruments/pages/cite.ts"
import { paragraphPath } from "../../instruments/pages/paths.ts"
import type { ReadEntry, Reading } from "../views.ts"
import { CorrectForm } from "./correct-form.tsx"
import { Source } from "./source.tsx"

/** One fact as it was read, and beside it the lines from which it was read. */
export function EntryRow({ reading, entry }: { reading: Reading; entry: ReadEntry }) {
  const { say } = useSaying()
  const { verdict, lacks } = entry
  return (
    <section class="side-by-side" id={entry.key}>
      <div>
        <h3 lang={reading.lang} dir="auto">
          {entry.fact.text || say("readings.no_text")}
        </h3>
        <Details entry={entry} />
        <p>
          {verdict && (
            <Tag tone={verdict === "left_out" ? "quiet" : "ok"}>{say("readings.verdict", { verdict })}</Tag>
          )}
          {lacks && <Tag tone="warn">{say("readings.lacks", { lacks })}</Tag>}
        </p>
        {reading.can.correct && <CorrectForm reading={reading} entry={entry} />}
      </div>
      <Source lang={reading.lang} at={entry.at} text={entry.source} />
    </section>
  )
}

/** What was understood besides the words themselves. */
function Details({ entry: { fact } }: { entry: ReadEntry }) {
  const voice = useSaying()
  const { lang, say, date, list } = voice
  const { number, under, item, party, role, symbol, from, to, town, instrument, verb, heading } = fact
  const said = [
    ...(under !== null ? [say("readings.said_part", { number: under })] : []),
    ...(number !== null ? [say("readings.said_number", { number })] : []),
    ...(item !== null ? [say("readings.said_item", { number: item })] : []),
    ...(fact.items.length > 0 ? [say("meetings.under_items", { items: list(fact.items.map(String)) })] : []),
    ...fact.groups.map((group) => say("meetings.on_behalf", { group })),
    ...(party !== null ? [`${partyName(party, lang)} (${party})`] : []),
    ...(fact.class !== null ? [say("texts.class", { class: fact.class })] : []),
    ...(role !== null ? [say("meetings.officer_role", { role })] : []),
    ...(symbol !== null ? [symbol] : []),
    ...(from !== null && to !== null ? [say("meetings.days", { from: date(from), to: date(to) })] : []),
    ...(town !== null ? [town] : []),
    ...(instrument !== null ? [say("readings.said_instrument", { instrument })] : []),
    ...(heading.length > 0 ? [heading.join(" › ")] : []),
    ...(verb !== null ? [say("readings.verb", { verb })] : []),
    ...fact.softeners.map((softener) => say("readings.softener", { softener })),
    ...(fact.addressees.length > 0
      ? [
          say("readings.said_to", {
            to: list(fact.addressees.map((to) => say("readings.addressee", { to }))),
          }),
        ]
      : []),
  ]
  return (
    <>
      <ul>
        {said.map((one) => (
          <li key={one}>
            <bdi>{one}</bdi>
          </li>
        ))}
      </ul>
      {fact.provisions.length > 0 && (
        <>
          <p>{say("readings.provisions")}</p>
          <ul>
            {fact.provisions.map(({ ref, reason, printed }) => (
              <li key={ref}>
                <a href={`/${lang}${paragraphPath(ref)}`}>
                  {cite(ref, voice)} <bdi dir="ltr">{ref.slice(0, ref.indexOf("."))}</bdi>
                </a>{" "}
                · {say("readings.reason", { reason })}{" "}
                {printed && (
                  <q>
                    <bdi>{printed}</bdi>
                  </q>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
