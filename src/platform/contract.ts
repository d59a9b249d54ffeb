import type { z } from "zod"

/**
 * One thing that may be asked of a room. From it come the HTTP route, the page's loader or form, the command and the
 * OpenAPI description; none of them is written twice.
 */
export type Operation<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  readonly name: string
  readonly kind: "read" | "write"
  readonly path: string
  readonly input: I
  readonly output: O
  readonly options: OperationOptions
}

export type OperationOptions = {
  /** The answer names a blob; the server sends its bytes instead of the JSON. Only documents may say so. */
  readonly bytes?: true
  /** Only the installation's own command asks it; it has no address. */
  readonly internal?: true
  /** Takes bytes besides its input. Only documents may say so. */
  readonly upload?: true
  /** A tighter rate limit, for what could be guessed at: passphrases, links. */
  readonly guarded?: true
  /** May set or clear the session cookie: its answer has a `session` field that never reaches a body. */
  readonly session?: true
}

type Unnamed<I extends z.ZodType, O extends z.ZodType> = Omit<Operation<I, O>, "name">
type Named<C> = { readonly [K in keyof C]: C[K] extends Unnamed<infer I, infer O> ? Operation<I, O> : never }

/** A question: changes nothing, runs in a read-only transaction. `path` has its identifiers as `:name`. */
export function read<I extends z.ZodType, O extends z.ZodType>(
  ...[path, input, output, options = {}]: [string, I, O, OperationOptions?]
): Unnamed<I, O> {
  return { kind: "read", path, input, output, options }
}

/** A deed: asks leave, acts, leaves a record, and can be repeated with the same deed id. */
export function write<I extends z.ZodType, O extends z.ZodType>(
  ...[path, input, output, options = {}]: [string, I, O, OperationOptions?]
): Unnamed<I, O> {
  return { kind: "write", path, input, output, options }
}

/** Names a room's operations `room.key`; the only file of a room that other programs need. */
export function contract<const C extends Record<string, Unnamed<z.ZodType, z.ZodType>>>(
  room: string,
  operations: C,
): Named<C> {
  const named = Object.entries(operations).map(([key, operation]) => [
    key,
    { ...operation, name: `${room}.${key}` },
  ])
  return Object.fromEntries(named) as Named<C>
}

export type Contract = Record<string, Operation>
export type Input<T extends Operation> = z.output<T["input"]>
export type Asked<T extends Operation> = z.input<T["input"]>
export type Output<T extends Operation> = z.output<T["output"]>

/** The identifiers that a path names, in order: `/documents/:document` gives `["document"]`. */
export function pathParameters(path: string): string[] {
  return [...path.matchAll(/:([a-z_]+)/g)].map((match) => match[1] as string)
}
