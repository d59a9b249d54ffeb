import { DATABASE, keptFor, noteUnsent } from "../../../../platform/ui/own-device.ts"

/** An answer that waits for the line: what was sent last under which deed, and what stands in its form since. */
export type Unsent = {
  /** The response, the question and the item: of each slot the newest text waits, and nothing older. */
  readonly slot: string
  readonly account: string
  readonly response: string
  readonly question: string
  readonly sent: Attempt
  readonly latest: string
  readonly at: string
}
export type Attempt = { readonly deed: string; readonly body: string }

const STORE = "unsent"

/** Only on a device on which its owner asked to keep things, and for her alone. */
export function keepsUnsent(account: string): boolean {
  return account !== "" && keptFor()?.account === account
}

export async function keepUnsent(unsent: Unsent): Promise<void> {
  if (keepsUnsent(unsent.account)) await asked("readwrite", (store) => store.put(unsent))
  await count()
}

export async function forgetUnsent(slot: string, account: string): Promise<void> {
  if (keepsUnsent(account)) await asked("readwrite", (store) => store.delete(slot))
  await count()
}

/** The oldest first. */
export async function listUnsent(account: string): Promise<Unsent[]> {
  if (!keepsUnsent(account)) return []
  const all = await asked<Unsent[]>("readonly", (store) => store.getAll() as IDBRequest<Unsent[]>)
  return (all ?? []).filter((one) => one.account === account).toSorted((a, b) => (a.at < b.at ? -1 : 1))
}

async function count(): Promise<void> {
  const all = await asked<number>("readonly", (store) => store.count())
  if (all !== null) noteUnsent(all)
}

/** Null where the browser has no store: the tab's own memory is then all there is. */
async function asked<T>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T | null> {
  const database = await opened()
  if (!database) return null
  return new Promise((resolve) => {
    const request = ask(database.transaction(STORE, mode).objectStore(STORE))
    request.addEventListener("success", () => resolve(request.result))
    request.addEventListener("error", () => resolve(null))
  }).finally(() => database.close()) as Promise<T | null>
}

function opened(): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    const request = indexedDB.open(DATABASE, 1)
    request.addEventListener("upgradeneeded", () => {
      request.result.createObjectStore(STORE, { keyPath: "slot" })
    })
    request.addEventListener("success", () => resolve(request.result))
    request.addEventListener("error", () => resolve(null))
  })
}
