import type { ClientBase } from "pg"

/** One table whose rows are kept; of a partitioned table the whole, for its parts come from it. */
export type KeptTable = {
  readonly name: string
  readonly columns: readonly string[]
  readonly partitioned: boolean
}
export type KeptSequence = { readonly name: string; readonly value: string; readonly called: boolean }

const OWN_SCHEMA = `nspname !~ '^pg_' and nspname <> 'information_schema'`

/** Every table of every schema that is not PostgreSQL's own, with the columns that can be written. */
export async function listTables(client: ClientBase): Promise<KeptTable[]> {
  const { rows } = await client.query<KeptTable>(`
    select format('%I.%I', nspname, relname) as name, relkind = 'p' as partitioned,
      array_agg(quote_ident(attname) order by attnum) as columns
    from pg_class join pg_namespace on pg_namespace.oid = relnamespace
      join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped and attgenerated = ''
    where ${OWN_SCHEMA} and relkind in ('r', 'p') and not relispartition and relpersistence = 'p'
    group by nspname, relname, relkind order by nspname collate "C", relname collate "C"`)
  return rows
}

export async function listSequences(client: ClientBase): Promise<KeptSequence[]> {
  const { rows } = await client.query<{ name: string }>(`
    select format('%I.%I', nspname, relname) as name
    from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where ${OWN_SCHEMA} and relkind = 'S' order by nspname collate "C", relname collate "C"`)
  const sequences: KeptSequence[] = []
  for (const { name } of rows) {
    const found = await client.query<{ value: string; called: boolean }>(
      `select last_value::text as value, is_called as called from ${name}`,
    )
    sequences.push({ name, ...found.rows[0]! })
  }
  return sequences
}

/**
 * Takes foreign keys and our own triggers off, so that rows may come in any order, also in a circle, and also when
 * the role is no superuser. Gives back the statements that put all of it on again; putting a key on checks every row.
 */
export async function loosen(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ off: string; on: string }>(`
    select format('alter table %I.%I drop constraint %I', nspname, relname, conname) as off,
      format('alter table %I.%I add constraint %I %s', nspname, relname, conname, pg_get_constraintdef(c.oid)) as on
    from pg_constraint c join pg_class on pg_class.oid = conrelid join pg_namespace on pg_namespace.oid = relnamespace
    where ${OWN_SCHEMA} and contype = 'f' and conparentid = 0
    union all
    select format('alter table %I.%I disable trigger %I', nspname, relname, tgname),
      format('alter table %I.%I enable %s trigger %I', nspname, relname,
        case tgenabled when 'R' then 'replica' when 'A' then 'always' else '' end, tgname)
    from pg_trigger join pg_class on pg_class.oid = tgrelid join pg_namespace on pg_namespace.oid = relnamespace
    where ${OWN_SCHEMA} and not tgisinternal and tgenabled <> 'D' and tgparentid = 0`)
  for (const { off } of rows) await client.query(off)
  return rows.map(({ on }) => on)
}
