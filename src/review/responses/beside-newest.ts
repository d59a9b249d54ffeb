import type { Caller } from "../../platform/room.ts"

/** Versions of answers, each beside the newest of its place: of the same question and item of the same response. */
export function besideNewest(caller: Caller) {
  return caller.db
    .selectFrom("answer")
    .innerJoin("answer_head", (join) =>
      join
        .onRef("answer_head.response", "=", "answer.response")
        .onRef("answer_head.question", "=", "answer.question")
        .onRef("answer_head.item", "=", "answer.item"),
    )
    .innerJoin("answer as newest", "newest.id", "answer_head.answer")
}
