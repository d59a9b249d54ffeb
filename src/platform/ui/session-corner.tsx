import { Button } from "./button.tsx"
import { Form } from "./form.tsx"
import { useSaying } from "./saying.tsx"
import { Icon } from "./icon.tsx"

/** Who is reading: a visitor with a way in, or a person with the capacity that follows from the page. */
export type Session =
  | { signIn: string }
  | {
      name: string
      /** Her id: a script removes from the device what somebody else kept there. */
      person?: string
      capacity?: string
      account?: string
      signOut: { action: string; operation: string }
    }

export function SessionCorner({ session }: { session: Session }) {
  const { say } = useSaying()
  if ("signIn" in session) {
    return (
      <div class="session">
        <a href={session.signIn}>{say("ui.sign_in")}</a>
      </div>
    )
  }
  const { name, person, capacity, account, signOut } = session
  return (
    <div class="session" data-person={person} data-unsent={person && say("ui.unsent")}>
      <Icon name="person" />
      <span>
        {account ? (
          <a href={account}>
            <bdi>{name}</bdi>
          </a>
        ) : (
          <bdi>{name}</bdi>
        )}
        {capacity && (
          <>
            {" · "}
            <bdi>{capacity}</bdi>
          </>
        )}
      </span>
      <Form action={signOut.action} operation={signOut.operation} class="inline">
        <Button kind="quiet">{say("ui.sign_out")}</Button>
      </Form>
    </div>
  )
}
