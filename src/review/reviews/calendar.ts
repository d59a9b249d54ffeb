import type { Review } from "./views.ts"

/** RFC 5545: a line has at most 75 octets and goes on after a line break and a space. */
const MAX_OCTETS = 73

/**
 * The dates that a review waits for as an iCalendar file (RFC 5545), each a whole day. The ids stay, so that a file
 * opened again moves dates and doubles none.
 */
export function calendarOf(
  { id, state, waiting }: Pick<Review, "id" | "state" | "waiting">,
  name: string,
): string {
  const events = waiting.flatMap((step) => {
    if (step.date === null) return []
    const day = step.date.replaceAll("-", "")
    return [
      "BEGIN:VEVENT",
      `UID:${step.id.replace(":", "-")}.${id}@palermo`,
      `DTSTAMP:${day}T000000Z`,
      `DTSTART;VALUE=DATE:${day}`,
      `SUMMARY:${escaped(`${name}, ${state}: ${step.label}${step.party ? ` (${step.party})` : ""}`)}`,
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]
  })
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Palermo//Reviews//EN",
    ...events,
    "END:VCALENDAR",
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join("")
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, "\\n")
}

/** Folds between characters and never inside one. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ""
  for (const sign of line) {
    if (Buffer.byteLength(part + sign) > MAX_OCTETS) {
      parts.push(part)
      part = ""
    }
    part += sign
  }
  return [...parts, part].join("\r\n ")
}
