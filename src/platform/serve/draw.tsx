import type { ComponentChildren, VNode } from "preact"
import { renderToString } from "preact-render-to-string"
import type { Speaker } from "../languages.ts"
import type { AnyPage } from "../page.ts"
import type { Problem } from "../problem.ts"
import type { Actor } from "../room.ts"
import { Posted, type PostedForm } from "../ui/posted.tsx"
import { ProblemPage } from "../ui/problem-page.tsx"
import { Saying } from "../ui/saying.tsx"
import { Shell, type NavItem } from "../ui/shell.tsx"
import type { Kept } from "./preferences.ts"
import { problemBody } from "./problem-answer.ts"
import type { Serving } from "./serving.ts"

/** What surrounds a page's own content. */
export type Drawing = {
  readonly serving: Serving
  readonly speaker: Speaker
  readonly actor: Actor
  /** Path with language and query, as the reader sees it. */
  readonly address: string
  readonly display: Kept
  readonly posted: PostedForm
}

export function drawPage(page: AnyPage, data: unknown, drawing: Drawing): string {
  const { View } = page
  const title = page.title(data, drawing.speaker)
  const titleLang = page.titleLang?.(data)
  return drawShell({ title, titleLang, drawing, page, children: <View data={data} /> })
}

export function drawProblem(refused: Problem, drawing: Drawing): string {
  const { speaker, serving, actor, address } = drawing
  const home = { href: `/${speaker.lang}/`, label: speaker.say("platform.to_front_page") }
  const signIn = {
    href: `/${speaker.lang}${serving.signIn({ back: address })}`,
    label: speaker.say("platform.sign_in_and_come_back"),
  }
  const number = refused.values["number"]
  const children = (
    <ProblemPage
      happened={problemBody(refused, speaker).title}
      next={actor.account ? [home] : [signIn, home]}
      {...(number !== undefined && { reference: String(number) })}
    />
  )
  const title = speaker.say(refused.status === 404 ? "platform.title_not_found" : "platform.title_problem")
  return drawShell({ title, drawing, page: null, children })
}

type Sheet = {
  title: string
  titleLang?: string | undefined
  drawing: Drawing
  page: AnyPage | null
  children: ComponentChildren
}

function drawShell({ title, titleLang, drawing, page, children }: Sheet): string {
  const { serving, speaker, actor, address, display, posted } = drawing
  const { assets, house } = serving
  const scripts = ["page", ...(page?.islands ?? [])].flatMap((name) => assets.islands[name] ?? [])
  const tree: VNode = (
    <Saying.Provider value={speaker}>
      <Posted.Provider value={posted}>
        <Shell
          title={title}
          titleLang={titleLang}
          path={address}
          assets={{ styles: [...assets.styles], scripts }}
          nav={navOf(drawing, page)}
          display={{ ...display, action: `/${speaker.lang}/preferences`, operation: "preferences" }}
          {...(actor.until && { ends: actor.until.toISOString() })}
          session={sessionOf(drawing)}
          rehearsal={house.facts.rehearsal}
        >
          {children}
        </Shell>
      </Posted.Provider>
    </Saying.Provider>
  )
  return `<!doctype html>${renderToString(tree)}`
}

function navOf({ serving, speaker, actor }: Drawing, here: AnyPage | null): NavItem[] {
  return serving.house.rooms
    .flatMap((room) => room.pages)
    .flatMap((page) => (page.nav ? [{ page, nav: page.nav }] : []))
    .filter(({ nav }) => (actor.account !== null || !nav.signedIn) && (nav.may?.(actor) ?? true))
    .toSorted((a, b) => a.nav.order - b.nav.order)
    .map(({ page, nav }) => ({
      href: `/${speaker.lang}${page.route({})}`,
      label: speaker.say(nav.key),
      current: page === here,
    }))
}

function sessionOf({ serving, speaker, actor, address }: Drawing) {
  const { lang } = speaker
  if (!actor.account) return { signIn: `/${lang}${serving.signIn({ back: address })}` }
  return {
    person: actor.account,
    name: actor.name ?? speaker.say("platform.somebody"),
    signOut: { action: `/${lang}${serving.signIn()}`, operation: serving.leaving.name },
  }
}
