/** The two copies of one seal, as lines; `late` is a line of the file that comes after a newer one. */
export type SealPair = {
  readonly number: number
  readonly filed: string | null
  readonly stored: string | null
  readonly late: boolean
}

type Copy = { readonly line: string; readonly number: number | null } | null

/** Walks the file's and the database's seals side by side by number; what both lack is a pair of nulls. */
export async function* pairSeals(
  filedLines: AsyncIterable<string>,
  storedLines: AsyncIterable<string>,
): AsyncGenerator<SealPair> {
  const [files, stores] = [filedLines[Symbol.asyncIterator](), storedLines[Symbol.asyncIterator]()]
  let [filed, stored] = [await nextCopy(files), await nextCopy(stores)]
  for (let expected = 1; filed || stored;) {
    // A line that names no number stands where the next one should.
    const inFile = filed ? (filed.number ?? expected) : Infinity
    const inStore = stored ? (stored.number ?? expected) : Infinity
    const number = Math.min(inFile, inStore)
    if (number > expected) yield { number: expected, filed: null, stored: null, late: false }
    yield {
      number,
      filed: inFile === number ? (filed?.line ?? null) : null,
      stored: inStore === number ? (stored?.line ?? null) : null,
      late: number < expected,
    }
    if (inFile === number) filed = await nextCopy(files)
    if (inStore === number) stored = await nextCopy(stores)
    expected = Math.max(expected, number + 1)
  }
}

async function nextCopy(lines: AsyncIterator<string>): Promise<Copy> {
  const next = await lines.next()
  return next.done ? null : { line: next.value, number: numberOf(next.value) }
}

function numberOf(line: string): number | null {
  try {
    const { number } = JSON.parse(line) as { number?: unknown }
    return Number.isSafeInteger(number) ? (number as number) : null
  } catch {
    return null
  }
}
