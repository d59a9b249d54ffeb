import { sql, type Kysely } from "kysely"
import type { Tables } from "../tables.ts"

type Column = {
  table: string
  column: string
  type: string
  nullable: boolean
  defaulted: boolean
  generated: boolean
}

/** How each PostgreSQL type reads and writes, as the parsers in database.ts make it. */
const types: Readonly<Record<string, string>> = {
  bool: "boolean",
  int2: "number",
  int4: "number",
  int8: "number",
  float4: "number",
  float8: "number",
  timestamptz: "Date",
  bytea: "Buffer",
  json: "Json",
  jsonb: "Json",
}

const HEAD = `// Made from the migrated schema by \`npm run tables\`; changed by a migration, never by hand.
import type { ColumnType, Generated, GeneratedAlways } from "kysely"

/** Read as a value, written as JSON text: the driver would write a list as a PostgreSQL array. */
type Json = ColumnType<unknown, string, string>
type NullableJson = ColumnType<unknown, string | null | undefined, string | null>
type GeneratedJson = ColumnType<unknown, string | undefined, string>
`

/** Gives the text of tables.ts for a migrated database: one type per table of the schema `public`, in order of name. */
export async function describeTables(db: Kysely<Tables>): Promise<string> {
  const byTable = Map.groupBy(await readColumns(db), (column) => column.table)
  const described = [...byTable].map(([table, columns]) => {
    const lines = columns.map((column) => `  ${quoteName(column.column)}: ${typeOf(column)}\n`)
    return `\ntype ${typeName(table)} = {\n${lines.join("")}}\n`
  })
  const list = [...byTable.keys()].map((table) => `  ${quoteName(table)}: ${typeName(table)}\n`)
  const body = `${described.join("")}\nexport type Tables = {\n${list.join("")}}\n`
  return dropUnused(HEAD, body) + body
}

async function readColumns(db: Kysely<Tables>): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select columns.table_name::text as "table", column_name::text as "column", udt_name::text as "type",
      is_nullable = 'YES' as nullable, column_default is not null or is_identity = 'YES' as defaulted,
      is_generated = 'ALWAYS' or coalesce(identity_generation = 'ALWAYS', false) as generated
    from information_schema.columns
    join information_schema.tables using (table_schema, table_name)
    where table_schema = 'public' and table_type in ('BASE TABLE', 'VIEW')
    order by table_name collate "C", ordinal_position`.execute(db)
  return rows
}

function typeOf({ type, nullable, defaulted, generated }: Column): string {
  const plain = type.startsWith("_") ? `${types[type.slice(1)] ?? "string"}[]` : (types[type] ?? "string")
  if (plain === "Json" && !generated) {
    if (nullable) return "NullableJson"
    return defaulted ? "GeneratedJson" : "Json"
  }
  const value = nullable ? `${plain} | null` : plain
  if (generated) return `GeneratedAlways<${value.replace("Json", "unknown")}>`
  return defaulted ? `Generated<${value}>` : value
}

/** A type's name from a table's: `answer_version` is AnswerVersionRow (no table can then shadow a type of its own). */
function typeName(table: string): string {
  return `${table.replaceAll(/(?:^|_)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())}Row`
}

function quoteName(name: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(name) ? name : JSON.stringify(name)
}

/** The head names every wrapper; what this schema does not need would be flagged as unused. */
function dropUnused(head: string, body: string): string {
  const lines = head.split("\n").filter((line) => {
    const alias = /^type (\w+) =/.exec(line)?.[1]
    return alias === undefined || body.includes(`: ${alias}\n`)
  })
  const hasJson = lines.some((line) => line.startsWith("type "))
  const kept = lines.filter((line) => hasJson || !line.startsWith("/**"))
  const used = ["ColumnType", "Generated", "GeneratedAlways"].filter((name) =>
    name === "ColumnType" ? hasJson : body.includes(`${name}<`),
  )
  const text = kept.filter((line) => !line.startsWith("import")).join("\n")
  const [first = "", ...rest] = text.split("\n")
  const imported = used.length > 0 ? [`import type { ${used.join(", ")} } from "kysely"`] : []
  return [first, ...imported, ...rest].join("\n")
}
