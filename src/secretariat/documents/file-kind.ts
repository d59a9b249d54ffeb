import { MAX_UPLOAD_BYTES } from "../../platform/blobs.ts"
import { problem, type Problem } from "../../platform/problem.ts"

type KindRow = {
  /** The media type under which the bytes leave again. */
  readonly type: string
  readonly endings: readonly string[]
  /** What browsers of old machines call it besides. */
  readonly also: readonly string[]
}

/** The files that may come in: what ministries exchange, and nothing that runs. */
export const fileKinds = {
  pdf: { type: "application/pdf", endings: ["pdf"], also: ["application/x-pdf"] },
  docx: {
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    endings: ["docx"],
    also: ["application/zip"],
  },
  xlsx: {
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    endings: ["xlsx"],
    also: ["application/zip"],
  },
  odt: { type: "application/vnd.oasis.opendocument.text", endings: ["odt"], also: ["application/zip"] },
  ods: {
    type: "application/vnd.oasis.opendocument.spreadsheet",
    endings: ["ods"],
    also: ["application/zip"],
  },
  txt: { type: "text/plain", endings: ["txt"], also: [] },
  csv: {
    type: "text/csv",
    endings: ["csv"],
    also: ["text/plain", "application/csv", "application/vnd.ms-excel"],
  },
  json: { type: "application/json", endings: ["json"], also: ["text/plain", "text/json"] },
  xlf: {
    type: "application/xliff+xml",
    endings: ["xlf", "xliff"],
    also: ["application/x-xliff+xml", "application/xml", "text/xml", "application/x-xliff"],
  },
  png: { type: "image/png", endings: ["png"], also: [] },
  jpeg: { type: "image/jpeg", endings: ["jpg", "jpeg"], also: ["image/pjpeg"] },
} as const satisfies Record<string, KindRow>

export type FileKind = keyof typeof fileKinds

/** The largest file, as a file field says it. */
export const MAX_UPLOAD_MIB = MAX_UPLOAD_BYTES / 1024 / 1024

/** What a file field offers to choose from. */
export const ACCEPTED = Object.values(fileKinds)
  .flatMap(({ endings }) => endings.map((ending) => `.${ending}`))
  .join(",")

/** A machine that does not know a file's type says one of these: no lie, so its ending decides. */
const UNKNOWN_TYPES = new Set(["", "application/octet-stream", "binary/octet-stream"])

/**
 * The kind that a file claims to be by its name and its media type. Refuses with `documents.problem_file_kind` what is
 * none of ours, and a name and a type that contradict each other.
 */
export function claimedKind(name: string, type: string): FileKind {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ""
  const found = Object.entries<KindRow>(fileKinds).find(([, { endings }]) => endings.includes(ending))
  if (!found) throw wrongFile("documents.problem_file_kind")
  const [kind, row] = found
  const plain = type.split(";", 1)[0]?.trim().toLowerCase() ?? ""
  if (!UNKNOWN_TYPES.has(plain) && plain !== row.type && !row.also.includes(plain)) {
    throw wrongFile("documents.problem_file_kind")
  }
  return kind as FileKind
}

/** A refusal that stands beside the file field of whichever form sent it. */
export function wrongFile(code: string): Problem {
  return problem(code, 422, { fields: { upload: { code } } })
}

/** A file's own name: without folders, and without characters that would make it read as something else. */
export function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ""
  return last.replaceAll(/[\p{Cc}\p{Cf}]/gu, "").trim()
}
