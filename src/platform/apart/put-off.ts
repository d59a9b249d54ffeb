/** What was put off and is done by now, under the keys that it was put off with. */
export type Done = ReadonlyMap<string, unknown>

/** Work that is to be done with no connection held; whoever opened the transaction does it. */
class PutOff extends Error {
  readonly key: string
  readonly work: () => Promise<unknown>

  constructor(key: string, work: () => Promise<unknown>) {
    super(`${key} is put off`)
    this.key = key
    this.work = work
  }
}

/**
 * The result of work that waits for no database, or, the first time, gives the transaction up for it.
 * @param prepare fetches within the transaction what the work needs, and gives back the work
 */
export async function putOff<T>(
  done: Done,
  key: string,
  prepare: () => Promise<() => Promise<T>>,
): Promise<T> {
  if (done.has(key)) return done.get(key) as T
  throw new PutOff(key, await prepare())
}

/** Runs what opens a transaction; what it puts off is done after it was given up, and then it begins anew. */
export async function withPutOff<R>(run: (done: Done) => Promise<R>): Promise<R> {
  const done = new Map<string, unknown>()
  for (;;) {
    try {
      return await run(done)
    } catch (thrown) {
      if (!(thrown instanceof PutOff)) throw thrown
      done.set(thrown.key, await thrown.work())
    }
  }
}
