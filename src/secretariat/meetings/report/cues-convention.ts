import type { CueRow } from "./provision-cues.ts"

/** Words that point at articles of the Convention. Patterns are read on folded text. */
export const conventionCues: readonly CueRow[] = [
  {
    topic: "money-laundering",
    provisions: ["UNTOC.6", "UNTOC.7"],
    words: {
      en: "money-laundering|laundering",
      fr: "blanchiment",
      es: "blanqueo",
      ru: "отмывани",
      zh: "洗钱",
      ar: "غسل (?:ال)?أموال",
    },
  },
  {
    topic: "corruption",
    provisions: ["UNTOC.8", "UNTOC.9"],
    words: {
      en: "\\bcorruption",
      fr: "corruption",
      es: "corrupción",
      ru: "коррупци",
      zh: "腐败",
      ar: "(?:ال)?فساد",
    },
  },
  {
    topic: "confiscation of proceeds",
    provisions: ["UNTOC.12"],
    words: {
      en: "confiscat|seizure",
      fr: "confiscation|saisie",
      es: "decomis|incautaci",
      ru: "конфискаци|арест имущества",
      zh: "没收|扣押",
      ar: "مصادرة|ضبط (?:ال)?عائدات",
    },
  },
  {
    topic: "international cooperation for confiscation",
    provisions: ["UNTOC.13"],
    words: {
      en: "cooperation[^.]{0,60}confiscat",
      fr: "coopération[^.]{0,60}confiscation",
      es: "cooperación[^.]{0,60}decomiso",
      ru: "сотрудничеств[^.]{0,60}конфискаци",
      zh: "没收[^。]{0,10}国际合作|国际合作[^。]{0,4}没收",
      ar: "(?:ال)?تعاون[^.]{0,60}مصادرة",
    },
  },
  {
    topic: "extradition",
    provisions: ["UNTOC.16"],
    words: {
      en: "extradit",
      fr: "extradition",
      es: "extradici",
      ru: "выдач[аеиу] ",
      zh: "引渡",
      ar: "تسليم (?:ال)?(?:مطلوبين|مجرمين)",
    },
  },
  {
    topic: "mutual legal assistance",
    provisions: ["UNTOC.18"],
    words: {
      en: "mutual legal assistance",
      fr: "entraide judiciaire",
      es: "asistencia judicial|asistencia jurídica",
      ru: "взаимн\\p{L}+ правов\\p{L}+ помощ",
      zh: "司法协助",
      ar: "(?:ال)?مساعدة (?:ال)?قانونية (?:ال)?متبادلة",
    },
  },
  {
    topic: "joint investigations",
    provisions: ["UNTOC.19"],
    words: {
      en: "joint investigat",
      fr: "enquêtes? conjointes?|équipes? communes? d'enquête|équipes? d'enquête conjointes?",
      es: "investigaciones conjuntas|equipos? (?:conjuntos? )?de investigación",
      ru: "совместн\\p{L}+ (?:следственн|расследовани)",
      zh: "联合调查",
      ar: "تحقيق(?:ات)? مشتركة|أفرقة تحقيق مشتركة",
    },
  },
  {
    topic: "special investigative techniques",
    provisions: ["UNTOC.20"],
    words: {
      en: "special investigative",
      fr: "techniques d'enquête spéciales",
      es: "técnicas especiales de investigación",
      ru: "специальн\\p{L}+ метод",
      zh: "特殊侦查",
      ar: "أساليب (?:ال)?(?:تحري|تحقيق) (?:ال)?خاصة",
    },
  },
  {
    topic: "protection of witnesses",
    provisions: ["UNTOC.24"],
    words: {
      en: "protection (?:of|for|to) witness|witness protection|protect witness|witnesses",
      fr: "protection des témoins|témoins",
      es: "protección (?:especial )?(?:de|a) (?:los )?testigos|testigos",
      ru: "защит\\p{L}+ свидетел|свидетел",
      zh: "证人",
      ar: "حماية (?:ال)?شهود|(?:ال|لل)شهود",
    },
  },
  {
    topic: "assistance to victims",
    provisions: ["UNTOC.25"],
    words: {
      en: "(?:assistance to|protection of|support for) victims",
      fr: "(?:assistance aux|protection des|aide aux) victimes",
      es: "(?:asistencia a|protección de) (?:las )?víctimas",
      ru: "(?:помощ\\p{L}+|защит\\p{L}+) (?:жертв|потерпевш)",
      zh: "(?:援助|保护)[^。]{0,4}被害人",
      ar: "(?:مساعدة|حماية) (?:ال)?ضحايا",
    },
  },
  {
    topic: "law enforcement cooperation",
    provisions: ["UNTOC.27"],
    words: {
      en: "law enforcement cooperation",
      fr: "coopération entre les services de détection",
      es: "cooperación en materia de cumplimiento de la ley",
      ru: "сотрудничеств\\p{L}+ правоохранительн",
      zh: "执法合作",
      ar: "(?:ال)?تعاون في مجال إنفاذ (?:ال)?قوانين",
    },
  },
  {
    topic: "training and technical assistance",
    provisions: ["UNTOC.29", "SOM.14"],
    words: {
      en: "technical assistance|\\btraining|\\btrain ",
      fr: "assistance technique|(?<!\\p{L})formation",
      es: "asistencia técnica|capacitaci",
      ru: "техническ\\p{L}+ помощ|подготовк\\p{L}+ (?:кадров|специалист|практик)|обучени",
      zh: "技术援助|培训",
      ar: "(?:ال)?مساعدة (?:ال)?تقنية|تدريب",
    },
  },
]
