import { page } from "../../../platform/page.ts"
import { ButtonLink } from "../../../platform/ui/button.tsx"
import { Empty } from "../../../platform/ui/empty.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { reviews } from "../contract.ts"
import { BoardFilter } from "./board-filter.tsx"
import { enterReviewPath, drawsPath, proceduresPath, reviewsPath } from "./paths.ts"
import { ReviewsTable } from "./reviews-table.tsx"
import { TotalsTable } from "./totals-table.tsx"

/** The reviews that the reader may see with what each waits for, and for everybody how many there are. */
export const reviewsPage = page({
  route: reviewsPath,
  nav: { key: "reviews.nav_reviews", order: 16 },
  async load({ call, query }) {
    const asked = {
      phase: query.get("phase") || undefined,
      step: query.get("step") || undefined,
      mechanism: query.get("mechanism") || undefined,
    }
    const { totals, floor } = await call(reviews.showTotals, {})
    const listed = await call(reviews.list, asked)
    const { procedures } = await call(reviews.listProcedures, {})
    return { ...listed, totals, floor, asked, procedures }
  },
  title: (_, speaker) => speaker.say("reviews.title_reviews"),
  View({ data }) {
    const { lang, say } = useSaying()
    const narrowed = Object.values(data.asked).some((value) => value !== undefined)
    return (
      <>
        <p>
          <a href={`/${lang}${drawsPath()}`}>{say("reviews.title_draws")}</a> ·{" "}
          <a href={`/${lang}${proceduresPath()}`}>{say("reviews.title_procedures")}</a>
        </p>
        {data.can.enter && (
          <p>
            <ButtonLink href={`/${lang}${enterReviewPath()}`}>{say("reviews.enter")}</ButtonLink>
          </p>
        )}
        {(data.reviews.length > 0 || narrowed) && (
          <>
            <BoardFilter reviews={data.reviews} procedures={data.procedures} asked={data.asked} />
            {data.reviews.length === 0 ? (
              <Empty sentence={say("reviews.board_empty")} />
            ) : (
              <ReviewsTable reviews={data.reviews} />
            )}
          </>
        )}
        {data.reviews.length === 0 && !narrowed && <Empty sentence={say("reviews.list_empty")} />}
        <TotalsTable totals={data.totals} floor={data.floor} />
      </>
    )
  },
})
