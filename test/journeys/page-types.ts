import { documents } from "../../src/secretariat/documents/contract.ts"
import { identity } from "../../src/secretariat/identity/contract.ts"
import type { TestServer } from "../support/server.ts"

/** One address of each kind of page, and as whom it is opened. */
export type PageType = { readonly path: string; readonly persona: string }

/** An address for each page of each room; a page with an identifier in its path gets one that exists. */
export async function pageTypes({ stage }: TestServer): Promise<PageType[]> {
  const known: Record<string, Omit<PageType, "path"> & { path?: string }> = {
    "/": { persona: "visitor" },
    "/gallery": { persona: "visitor" },
    "/sign-in": { persona: "visitor" },
    "/personas": { persona: "visitor" },
    "/parties/:party": { persona: "visitor", path: "/parties/XAA" },
    "/enrolment/:token": { persona: "visitor", path: `/enrolment/${await invitationToken(stage)}` },
    "/people": { persona: "xaa-focal-point" },
    "/work": { persona: "xaa-expert" },
    ...(await documentPages(stage)),
  }
  const patterns = stage.house.rooms.flatMap((room) => room.pages).map((page) => page.route.pattern as string)
  const types = patterns.map((pattern) => {
    const found = known[pattern] ?? { persona: "secretariat" }
    return { path: found.path ?? pattern, persona: found.persona }
  })
  return [...types.filter(({ path }) => !path.includes(":")), { path: "/nowhere", persona: "visitor" }]
}

async function documentPages(stage: TestServer["stage"]) {
  const expert = await stage.as("xaa-expert")
  const { documents: listed } = await expert.does(documents.list, {})
  const id = listed[0]?.id
  return id ? { "/documents/:document": { persona: "xaa-expert", path: `/documents/${id}` } } : {}
}

async function invitationToken(stage: TestServer["stage"]): Promise<string> {
  const officer = await stage.as("secretariat")
  const invited = { name: "Iris", address: "iris@example.org", lang: "en", role: "panellist" } as const
  await officer.does(identity.invite, invited)
  const letter = await stage.database.db
    .selectFrom("letter")
    .select("values")
    .where("to_address", "=", invited.address)
    .orderBy("at", "desc")
    .executeTakeFirstOrThrow()
  return (letter.values as { link: string }).link.split("/").at(-1) ?? ""
}
