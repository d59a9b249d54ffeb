import { languageNames, languages } from "../../../platform/languages.ts"
import { page, post } from "../../../platform/page.ts"
import { AudienceLine } from "../../../platform/ui/audience-line.tsx"
import { Breadcrumb } from "../../../platform/ui/breadcrumb.tsx"
import { Button } from "../../../platform/ui/button.tsx"
import { FileField } from "../../../platform/ui/file-field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { circleName } from "../../../secretariat/documents/pages/circle-name.ts"
import { paperDownloadPath } from "../../../secretariat/documents/pages/paths.ts"
import { responses } from "../contract.ts"
import { MAX_PACKAGE_BYTES, type Packages } from "../package/package.ts"
import { packagesPath, returnPath } from "./package-paths.ts"
import { responsePath } from "./paths.ts"

/** Answering elsewhere: what is taken along, and what comes back. */
export const packagesPage = page({
  route: packagesPath,
  islands: ["upload"],
  load: ({ call, params }) => call(responses.listPackages, params),
  title: (_, { say }) => say("responses.package_title"),
  posts: [
    post(responses.bringBack, (output) => returnPath({ response: output.response.id, return: output.id })),
  ],
  View({ data }) {
    const speaker = useSaying()
    const { lang, say } = speaker
    return (
      <>
        <Breadcrumb
          crumbs={[
            {
              href: `/${lang}${responsePath({ response: data.response.id })}`,
              label: say("responses.task_list"),
            },
          ]}
        />
        <AudienceLine circles={data.visible_to.map((circle) => circleName(circle, speaker))} national />
        <p>{say("responses.package_lead")}</p>
        {data.can.download && <Downloads data={data} />}
        {data.can.bring && <BringBack data={data} />}
        {data.returns.length > 0 && <Returns data={data} />}
      </>
    )
  },
})

function Downloads({ data }: { data: Packages }) {
  const { say } = useSaying()
  const { response, parts, whole } = data
  return (
    <section>
      <h2>{say("responses.package_download")}</h2>
      <p>{say("responses.package_download_hint")}</p>
      <h3>{say(whole ? "responses.package_whole" : "responses.package_yours")}</h3>
      <Links thing="answers" id={response.id} />
      {parts.map(({ assignment, office, lang, questions }) => (
        <section key={assignment}>
          <h3>
            <bdi lang={lang}>{office}</bdi> · {say("responses.tasks", { count: questions })}
          </h3>
          <Links thing="office-answers" id={assignment} />
        </section>
      ))}
    </section>
  )
}

/** One link for each language: a ministry may answer in another than the focal point reads. */
function Links({ thing, id }: { thing: string; id: string }) {
  const { say } = useSaying()
  const formats = [
    { format: "word", label: say("responses.package_word") },
    { format: "html", label: say("responses.package_html") },
  ]
  return (
    <ul>
      {formats.map(({ format, label }) => (
        <li key={format}>
          {label}{" "}
          {languages.map((lang) => (
            <>
              <a key={lang} lang={lang} hreflang={lang} href={paperDownloadPath({ thing, id, format, lang })}>
                {languageNames[lang]}
              </a>{" "}
            </>
          ))}
        </li>
      ))}
    </ul>
  )
}

function BringBack({ data: { response } }: { data: Packages }) {
  const { lang, say } = useSaying()
  return (
    <section>
      <h2>{say("responses.package_bring")}</h2>
      <p>{say("responses.package_bring_hint")}</p>
      <Form
        action={`/${lang}${packagesPath({ response: response.id })}`}
        operation={responses.bringBack.name}
        files
      >
        <FileField
          name="upload"
          label={say("responses.package_file")}
          accept=".docx,.html,.htm"
          limit={MAX_PACKAGE_BYTES / 1024 / 1024}
        />
        <Button>{say("responses.package_compare")}</Button>
      </Form>
    </section>
  )
}

function Returns({ data: { response, returns } }: { data: Packages }) {
  const { lang, say, dateTime } = useSaying()
  return (
    <section>
      <h2>{say("responses.package_returns")}</h2>
      <p>{say("responses.package_returns_hint")}</p>
      <ul>
        {returns.map(({ id, name, at, offered }) => (
          <li key={id}>
            <a href={`/${lang}${returnPath({ response: response.id, return: id })}`}>
              <bdi>{name}</bdi>
            </a>{" "}
            · {dateTime(at)} · {say("responses.package_differ", { count: offered })}
          </li>
        ))}
      </ul>
    </section>
  )
}
