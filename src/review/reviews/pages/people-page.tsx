import { page, post } from "../../../platform/page.ts"
import { AudienceLine } from "../../../platform/ui/audience-line.tsx"
import { Breadcrumb } from "../../../platform/ui/breadcrumb.tsx"
import { Empty } from "../../../platform/ui/empty.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { partyName } from "../../../secretariat/directory/find-party.ts"
import { circleName } from "../../../secretariat/documents/pages/circle-name.ts"
import { reviews } from "../contract.ts"
import { NominateForm } from "./nominate-form.tsx"
import { peoplePath, reviewPath } from "./paths.ts"
import { PeopleTable } from "./people-table.tsx"

const back = (_: unknown, { review = "" }: Readonly<Record<string, string>>) => peoplePath({ review })

/** Who works on a review for which State, and the form that enters what a note verbale says. */
export const peoplePage = page({
  route: peoplePath,
  islands: ["upload"],
  async load({ call, params }) {
    return { ...(await call(reviews.listPeople, params)), shown: await call(reviews.show, params) }
  },
  title: ({ shown }, speaker) =>
    speaker.say("reviews.title_people_of", { state: partyName(shown.state, speaker.lang) }),
  posts: [post(reviews.nominate, back), post(reviews.endNomination, back)],
  View({ data }) {
    const speaker = useSaying()
    const { lang, say } = speaker
    const href = `/${lang}${reviewPath({ review: data.review })}`
    return (
      <>
        <Breadcrumb
          crumbs={[{ href, label: say("reviews.review_of", { state: partyName(data.shown.state, lang) }) }]}
        />
        <AudienceLine circles={data.shown.visible_to.map((circle) => circleName(circle, speaker))} />
        {data.people.length === 0 ? (
          <Empty sentence={say("reviews.no_people")} />
        ) : (
          <PeopleTable data={data} />
        )}
        {data.may_nominate.length > 0 && <NominateForm data={data} />}
      </>
    )
  },
})
