import type { Major } from "./binaries.ts"

export type Settings = Readonly<Record<string, string>>

/** Connections for one server process, its jobs and a few commands beside it. */
const CONNECTIONS = 60

/**
 * A small house's server: everything a commit promises is kept (fsync and full_page_writes stay at `on`), nothing
 * listens on the network, and server and database together stay under 350 MiB at rest. Its log keeps no statement
 * and no row, for people's words stand in them.
 */
export function settingsFor(major: Major): Settings {
  return {
    listen_addresses: "",
    unix_socket_permissions: "0700",
    max_connections: String(CONNECTIONS),
    shared_buffers: "48MB",
    work_mem: "4MB",
    maintenance_work_mem: "32MB",
    max_wal_size: "256MB",
    huge_pages: "off",
    jit: "off",
    max_parallel_workers_per_gather: "0",
    max_parallel_maintenance_workers: "0",
    max_worker_processes: "2",
    max_logical_replication_workers: "0",
    max_wal_senders: "0",
    autovacuum_max_workers: "1",
    TimeZone: "UTC",
    log_timezone: "UTC",
    log_min_messages: "log",
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
    log_checkpoints: "off",
    log_autovacuum_min_duration: "-1",
    ...(major >= 18 ? { io_method: "sync" } : {}),
  }
}
