import { identity } from "../../src/secretariat/identity/contract.ts"
import { acceptAs, codeOf, inviteSomebody, PASSPHRASE } from "./newcomer.ts"
import { scene } from "./scene.ts"

const MOVED_ON = "platform.problem_moved_on"
const NOT_FOUND = "platform.problem_not_found"

export const identityScenes = [
  scene(identity.openInstallation, {
    thrice: "each",
    visitorMay: "it has no address: only the installation's own start asks it",
    ready: async (stage) => ({ doer: await stage.as("visitor"), input: {} }),
  }),
  scene(identity.enter, {
    thrice: "each",
    visitorMay: "one enters a rehearsal as a visitor, and it has nobody's real data",
    ready: async (stage) => ({ doer: await stage.as("visitor"), input: { persona: "xac-expert" } }),
  }),
  scene(identity.signIn, {
    // A code is good once.
    thrice: ["identity.problem_wrong_credentials"],
    visitorMay: "whoever signs in is a visitor until then",
    async ready(stage) {
      const newcomer = await inviteSomebody(stage)
      await acceptAs(stage, newcomer)
      const input = { address: newcomer.address, passphrase: PASSPHRASE, code: codeOf(newcomer, stage) }
      return { doer: await stage.as("visitor"), input }
    },
  }),
  scene(identity.signOut, {
    thrice: [MOVED_ON, "platform.problem_sign_in"],
    ready: async (stage) => ({ doer: await stage.as("xac-observer"), input: {} }),
  }),
  scene(identity.stay, {
    thrice: "each",
    ready: async (stage) => ({ doer: await stage.as("xac-observer"), input: {} }),
  }),
  scene(identity.invite, {
    thrice: "each",
    async ready(stage) {
      const terms = {
        name: "Nia",
        address: "n@example.org",
        lang: "fr",
        role: "expert",
        party: "XAC",
      } as const
      return { doer: await stage.as("xac-focal-point"), input: terms }
    },
  }),
  scene(identity.withdrawInvitation, {
    thrice: [MOVED_ON],
    async ready(stage) {
      const doer = await stage.as("secretariat")
      const terms = { name: "Nia", address: "n@example.org", lang: "fr", role: "panellist" } as const
      const { id } = await doer.does(identity.invite, terms)
      return { doer, input: { invitation: id } }
    },
  }),
  scene(identity.renewInvitation, {
    thrice: [MOVED_ON, NOT_FOUND],
    visitorMay: "whoever holds the link that a letter brought has no account yet",
    async ready(stage) {
      const { token } = await inviteSomebody(stage)
      return { doer: await stage.as("visitor"), input: { token } }
    },
  }),
  scene(identity.acceptInvitation, {
    thrice: [MOVED_ON, NOT_FOUND],
    visitorMay: "whoever holds the link that a letter brought has no account yet",
    async ready(stage) {
      const newcomer = await inviteSomebody(stage)
      const { token, name } = newcomer
      const input = { token, name, passphrase: PASSPHRASE, code: codeOf(newcomer, stage) }
      return { doer: await stage.as("visitor"), input }
    },
  }),
]
