import type { Lang } from "../../../platform/languages.ts"
import { dateTag } from "../../../platform/ui/date-parts.ts"

/** Beside each moment in the host city's time, the same in the reader's own, when they differ. */
export function showOwnTime({ document }: Window): void {
  for (const time of document.querySelectorAll<HTMLTimeElement>("time[data-own-time]")) {
    const moment = new Date(time.dateTime)
    const { zone, ownTime } = time.dataset
    const inZone = (timeZone: string | undefined) =>
      new Intl.DateTimeFormat(dateTag(document.documentElement.lang as Lang), {
        dateStyle: "long",
        timeStyle: "short",
        timeZone,
      }).format(moment)
    if (inZone(undefined) !== inZone(zone)) time.after(` · ${ownTime} ${inZone(undefined)}`)
  }
}
