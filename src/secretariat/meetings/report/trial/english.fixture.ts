import type { Phrases } from "./phrases.fixture.ts"

const shared = { comma: ", ", stop: "." }

export const en: Phrases = {
  ...shared,
  months: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
  date: (day, month, year) => `${day} ${month} ${year}`,
  range: (from, to, { month, year }) => `from ${from} to ${to} ${month} ${year}`,
  title: (range) => `Report on the meeting of the Working Group on Ferry Crossings held in Vienna ${range}`,
  sections: {
    introduction: "Introduction",
    recommendations: "Recommendations",
    deliberations: "Summary of deliberations",
    organization: "Organization of the meeting",
    adoption: "Adoption of the report",
  },
  parts: {
    opening: "Opening of the meeting",
    statements: "Statements",
    agenda: "Adoption of the agenda and organization of work",
    attendance: "Attendance",
    documents: "Documentation",
    specific: "Recommendations on specific topics",
    general: "General recommendations",
    other: "Other matters",
  },
  label: "Recommendation",
  introduction: [
    "In its resolution 4/2, the Conference decided that the Working Group should be a constant element of the Conference.",
    "The mandate of the Working Group is described in the decisions of the Conference on the crossing of narrow waters after dark.",
  ],
  opened: (range) =>
    `The Working Group on Ferry Crossings held its meeting in Vienna ${range}. A total of six meetings were held.`,
  chair: (name, state) => `The meeting was opened by ${name} (${state}), Chair of the Working Group.`,
  agenda: (date) =>
    `At its 1st meeting, on ${date}, the Working Group adopted by consensus the following agenda:`,
  first: [
    "Organizational matters",
    ["Opening of the meeting", "Adoption of the agenda and organization of work"],
  ],
  topics: [
    "Lights on ferries and the confiscation of proceeds",
    "Protection of passengers who travel at night",
    "Cooperation between harbour authorities in emergencies",
    "Training of crews for narrow and shallow waters",
  ],
  last: ["Other matters", "Adoption of the report"],
  parties: "The following States parties to the Convention were represented at the meeting:",
  organization: (name) =>
    `The ${name}, a regional economic integration organization that is a party to the Convention, was represented at the meeting.`,
  signatories: "The following States signatories to the Convention were represented by observers:",
  others:
    "The following States that are not parties or signatories to the Convention were represented by observers:",
  secretariat: "The Department of Harbour Affairs of the Secretariat was represented by observers.",
  intergovernmental: "The following intergovernmental organizations were represented by observers:",
  bodies: [
    "Council of Lighthouses",
    "International Ferry Organization",
    "League of Quays",
    "Organization for Safety at Sea",
  ],
  participants: (symbol) => `A list of participants is contained in document ${symbol}.`,
  spoke: (from, to) =>
    `Under agenda items ${from} to ${to}, statements were made by representatives of the following States parties to the Convention:`,
  signatorySpoke: (name) => `The observer for ${name}, a signatory to the Convention, also made a statement.`,
  panel: "The discussion was led by the following panellists:",
  documents: "The Working Group had before it the following documents:",
  papers: [
    "Annotated provisional agenda",
    "Background paper prepared by the Secretariat on lights",
    "Note by the Secretariat on training",
  ],
  adoptedRecommendations: "The Working Group adopted the recommendations presented below.",
  encourage: [
    "States parties are encouraged to strengthen their efforts to light every ferry that crosses narrow waters.",
    "States parties are encouraged, in accordance with their domestic law, to train the crews of night ferries.",
  ],
  should: [
    "States parties should ensure that measures are in place for the protection of passengers throughout the crossing.",
    "States parties should, where appropriate, consider establishing joint teams of harbour authorities.",
  ],
  talk: [
    ["many", "Many speakers referred to the lights on ferries and to the need for further practice."],
    ["some", "Some speakers noted that the maps of narrow waters had become unreliable."],
    ["several", "Several speakers supported the proposal and expressed their readiness to contribute."],
    ["most", "Most speakers said that the questionnaire should remain short."],
  ],
  adopted: (date) => `On ${date}, the Working Group adopted the present report on its meeting.`,
  and: " and ",
  colon: ":",
}
