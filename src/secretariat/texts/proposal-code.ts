/** What a proposal does to a text, in the codes that delegations know from ITU: add, modify, suppress, no change. */
export const proposalCodes = ["ADD", "MOD", "EDITORIAL", "SUP", "NOC"] as const
export type ProposalCode = (typeof proposalCodes)[number]

/** Whether a proposal of this code brings words. */
export function hasBody(code: ProposalCode): boolean {
  return code === "ADD" || code === "MOD" || code === "EDITORIAL"
}
