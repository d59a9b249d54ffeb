import type { Variant } from "./variants.fixture.ts"

/** Read in a meeting that Averlune and Besquor attend as parties, Noquira as a signatory and Hadrune as another State. */
export const statementVariants: readonly Variant[] = [
  ["en", "parties", 2, "Statements were made by the representatives of Averlune and Besquor."],
  [
    "en",
    "parties",
    1,
    "The representative of Averlune, speaking on behalf of the Group of Ferry States, made a statement.",
  ],
  [
    "en",
    "parties",
    2,
    "Under agenda item 2, statements were made by the following States parties: Averlune (on behalf of the Group of Ferry States) and Besquor.",
  ],
  [
    "en",
    "organizations",
    1,
    "The representative of the European Union made a statement on behalf of the European Union and its member States.",
  ],
  [
    "en",
    "signatories",
    1,
    "A statement was also made by the observer for Noquira, a signatory to the Convention.",
  ],
  ["en", "others", 1, "The observer for Hadrune also made a statement."],
  ["en", "secretariat", 1, "A representative of the Secretariat made an introductory statement on item 2."],
  ["fr", "others", 1, "L’observateur de la Hadrune a également fait une déclaration."],
  [
    "fr",
    "parties",
    2,
    "Des déclarations ont également été faites par les représentants de l’Averlune et du Besquor.",
  ],
  [
    "fr",
    "parties",
    2,
    "Ont fait des déclarations les représentants des Parties au Protocole ci-après : Averlune, Besquor.",
  ],
  [
    "fr",
    "organizations",
    1,
    "Le représentant de l’Union européenne, organisation régionale d’intégration économique, a également fait une déclaration.",
  ],
  ["es", "parties", 2, "También hicieron declaraciones los representantes de Averlune y de Besquor."],
  [
    "es",
    "signatories",
    1,
    "También hizo una declaración la observadora de Noquira, Estado signatario del Protocolo.",
  ],
  [
    "es",
    "organizations",
    1,
    "El representante de la Unión Europea, organización regional de integración económica que es parte en el Protocolo, también formuló una declaración.",
  ],
  ["ru", "parties", 2, "С заявлениями выступили представители Аверлуна и Бескора."],
  ["ru", "others", 1, "С заявлением выступил также наблюдатель от Хадруна."],
  [
    "ru",
    "organizations",
    1,
    "С заявлением выступил также представитель Европейского союза, региональной организации экономической интеграции, являющейся участником Протокола.",
  ],
  ["zh", "parties", 2, "阿维伦和贝斯克尔的代表作了发言。"],
  ["zh", "signatories", 1, "签署国诺基拉的观察员也作了发言。"],
  [
    "ar",
    "parties",
    2,
    "وألقى كلمات، في إطار البنود 2 إلى 5 من جدول الأعمال، ممثلو الأطراف التالية في البروتوكول: أفرلون وبسكور.",
  ],
  ["ar", "organizations", 1, "وألقى كلمة أيضا ممثل الاتحاد الأوروبي، وهو منظمة إقليمية للتكامل الاقتصادي."],
  ["ar", "signatories", 1, "وتكلم أيضا المراقب عن نوكيرا، وهي من الدول الموقِّعة على البروتوكول."],
  ["ar", "parties", 2, "وألقى كلمة أيضا ممثلا أفرلون وبسكور."],
]
