/** Where the script puts the moment in the sentence that the server made. */
export const TIME_MARK = "00:00"
