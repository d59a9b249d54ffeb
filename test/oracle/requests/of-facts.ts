import type { Scene } from "../reference/rule.ts"
import type { Random } from "../random.ts"

const grounds = { source: "A register, 2026", reason: "As the register says", confidence: "C" as const }

/** What somebody might ask of what is public, and of the desks behind it. */
export function factRequests({ world }: Scene, random: Random) {
  const party = () => random.pick([...world.parties, "XZZ", "QQQ"])
  const nothing = () => ({ import: random.uuid() })
  const changes = [
    { ref: "SOM.8.6", field: "gist" as const, lang: "en" as const, value: "Asks a State to tell others." },
  ]
  return {
    directory: {
      listParties: () => ({}),
      showParty: () => ({ party: party() }),
      listActions: () => ({ party: party() }),
      listEvidence: () => ({ party: party() }),
      recordEvidence: () => {
        const { source, confidence } = grounds
        return { party: party(), instrument: "SOM", says: "party", date: "2026-01-15", source, confidence }
      },
      listCorrections: () => ({}),
      previewParty: () => ({ party: party(), field: "short", lang: "en", text: "Another Name" }),
      correctParty: () => ({ party: party(), field: "short", lang: "en", text: "Another Name", ...grounds }),
      previewImport: () => ({ text: "id,state\n", reason: "A trial" }),
      listImports: () => ({}),
      showImport: nothing,
      importActions: nothing,
      discardImport: nothing,
    },
    instruments: {
      listInstruments: () => ({}),
      showInstrument: () => ({ instrument: "SOM" }),
      showCoverage: () => ({ instrument: "SOM" }),
      compareInstruments: () => ({ instrument: "SOM", with: "TIP" }),
      showProvision: () => ({ ref: "SOM.8.6" }),
      listClusters: () => ({}),
      showCluster: () => ({ cluster: "crim" }),
      listVersions: () => ({}),
      listCorrections: () => ({}),
      compareShipped: () => ({}),
      previewCorrection: () => ({ changes }),
      correct: () => ({ ...grounds, version: "no-such-version", changes }),
      takeShipped: () => ({ source: grounds.source, reason: grounds.reason }),
      disputeLevel: () => ({ ref: "SOM.8.6", text: "We read it otherwise.", source: grounds.source }),
      withdrawDispute: () => ({ dispute: random.uuid() }),
      listTextImports: () => ({}),
      showTextImport: nothing,
      proposeTexts: () => ({ content: "SOM.8.6\nA paragraph.\n", lang: "en", source: grounds.source }),
      applyTexts: nothing,
    },
    installations: {
      list: () => ({}),
      trust: () => ({ installation: "0123456789abcdef", fingerprint: "0123 4567".repeat(4), party: "XAA" }),
      end: () => ({ trust: random.uuid() }),
    },
    outbox: { list: () => ({}), show: () => ({ letter: random.uuid() }) },
    audit: { history: () => ({ thing: "document", id: random.pick(world.documents).id }) },
    events: { since: () => ({ things: random.some(world.documents, 3).map(({ id }) => `document:${id}`) }) },
    rehearsal: { make: () => ({}), furnish: () => ({}) },
  }
}
