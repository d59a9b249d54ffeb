import {
  createHash,
  generateKeyPairSync,
  createPrivateKey,
  createPublicKey,
  randomBytes,
  type KeyObject,
} from "node:crypto"
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"

/** What makes this installation itself: made at the first start, kept in the data folder, readable by its owner only. */
export type Installation = {
  readonly id: string
  /** Seals small things that come back to us; whoever has it can forge sessions. */
  readonly secret: Buffer
  readonly key: KeyObject
  readonly publicKey: KeyObject
}

type Kept = { secret: string; key: string }

export function openInstallation(data: string): Installation {
  mkdirSync(data, { recursive: true })
  const file = join(data, "installation.json")
  if (!existsSync(file)) makeInstallation(file)

  const kept = JSON.parse(readFileSync(file, "utf8")) as Kept
  const key = createPrivateKey(kept.key)
  const publicKey = createPublicKey(key)
  const id = createHash("sha256")
    .update(publicKey.export({ type: "spki", format: "der" }))
    .digest("hex")
    .slice(0, 16)
  return { id, secret: Buffer.from(kept.secret, "base64"), key, publicKey }
}

function makeInstallation(file: string): void {
  const { privateKey } = generateKeyPairSync("ed25519")
  const kept: Kept = {
    secret: randomBytes(32).toString("base64"),
    key: privateKey.export({ type: "pkcs8", format: "pem" }) as string,
  }
  writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600, flag: "wx" })
}
