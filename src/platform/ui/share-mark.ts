/** Where the script puts how much of a file has arrived in the sentences that the server made. */
export const SHARE_MARK = "00"
