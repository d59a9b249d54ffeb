import { isLang, type Lang } from "../../platform/languages.ts"
import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { files } from "./files.ts"

type Asked = {
  thing: string
  id: string
  format: string
  lang?: Lang | undefined
  version?: number | undefined
}

/** A thing as a file for programs, made for this caller. */
export async function downloadFile(caller: Caller, { thing, lang, ...asked }: Asked) {
  const room = caller.registered(files).find((one) => one.thing === thing)
  if (!room) throw notFound()
  const own = isLang(caller.actor.lang) ? caller.actor.lang : "en"
  const { name, type, bytes } = await room.make(caller, { ...asked, lang: lang ?? own })
  const plain = name.replaceAll(/[/\\\s]+/g, "-")
  return { content: Buffer.from(bytes).toString("base64"), name: plain, type, size: bytes.length }
}
