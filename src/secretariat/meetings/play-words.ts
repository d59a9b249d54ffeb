import type { Lang } from "../../platform/languages.ts"

type InSix = Readonly<Record<Lang, string>>

/** The fictional body of a rehearsal, in six languages. Any likeness to a real one is chance. */
export const bodyWords: Readonly<
  Record<Lang, { name: string; of_name: string; short: string; gender: "f" | "m" }>
> = {
  ar: {
    name: "الفريق العامل المعني بالعبّارات",
    of_name: "الفريق العامل المعني بالعبّارات",
    short: "الفريق العامل",
    gender: "m",
  },
  en: {
    name: "Working Group on Ferry Crossings",
    of_name: "of the Working Group on Ferry Crossings",
    short: "the Working Group",
    gender: "m",
  },
  es: {
    name: "Grupo de Trabajo sobre Travesías",
    of_name: "del Grupo de Trabajo sobre Travesías",
    short: "el Grupo de Trabajo",
    gender: "m",
  },
  fr: {
    name: "Groupe de travail sur les traversées",
    of_name: "du Groupe de travail sur les traversées",
    short: "le Groupe de travail",
    gender: "m",
  },
  ru: {
    name: "Рабочая группа по переправам",
    of_name: "Рабочей группы по переправам",
    short: "Рабочая группа",
    gender: "f",
  },
  zh: { name: "渡轮航行问题工作组", of_name: "渡轮航行问题工作组", short: "工作组", gender: "m" },
}

export const notice: InSix = {
  ar: "يتشرف الأمين بدعوة الدول إلى الاجتماع. ويُرجى تسجيل الوفود قبل أسبوع من بدايته.",
  en: "The secretariat has the honour to invite States to the meeting. Delegations are kindly asked to register a week before it begins.",
  es: "La secretaría tiene el honor de invitar a los Estados a la reunión. Se ruega a las delegaciones que se inscriban una semana antes.",
  fr: "Le secrétariat a l’honneur d’inviter les États à la réunion. Les délégations sont priées de s’inscrire une semaine à l’avance.",
  ru: "Секретариат имеет честь пригласить государства на совещание. Просьба к делегациям зарегистрироваться за неделю до его начала.",
  zh: "秘书处谨邀请各国出席会议。请各代表团在会议开始前一周登记。",
}

export const items: readonly InSix[] = [
  {
    ar: "المسائل التنظيمية",
    en: "Organizational matters",
    es: "Cuestiones de organización",
    fr: "Questions d’organisation",
    ru: "Организационные вопросы",
    zh: "组织事项",
  },
  {
    ar: "الأضواء على العبّارات",
    en: "Lights on ferries",
    es: "Luces en los transbordadores",
    fr: "Feux des traversiers",
    ru: "Огни на паромах",
    zh: "渡轮灯光",
  },
  {
    ar: "حماية الركاب المسافرين ليلا",
    en: "Protection of passengers who travel by night",
    es: "Protección de los pasajeros que viajan de noche",
    fr: "Protection des passagers voyageant de nuit",
    ru: "Защита пассажиров, путешествующих ночью",
    zh: "夜间旅行乘客的保护",
  },
  {
    ar: "مسائل أخرى",
    en: "Other matters",
    es: "Otros asuntos",
    fr: "Questions diverses",
    ru: "Прочие вопросы",
    zh: "其他事项",
  },
  {
    ar: "اعتماد التقرير",
    en: "Adoption of the report",
    es: "Aprobación del informe",
    fr: "Adoption du rapport",
    ru: "Утверждение доклада",
    zh: "通过报告",
  },
]

export const papers: readonly InSix[] = [
  {
    ar: "جدول الأعمال المؤقت المشروح",
    en: "Annotated provisional agenda",
    es: "Programa provisional anotado",
    fr: "Ordre du jour provisoire annoté",
    ru: "Аннотированная предварительная повестка дня",
    zh: "临时议程说明",
  },
  {
    ar: "ورقة معلومات أساسية من إعداد الأمانة بشأن الأضواء",
    en: "Background paper prepared by the Secretariat on lights",
    es: "Documento de antecedentes preparado por la Secretaría sobre las luces",
    fr: "Document d’information établi par le Secrétariat sur les feux",
    ru: "Справочный документ Секретариата об огнях",
    zh: "秘书处编写的关于灯光的背景文件",
  },
]

