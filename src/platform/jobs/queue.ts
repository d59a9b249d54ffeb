/** What holds for every queue: a job that fails is tried again, later each time, and given up after about two hours. */
export const QUEUE = {
  policy: "standard",
  retryLimit: 8,
  retryDelay: 30,
  retryBackoff: true,
  retryDelayMax: 3_600,
  /** Work that takes longer counts as lost with its process, and is done again. */
  expireInSeconds: 300,
  /** What nobody has done within a month is not wanted any more. */
  retentionSeconds: 30 * 86_400,
  /** What is done leaves the table after a day. */
  deleteAfterSeconds: 86_400,
} as const
