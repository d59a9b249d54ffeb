/**
 * How a low room shows things of higher ones without knowing them. The low room declares a register; a higher room
 * fills it as a field of its `room.ts`; the server joins them. Each entry reads through its own room's `visible…`.
 */
export type Register<T> = { readonly name: string; readonly entry?: T }

export type Filled = { readonly register: string; readonly entry: unknown }

export function register<T>(name: string): Register<T> {
  return { name }
}

export function fill<T>(register: Register<T>, entry: T): Filled {
  return { register: register.name, entry }
}

/** Joins what all rooms filled, by register name. */
export function joinRegisters(
  rooms: readonly { fills: readonly Filled[] }[],
): ReadonlyMap<string, unknown[]> {
  const joined = new Map<string, unknown[]>()
  for (const { register, entry } of rooms.flatMap((room) => room.fills)) {
    joined.set(register, [...(joined.get(register) ?? []), entry])
  }
  return joined
}
