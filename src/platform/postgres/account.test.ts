import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { canReach } from "./account.ts"

const folder = mkdtempSync(join(tmpdir(), "palermo-account-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test("an account reaches a folder when every folder above lets it through", () => {
  const inner = join(folder, "home", "clone")
  mkdirSync(inner, { recursive: true })
  const [stranger, owner] = [65_533, process.getuid!()].map((uid) => ({
    uid,
    gid: 65_533,
    name: "",
    borrowed: true,
  }))
  chmodSync(folder, 0o711)
  chmodSync(inner, 0o755)
  chmodSync(join(folder, "home"), 0o700)
  expect(canReach(stranger!, inner)).toBe(false)
  expect(canReach(owner!, inner)).toBe(true)
  chmodSync(join(folder, "home"), 0o701)
  expect(canReach(stranger!, inner)).toBe(true)
})
