import type { Lang } from "../../platform/languages.ts"
import type { FollowUpStatus } from "./recommendation.ts"

type Played = {
  readonly status: FollowUpStatus
  readonly said: string
  readonly lang: Lang
  readonly lead?: string
  readonly assistance?: string
}

/** What invented States say of an invented recommendation. Any likeness to a real one is chance. */
export const playedSteps: readonly Played[] = [
  {
    status: "under_way",
    said: "A bill on the lighting of ferries is before parliament.",
    lang: "en",
    lead: "Ministry of Ports",
  },
  {
    status: "measure_taken",
    said: "Ley de alumbrado de transbordadores, en vigor desde enero.",
    lang: "es",
    lead: "Ministerio de Puertos",
  },
  {
    status: "information_offered",
    said: "Nous pouvons partager notre manuel sur l’éclairage des traversiers.",
    lang: "fr",
  },
  {
    status: "under_way",
    said: "Проводится проверка освещения всех паромов.",
    lang: "ru",
    assistance: "Обучение инспекторов портов.",
  },
  { status: "not_applicable", said: "We have no ferries.", lang: "en" },
  { status: "measure_taken", said: "每艘渡轮均已安装照明。", lang: "zh" },
  { status: "information_offered", said: "لدينا خبرة في إضاءة العبّارات ونعرض مشاركتها.", lang: "ar" },
]
