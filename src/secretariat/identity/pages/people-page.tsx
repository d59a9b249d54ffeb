import { page, post } from "../../../platform/page.ts"
import { Button } from "../../../platform/ui/button.tsx"
import { Empty } from "../../../platform/ui/empty.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Table } from "../../../platform/ui/table.tsx"
import { access } from "../../access/contract.ts"
import { givable, isOneOf, may, partiesOf } from "../../access/may.ts"
import { directory } from "../../directory/contract.ts"
import { identity } from "../contract.ts"
import type { Invitation } from "../invitation.ts"
import type { Person } from "../person.ts"
import { InviteForm } from "./invite-form.tsx"
import { peoplePath } from "./paths.ts"
import { roleName } from "./role-name.ts"

/** The people of one's own State, or for the secretariat of all, and the way to invite more. */
export const peoplePage = page({
  route: peoplePath,
  nav: { key: "identity.nav_people", order: 50, signedIn: true, may: (actor) => may(actor, "people.list") },
  async load({ call, actor }) {
    const own = partiesOf(actor)
    const { parties } = await call(directory.listParties, {})
    const national = isOneOf(actor, ["officer", "administrator"])
    return {
      ...(await call(identity.listPeople, {})),
      ...(await call(identity.listInvitations, {})),
      roles: givable(actor),
      parties: national ? parties : parties.filter(({ id }) => own.includes(id)),
    }
  },
  title: (_, { say }) => say("identity.title_people"),
  posts: [
    post(identity.invite, () => peoplePath()),
    post(identity.withdrawInvitation, () => peoplePath()),
    post(access.endGrant, () => peoplePath()),
  ],
  View({ data }) {
    const { say } = useSaying()
    return (
      <>
        {data.people.length === 0 ? <Empty sentence={say("identity.people_empty")} /> : <People {...data} />}
        <h2>{say("identity.invitations_caption")}</h2>
        {data.invitations.length === 0 ? (
          <Empty sentence={say("identity.invitations_empty")} />
        ) : (
          <Invitations {...data} />
        )}
        {data.roles.length > 0 && <InviteForm roles={data.roles} parties={data.parties} />}
      </>
    )
  },
})

function People({ people }: { people: readonly Person[] }) {
  const speaker = useSaying()
  const { lang, say } = speaker
  const rows = people.flatMap((person) => person.roles.map((held) => ({ person, held })))
  return (
    <Table
      caption={say("identity.people_caption")}
      captionUnseen
      rows={rows}
      keyOf={({ held }) => held.grant}
      columns={[
        {
          key: "name",
          head: say("identity.field_name"),
          names: true,
          cell: ({ person }) => <bdi>{person.name}</bdi>,
        },
        { key: "role", head: say("identity.field_role"), cell: ({ held }) => roleName(held, speaker) },
        {
          key: "action",
          head: say("identity.column_action"),
          cell: ({ held, person }) =>
            held.can.end && (
              <Form
                action={`/${lang}${peoplePath()}`}
                operation={access.endGrant.name}
                name={held.grant}
                class="inline"
              >
                <Hidden name="grant" value={held.grant} />
                <Button kind="quiet" label={`${say("identity.end_role")}: ${person.name ?? ""}`}>
                  {say("identity.end_role")}
                </Button>
              </Form>
            ),
        },
      ]}
    />
  )
}

function Invitations({ invitations }: { invitations: readonly Invitation[] }) {
  const speaker = useSaying()
  const { lang, say, date } = speaker
  return (
    <Table
      caption={say("identity.invitations_caption")}
      captionUnseen
      rows={[...invitations]}
      keyOf={({ id }) => id}
      columns={[
        { key: "name", head: say("identity.field_name"), names: true, cell: ({ name }) => <bdi>{name}</bdi> },
        {
          key: "role",
          head: say("identity.field_role"),
          cell: (row) => roleName({ ...row, deputy: false }, speaker),
        },
        {
          key: "status",
          head: say("identity.column_status"),
          cell: ({ status, lapsed, until }) =>
            say(lapsed ? "identity.invitation_lapsed" : `identity.invitation_${status}`, {
              date: date(until),
            }),
        },
        {
          key: "action",
          head: say("identity.column_action"),
          cell: ({ id, name, can }) =>
            can.withdraw && (
              <Form
                action={`/${lang}${peoplePath()}`}
                operation={identity.withdrawInvitation.name}
                name={id}
                class="inline"
              >
                <Hidden name="invitation" value={id} />
                <Button kind="quiet" label={`${say("identity.withdraw")}: ${name}`}>
                  {say("identity.withdraw")}
                </Button>
              </Form>
            ),
        },
      ]}
    />
  )
}
