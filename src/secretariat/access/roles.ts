/** The kinds of audience; each circle is a row of one of these kinds. */
export const circleKinds = [
  "author",
  "focal_point",
  "institution",
  "national",
  "mission",
  "team",
  "review",
  "secretariat",
  "chair",
  "meeting",
  "group",
  "parties",
  "public",
] as const
export type CircleKind = (typeof circleKinds)[number]

/** A role: the verbs that it gives leave for, the circles it belongs to, and what it must name. */
type RoleRow = {
  readonly verbs: readonly string[]
  readonly circles: readonly CircleKind[]
  /** Held for a State or organization. */
  readonly national: boolean
  /** The roles that its holder may give: a national one within her own State only. */
  readonly gives: readonly Role[]
}

export const roleNames = [
  "administrator",
  "officer",
  "focal_point",
  "expert",
  "approver",
  "validator",
  "observer",
  "mission",
  "chair",
  "bureau",
  "rapporteur",
  "delegate",
  "panellist",
  "translator",
  "contributor",
] as const
export type Role = (typeof roleNames)[number]

const forState: readonly CircleKind[] = ["national", "institution", "team", "review", "group", "parties"]

/**
 * Roles as lists of verbs, in one table: whoever asks what somebody may do reads it here. Review roles follow the
 * Mechanism's practice (facts 1.5): a focal point clears, experts draft, observers only read, a mission nominates.
 */
export const roles: Readonly<Record<Role, RoleRow>> = {
  administrator: {
    verbs: ["installation.operate", "installation.trust", "people.invite", "people.list", "outbox.read"],
    circles: [],
    national: false,
    gives: ["administrator", "officer"],
  },
  officer: {
    verbs: [
      "people.invite",
      "people.list",
      "document.upload",
      "document.release",
      "document.publish",
      "record.read",
      "outbox.read",
      "pack.correct",
      "board.see",
      "text.keep",
      "review.keep",
      "installation.trust",
      "response.receive",
    ],
    circles: ["secretariat", "chair", "review"],
    national: false,
    gives: [
      "officer",
      "focal_point",
      "expert",
      "approver",
      "validator",
      "observer",
      "mission",
      "chair",
      "bureau",
    ].concat(["rapporteur", "delegate", "panellist", "translator", "contributor"]) as Role[],
  },
  focal_point: {
    verbs: [
      "people.invite",
      "people.list",
      "document.upload",
      "document.release",
      "document.publish",
      "state.clear",
    ],
    circles: [...forState, "mission", "focal_point"],
    national: true,
    gives: ["expert", "approver", "validator", "observer", "contributor"],
  },
  expert: {
    verbs: ["document.upload", "document.release", "state.draft"],
    circles: forState,
    national: true,
    gives: [],
  },
  approver: { verbs: ["state.sign"], circles: forState, national: true, gives: [] },
  validator: { verbs: ["document.upload", "state.validate"], circles: forState, national: true, gives: [] },
  observer: { verbs: [], circles: ["national", "review", "group", "parties"], national: true, gives: [] },
  mission: {
    verbs: ["people.invite", "people.list", "document.upload", "document.release", "state.nominate"],
    circles: [...forState, "mission"],
    national: true,
    gives: ["focal_point", "expert", "observer"],
  },
  chair: {
    verbs: ["document.upload", "document.release", "meeting.chair", "text.chair"],
    circles: ["chair", "meeting"],
    national: false,
    gives: [],
  },
  bureau: { verbs: ["meeting.decide"], circles: ["chair", "meeting"], national: false, gives: [] },
  rapporteur: {
    verbs: ["document.upload", "document.release", "report.draft"],
    circles: ["chair", "meeting"],
    national: false,
    gives: [],
  },
  delegate: {
    verbs: ["document.upload", "document.release", "text.propose"],
    circles: ["meeting", "group", "parties"],
    national: true,
    gives: [],
  },
  panellist: { verbs: ["document.upload"], circles: ["meeting"], national: false, gives: [] },
  translator: { verbs: ["text.translate", "document.upload"], circles: [], national: false, gives: [] },
  contributor: {
    verbs: ["document.upload", "state.contribute"],
    circles: ["institution"],
    national: true,
    gives: [],
  },
}

export function isRole(text: string): text is Role {
  return text in roles
}

/** The roles whose holders belong to circles of this kind. */
export function rolesOf(kind: CircleKind): Role[] {
  return roleNames.filter((role) => roles[role].circles.includes(kind))
}
