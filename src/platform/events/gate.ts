/** Lets so many at once; the others wait in line. Many listeners then never take all the database's connections. */
export function makeGate(width: number): <R>(work: () => Promise<R>) => Promise<R> {
  const line: (() => void)[] = []
  let inside = 0
  return async (work) => {
    if (inside >= width) await new Promise<void>((resolve) => line.push(resolve))
    else inside += 1
    try {
      return await work()
    } finally {
      const next = line.shift()
      if (next) next()
      else inside -= 1
    }
  }
}
