import type { ComponentChildren } from "preact"
import { Breadcrumb, type Crumb } from "./breadcrumb.tsx"
import { type Display, DisplayChoice } from "./display-choice.tsx"
import { ErrorSummary } from "./error-summary.tsx"
import { LanguageSwitch } from "./language-switch.tsx"
import { usePosted } from "./posted.tsx"
import { type SaveState, SaveStatus } from "./save-status.tsx"
import { useSaying } from "./saying.tsx"
import { type Session, SessionCorner } from "./session-corner.tsx"
import { SessionEnds } from "./session-ends.tsx"

export type NavItem = { href: string; label: string; current?: boolean }

export type ShellProps = {
  /** The one h1 and the first part of the window's title. */
  title: string
  /** The title's own language, where it is somebody's text. */
  titleLang?: string | undefined
  /** Where the reader is, with query: the language links keep it. */
  path: string
  /** Addresses of what the page loads; the build names them by their content. */
  assets: { styles: string[]; scripts: string[] }
  nav: NavItem[]
  display: Display
  breadcrumb?: Crumb[]
  session?: Session
  /** When the session ends: a script warns before. */
  ends?: string
  rehearsal?: boolean
  save?: SaveState
  /** Who may see what this page shows: an AudienceLine. */
  audience?: ComponentChildren
  /** Under the h1: a lead sentence, tags. */
  lead?: ComponentChildren
  /** Stands at the head of the paper when the page is printed: symbol, version, date. */
  printed?: ComponentChildren
  /** Ends the footer: version, place, contact. */
  footer?: ComponentChildren
  children: ComponentChildren
}

/** The whole document around a page. The caller puts the doctype before it. */
export function Shell(props: ShellProps) {
  const { lang, dir, say } = useSaying()
  const { display } = props
  return (
    <html lang={lang} dir={dir} data-theme={display.theme} data-density={display.density}>
      <Head title={props.title} assets={props.assets} />
      <body>
        <a class="skip" href="#main">
          {say("ui.skip_to_content")}
        </a>
        <Masthead {...props} />
        {props.ends && <SessionEnds until={props.ends} />}
        <div class="page">
          {props.breadcrumb && <Breadcrumb crumbs={props.breadcrumb} />}
          {props.printed && <div class="paper-only">{props.printed}</div>}
          <main id="main" tabIndex={-1}>
            <ErrorSummary />
            <h1 {...(props.titleLang && { lang: props.titleLang, dir: "auto" })}>{props.title}</h1>
            {props.lead}
            {props.audience}
            {props.children}
          </main>
        </div>
        <footer class="foot">
          <div class="page">
            <DisplayChoice display={display} path={props.path} />
            {props.footer}
          </div>
        </footer>
      </body>
    </html>
  )
}

function Head({ title, assets }: Pick<ShellProps, "title" | "assets">) {
  const { say } = useSaying()
  const { problem } = usePosted()
  const named = say("ui.window_title", { title, product: say("ui.product") })
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{problem ? `${say("ui.error_prefix")} ${named}` : named}</title>
      {assets.styles.map((href) => (
        <link key={href} rel="stylesheet" href={href} />
      ))}
      {assets.scripts.map((src) => (
        <script key={src} type="module" src={src} />
      ))}
    </head>
  )
}

function Masthead({ nav, path, session, save, rehearsal }: ShellProps) {
  const { lang, say } = useSaying()
  return (
    <header class="masthead">
      {rehearsal && <p class="rehearsal">{say("ui.rehearsal")}</p>}
      <div class="page strip">
        <LanguageSwitch path={path} />
        {session && <SessionCorner session={session} />}
      </div>
      <div class="page bar">
        <a class="product" href={`/${lang}/`}>
          {say("ui.product")}
        </a>
        <nav aria-label={say("ui.main_navigation")}>
          <ul>
            {nav.map((item) => (
              <li key={item.href}>
                <a href={item.href} aria-current={item.current ? "page" : undefined}>
                  {item.label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <SaveStatus save={save} />
      </div>
    </header>
  )
}
