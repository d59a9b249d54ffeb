import type { ComponentChildren } from "preact"
import { useSaying } from "./saying.tsx"
import { Code } from "./unseen.tsx"

type ProblemPageProps = {
  /** The Problem's own sentence. */
  happened: string
  /** What is not lost, when there is more to say than that nothing saved is. */
  safe?: string
  next: { href: string; label: string }[]
  /** What to quote when asking for help: never content. */
  reference?: string
  children?: ComponentChildren
}

/** A refusal as a page: what happened, what is safe, what to do. The Shell's title is its heading. */
export function ProblemPage({ happened, safe, next, reference, children }: ProblemPageProps) {
  const { say } = useSaying()
  return (
    <>
      <p class="lead">{happened}</p>
      <h2>{say("ui.problem_safe")}</h2>
      <p>{safe ?? say("ui.problem_nothing_lost")}</p>
      <h2>{say("ui.problem_next")}</h2>
      <ul>
        {next.map((way) => (
          <li key={way.href}>
            <a href={way.href}>{way.label}</a>
          </li>
        ))}
      </ul>
      {children}
      {reference && (
        <p class="small quiet-text">
          {say("ui.problem_reference")} <Code>{reference}</Code>
        </p>
      )}
    </>
  )
}
