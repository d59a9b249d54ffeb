/** What any operation may answer instead: a refusal (4XX) or our bug (5XX), both in the form of RFC 9457. */
export const PROBLEM_RESPONSES = {
  "4XX": { $ref: "#/components/responses/Problem" },
  "5XX": { $ref: "#/components/responses/Problem" },
}

const Problem = {
  type: "object",
  required: ["type", "status", "code", "title"],
  properties: {
    type: { type: "string" },
    status: { type: "integer" },
    code: { type: "string", description: "For programs; never changes its meaning." },
    title: { type: "string", description: "For a person, in the language of Accept-Language." },
    fields: {
      type: "object",
      description: "What is wrong with each field, by its dotted name.",
      additionalProperties: {
        type: "object",
        required: ["code", "detail"],
        properties: { code: { type: "string" }, detail: { type: "string" } },
      },
    },
  },
}

/** The parts of the description that speak of refusals and, where sessions are opened, of their cookie. */
export function problemComponents(hasSessions: boolean) {
  return {
    schemas: { Problem },
    responses: {
      Problem: {
        description: "A refusal. Nothing was changed.",
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    },
    headers: hasSessions
      ? { Session: { description: "Opens the session, or ends it.", schema: { type: "string" } } }
      : {},
  }
}
