import type { ComponentChildren } from "preact"
import { useSaying } from "./saying.tsx"
import { OwnText } from "./unseen.tsx"

export type Comment = {
  id: string
  /** A person's name, or "a person of State X" once the card is emptied. */
  author: string
  /** In which capacity it was said. */
  capacity?: string
  at: string
  text: string
  lang?: string
  /** A tag such as "draft" or "withdrawn". */
  tag?: ComponentChildren
}

type ThreadProps = {
  id: string
  title: ComponentChildren
  /** A tag: asked, answered, closed. */
  status?: ComponentChildren
  comments: Comment[]
  /** A Composer and the buttons of the thread, for those who may write. */
  children?: ComponentChildren
}

/** A dialogue in the order it was held; each comment has an address. */
export function Thread({ id, title, status, comments, children }: ThreadProps) {
  return (
    <section class="thread" id={id} aria-labelledby={`${id}-title`}>
      <header>
        <h3 id={`${id}-title`}>{title}</h3>
        {status}
      </header>
      <ol>
        {comments.map((comment) => (
          <Remark key={comment.id} comment={comment} />
        ))}
      </ol>
      {children}
    </section>
  )
}

function Remark({ comment }: { comment: Comment }) {
  const { dateTime } = useSaying()
  const { id, author, capacity, at, text, lang, tag } = comment
  return (
    <li id={`c-${id}`}>
      <p class="byline">
        <strong>
          <bdi>{author}</bdi>
        </strong>
        {capacity && <bdi>{capacity}</bdi>}
        <a href={`#c-${id}`}>
          <time dateTime={at}>{dateTime(at)}</time>
        </a>
        {tag}
      </p>
      <OwnText {...(lang && { lang })}>{text}</OwnText>
    </li>
  )
}