export type PlayedParagraph = {
  readonly section: "deliberations" | "introduction" | "recommendations"
  readonly item: number | null
  readonly words: InSix
}

export const paragraphs: readonly PlayedParagraph[] = [
  {
    section: "introduction",
    item: null,
    words: {
      ar: "قرر المؤتمر في قراره 4/2 أن يكون الفريق العامل عنصرا ثابتا من عناصر المؤتمر.",
      en: "In its resolution 4/2, the Conference decided that the Working Group would be a constant element of the Conference.",
      es: "En su resolución 4/2, la Conferencia decidió que el Grupo de Trabajo fuera un elemento permanente de la Conferencia.",
      fr: "Par sa résolution 4/2, la Conférence a décidé que le Groupe de travail serait un élément permanent de ses travaux.",
      ru: "В своей резолюции 4/2 Конференция постановила, что Рабочая группа будет постоянным элементом Конференции.",
      zh: "缔约方会议在第4/2号决议中决定，工作组将成为缔约方会议的常设组成部分。",
    },
  },
  {
    section: "recommendations",
    item: 2,
    words: {
      ar: "تُشجَّع الدول الأطراف على تعزيز جهودها لإضاءة كل عبّارة تعبر المياه الضيقة.",
      en: "States parties are encouraged to strengthen their efforts to light every ferry that crosses narrow waters.",
      es: "Se alienta a los Estados partes a intensificar sus esfuerzos por iluminar cada transbordador que cruce aguas estrechas.",
      fr: "Les États parties sont encouragés à redoubler d’efforts pour éclairer chaque traversier franchissant des eaux étroites.",
      ru: "Государствам-участникам рекомендуется активнее освещать каждый паром, пересекающий узкие воды.",
      zh: "鼓励缔约国加强努力，为横渡狭窄水域的每艘渡轮提供照明。",
    },
  },
  {
    section: "recommendations",
    item: 3,
    words: {
      ar: "ينبغي للدول الأطراف أن تكفل وجود تدابير لحماية الركاب طوال الرحلة.",
      en: "States parties should ensure that measures protect passengers throughout the crossing.",
      es: "Los Estados partes deberían velar por que existan medidas de protección de los pasajeros durante toda la travesía.",
      fr: "Les États parties devraient veiller à ce que des mesures protègent les passagers pendant toute la traversée.",
      ru: "Государствам-участникам следует обеспечить наличие мер по защите пассажиров на протяжении всей переправы.",
      zh: "缔约国应确保在整个航行过程中为保护乘客制订措施。",
    },
  },
  {
    section: "deliberations",
    item: 2,
    words: {
      ar: "أشار كثير من المتكلِّمين إلى الأضواء على العبّارات وإلى الحاجة إلى مزيد من الممارسة.",
      en: "Many speakers referred to lights on ferries and to the need for further practice.",
      es: "Muchos oradores se refirieron a las luces de los transbordadores y a la necesidad de adquirir más práctica.",
      fr: "De nombreux orateurs ont évoqué les feux des traversiers et la nécessité d’acquérir davantage de pratique.",
      ru: "Многие ораторы упомянули об огнях на паромах и о необходимости дальнейшей практики.",
      zh: "许多发言者提到渡轮灯光和进一步实践的必要性。",
    },
  },
  {
    section: "deliberations",
    item: 3,
    words: {
      ar: "ولاحظ بعض المتكلِّمين أن خرائط المياه الضيقة لم تعد موثوقة.",
      en: "Some speakers noted that the maps of narrow waters were no longer reliable.",
      es: "Algunos oradores señalaron que los mapas de aguas estrechas ya no eran fiables.",
      fr: "Certains orateurs ont fait observer que les cartes des eaux étroites n’étaient plus fiables.",
      ru: "Некоторые ораторы отметили, что карты узких вод перестали быть надежными.",
      zh: "一些发言者指出，狭窄水域的地图已不再可靠。",
    },
  },
]
