import { Composer } from "./composer.tsx"
import { Exhibit } from "./exhibit.tsx"
import { ProblemPage } from "./problem-page.tsx"
import { Redline } from "./redline.tsx"
import { useSaying } from "./saying.tsx"
import { Tag } from "./tag.tsx"
import { Thread } from "./thread.tsx"
import { Bdi, Code, OwnText } from "./unseen.tsx"

/** What people write to each other, and what is said to them when something fails. */
export function GalleryTexts() {
  const { say, lang } = useSaying()
  return (
    <>
      <Exhibit name="Thread">
        <ExampleThread />
      </Exhibit>
      <Exhibit name="Redline">
        <Redline
          lang={lang}
          parts={[
            { kind: "same", text: `${say("ui.gallery_sentence")} ` },
            { kind: "deleted", text: say("ui.gallery_none") },
            { kind: "inserted", text: say("ui.gallery_part") },
            { kind: "same", text: "." },
          ]}
        />
      </Exhibit>
      <Exhibit name="Code">
        <p>
          {say("ui.gallery_label")}: <Code>CTOC/COP/WG.7/2017/1</Code>, <Code>+43 1 26060</Code>,{" "}
          <Code>34°30′N</Code>
        </p>
        <p>
          {say("ui.gallery_person")}: <Bdi lang="ar">خبيرة</Bdi>, <Bdi lang="en">Expert</Bdi>
        </p>
        <OwnText lang="ar">هذا نص من دولة خيالية يذكر CTOC/COP/WG.7/2017/1 ورقمًا.</OwnText>
      </Exhibit>
      <Exhibit name="ProblemPage">
        <ProblemPage
          happened={say("ui.gallery_refused")}
          next={[{ href: "#", label: say("ui.save_try_again") }]}
          reference="7f3a-11"
        />
      </Exhibit>
    </>
  )
}

function ExampleThread() {
  const { say, lang } = useSaying()
  const circles = [say("ui.gallery_reviewers"), say("ui.gallery_secretariat")]
  const comment = { author: say("ui.gallery_person"), at: "2026-03-01T09:00:00Z", lang }
  return (
    <Thread
      id="example"
      title={say("ui.gallery_question")}
      status={<Tag tone="info">{say("ui.status_to_check")}</Tag>}
      comments={[
        { ...comment, id: "1", text: say("ui.gallery_sentence"), capacity: say("ui.gallery_reviewers") },
        { ...comment, id: "2", text: "هذا تعليق باللغة العربية.", lang: "ar" },
      ]}
    >
      <Composer
        action="#"
        operation="gallery.comment"
        label={say("ui.gallery_state")}
        send={say("ui.gallery_send")}
        circles={circles}
      />
    </Thread>
  )
}
