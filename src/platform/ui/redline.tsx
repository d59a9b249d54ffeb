import { useSaying } from "./saying.tsx"

/** A piece of a comparison, computed elsewhere. */
export type RedlinePart = { kind: "same" | "inserted" | "deleted"; text: string }

type RedlineProps = { parts: RedlinePart[]; lang?: string }

/** Two versions of a text in one: underlined and struck, and said in words to those who hear it. */
export function Redline({ parts, lang }: RedlineProps) {
  return (
    <div class="redline" lang={lang} dir="auto">
      {parts.map((part, index) =>
        part.kind === "same" ? (
          part.text
        ) : (
          <Change key={index} kind={part.kind}>
            {part.text}
          </Change>
        ),
      )}
    </div>
  )
}

function Change({ kind, children }: { kind: "inserted" | "deleted"; children: string }) {
  const { say, lang } = useSaying()
  const Mark = kind === "inserted" ? "ins" : "del"
  return (
    <Mark>
      <span class="unseen" lang={lang}>
        {say(`ui.redline_${kind}`)}{" "}
      </span>
      {children}
      <span class="unseen" lang={lang}>
        {" "}
        {say(`ui.redline_${kind}_end`)}
      </span>
    </Mark>
  )
}
