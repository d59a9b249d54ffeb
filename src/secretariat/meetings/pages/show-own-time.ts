/** Beside each moment in the host city's time, the same in the reader's own, when they differ. */
export function showOwnTime({ document }: Window): void {
  for (const time of document.querySelectorAll<HTMLTimeElement>("time[data-own-time]")) {
    const moment = new Date(time.dateTime)
    const lang = document.documentElement.lang
    const options = { dateStyle: "long", timeStyle: "short" } as const
    const own = new Intl.DateTimeFormat(lang, options).format(moment)
    time.after(` · ${time.dataset["ownTime"]} ${own}`)
  }
}
