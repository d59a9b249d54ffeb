import { AudienceLine } from "./audience-line.tsx"
import { Button, ButtonLink, Buttons } from "./button.tsx"
import { Exhibit } from "./exhibit.tsx"
import { Form } from "./form.tsx"
import { Icon, iconNames } from "./icon.tsx"
import { Notice } from "./notice.tsx"
import { SaveStatus, type SaveState } from "./save-status.tsx"
import { useSaying } from "./saying.tsx"
import { StatusTag, Tag, type Tone, workStatuses } from "./tag.tsx"

const tones: Tone[] = ["quiet", "info", "ok", "warn", "err", "rev"]

const saves: SaveState[] = [
  { state: "saved", time: "14:02" },
  { state: "saving" },
  { state: "kept", count: 3 },
  { state: "failed" },
]

/** Marks, notices and buttons. */
export function GalleryActions() {
  const { say } = useSaying()
  return (
    <>
      <Exhibit name="StatusTag">
        <p class="row">
          {workStatuses.map((status) => (
            <StatusTag key={status} status={status} />
          ))}
        </p>
      </Exhibit>
      <Exhibit name="Tag">
        <p class="row">
          {tones.map((tone) => (
            <Tag key={tone} tone={tone} icon="flag">
              {say("ui.gallery_article")}
            </Tag>
          ))}
        </p>
      </Exhibit>
      <Exhibit name="Button">
        <Form action="#" operation="gallery.press">
          <Buttons>
            <Button icon="check">{say("ui.gallery_send")}</Button>
            <Button kind="plain">{say("ui.gallery_change")}</Button>
            <Button kind="danger">{say("ui.gallery_withdraw")}</Button>
            <Button kind="quiet">{say("ui.show_more")}</Button>
            <ButtonLink href="#" icon="arrow">
              {say("ui.gallery_change")}
            </ButtonLink>
          </Buttons>
        </Form>
      </Exhibit>
      <Exhibit name="Notice">
        {tones.map((tone) => (
          <Notice key={tone} tone={tone} title={say("ui.gallery_state")}>
            <p>{say("ui.gallery_sentence")}</p>
          </Notice>
        ))}
      </Exhibit>
      <Exhibit name="AudienceLine">
        <AudienceLine circles={[say("ui.gallery_reviewers"), say("ui.gallery_secretariat")]} />
        <AudienceLine circles={[say("ui.gallery_person")]} national />
        <AudienceLine circles={[]} />
      </Exhibit>
      <Exhibit name="SaveStatus">
        {saves.map((save) => (
          <SaveStatus key={save.state} save={save} />
        ))}
      </Exhibit>
      <Exhibit name="Icon">
        <p class="row">
          {iconNames.map((name) => (
            <Icon key={name} name={name} />
          ))}
        </p>
      </Exhibit>
    </>
  )
}
