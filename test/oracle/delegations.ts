import type { Role } from "../../src/secretariat/access/roles.ts"
import type { Ground } from "./people-of-world.ts"
import type { Random } from "./random.ts"
import type { Grant, Someone } from "./world.ts"

type Post = { readonly role: Role; readonly party: string | null; readonly matter: string | null }

/**
 * Those whom texts are negotiated by: for the first matter and for the whole house a chair and a delegate of every
 * State, and beside them bureau, rapporteur, panellists and translators.
 */
export function drawDelegations(
  random: Random,
  { parties, matters }: Ground,
): { people: Someone[]; grants: Grant[] } {
  const within = matters[0]!
  const posts: Post[] = [
    { role: "officer", party: null, matter: null },
    ...[null, within].flatMap((matter): Post[] => [
      { role: "chair", party: null, matter },
      { role: random.pick(["bureau", "rapporteur", "panellist"] as const), party: null, matter },
      ...parties.map((party): Post => ({ role: "delegate", party, matter })),
    ]),
    { role: "translator", party: null, matter: null },
    { role: "translator", party: null, matter: null },
  ]
  const drawn = posts.map((post, index) => {
    const someone: Someone = {
      account: random.uuid(),
      name: `Negotiator ${index}`,
      address: `negotiator-${index}@palermo.invalid`,
      persona: null,
      status: "active",
      token: random.bytes(24).toString("base64url"),
      session: "open",
    }
    const terms = { account: someone.account, institution: null, deputy: false, ended: false }
    return { someone, grant: { id: random.uuid(), ...terms, ...post } satisfies Grant }
  })
  return { people: drawn.map(({ someone }) => someone), grants: drawn.map(({ grant }) => grant) }
}
