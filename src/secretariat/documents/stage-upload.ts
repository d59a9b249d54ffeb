import type { Caller } from "../../platform/room.ts"
import { wrongFile } from "./file-kind.ts"
import { mayUpload } from "./incoming-upload.ts"
import { keepStaged } from "./keep-staged.ts"

/** Keeps a file that comes in at once, until a document takes it. */
export async function stageUpload(caller: Caller, input: { name: string; type: string }) {
  caller.ask(mayUpload(caller), "upload.keep")
  if (!caller.upload) throw wrongFile("documents.problem_no_file")
  return keepStaged(caller, input, caller.upload)
}
