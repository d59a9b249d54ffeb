import type { Config } from "./platform/config.ts"
import type { Connection } from "./platform/database.ts"
import type { House } from "./platform/house.ts"
import type { ClockDeed, JobWorker } from "./platform/jobs.ts"
import { startJobs } from "./platform/jobs/start-jobs.ts"
import { sweeps } from "./platform/jobs/sweeps.ts"
import type { Lang, Speaker } from "./platform/languages.ts"
import { log } from "./platform/log.ts"
import { mailWorkers } from "./platform/mail/mail-workers.ts"
import { openPostOffice, type PostOffice } from "./platform/mail/post-office.ts"
import { perform } from "./platform/perform.ts"
import { checkLinks } from "./secretariat/library/links/check-links.ts"
import { forgetSessions } from "./secretariat/identity/forget-sessions.ts"

type Ground = {
  readonly house: House
  readonly connection: Connection
  readonly speaker: (lang: Lang) => Speaker
}

/**
 * Starts what runs beside the pages: jobs, sweeps and mail. In a rehearsal, and where no mail server is named, no letter
 * is ever taken out of the outbox.
 * @returns what stops it
 */
export async function startBackground(config: Config, ground: Ground): Promise<() => Promise<void>> {
  const office = openOffice(config)
  const workers: JobWorker[] = [
    ...sweeps,
    forgetSessions,
    ...ground.house.rooms.flatMap((room) => room.jobs),
    ...ground.house.rooms.flatMap((room) => room.clockwork).map((deed) => clockWorker(ground.house, deed)),
    ...(config.checkLinks ? [checkLinks] : []),
    ...(office ? mailWorkers({ office, speaker: ground.speaker }) : []),
  ]
  const stop = await startJobs({ connection: ground.connection, workers, now: () => ground.house.now() })
  return async () => {
    await stop()
    office?.close()
  }
}

/** Done as every deed is: in one transaction, with leave asked and a record left. */
function clockWorker(house: House, { every, operation }: ClockDeed): JobWorker {
  const work = async () => {
    await perform(house, { operation, input: {}, credentials: { token: null, lang: "en" } })
  }
  return { name: operation.name, every, work }
}

function openOffice({ rehearsal, smtpUrl, mailFrom, origin }: Config): PostOffice | null {
  if (rehearsal) return null
  if (!smtpUrl) {
    log("no mail server", { setting: "PALERMO_SMTP" })
    return null
  }
  return openPostOffice({ url: smtpUrl, from: mailFrom, origin })
}
