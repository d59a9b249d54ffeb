import { expect, test, vi } from "vitest"
import { catalogues } from "../../catalogues.ts"
import { freshDatabase } from "../../../test/support/database.ts"
import { startJobs } from "../jobs/start-jobs.ts"
import { speaker } from "../languages.ts"
import { postLetter } from "../mail.ts"
import type { Caller } from "../room.ts"
import { forgetLetters, KEEP_LETTERS_DAYS } from "./forget-letters.ts"
import { mailWorkers } from "./mail-workers.ts"

const letter = {
  to: "xaa.expert@example.org",
  lang: "en",
  subject: "identity.letter_invitation_subject",
  body: "identity.letter_role_body",
  values: { name: "Galina", link: "https://palermo.example/en/work" },
} as const

test("what a deed posted leaves by itself, what is due goes with the clock, and old letters are forgotten", async () => {
  await using database = await freshDatabase()
  const { db } = database
  const taken: string[] = []
  const office = { take: async ({ id }: { id: string }) => (taken.push(id), {}), close: () => {} }
  const workers = mailWorkers({ office, speaker: (lang) => speaker(catalogues, lang) })
  const id = (number: number) => `00000000-0000-4000-8000-00000000000${number}`
  const now = new Date()
  const caller = (number: number) =>
    ({ db, now, newId: () => id(number), house: { rehearsal: false } }) as Caller

  await postLetter(caller(1), letter)
  const stop = await startJobs({ connection: database, workers, now: () => new Date(), pollSeconds: 0.5 })
  await vi.waitFor(() => expect(taken).toEqual([id(1)]), { timeout: 20_000 })
  await stop()

  // This one's job is lost, as when a process died.
  await postLetter(caller(2), letter)
  const clock = workers.find(({ every }) => every)
  await clock?.work({ db, now: new Date() }, null)
  await clock?.work({ db, now: new Date() }, null)
  expect(taken).toEqual([id(1), id(2)])

  await postLetter(caller(3), letter)
  await forgetLetters(db, new Date(now.getTime() + (KEEP_LETTERS_DAYS + 1) * 86_400_000))
  expect(await db.selectFrom("letter").select("id").execute()).toEqual([{ id: id(3) }])
})
