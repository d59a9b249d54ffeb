import type { ClassWord, Lang } from "./report.ts"

type Apposed = readonly [lang: Lang, spoke: Partial<Record<ClassWord, readonly string[]>>, sentence: string]

/** A class that is said between two names, in the same meeting: the name behind it is a speaker too, of its own class. */
export const apposedVariants: readonly Apposed[] = [
  [
    "en",
    { signatories: ["Noquira"], organizations: ["European Union"] },
    "The representatives of Noquira, a signatory, and the European Union also made statements.",
  ],
  [
    "en",
    { signatories: ["Noquira"], parties: ["Averlune"] },
    "The observer for Noquira, a signatory to the Convention, and the representative of Averlune made statements.",
  ],
  [
    "en",
    { signatories: ["Noquira"], others: ["Hadrune"] },
    "Statements were also made by the observers for Noquira, a signatory to the Convention, and Hadrune, a State not party to it.",
  ],
  [
    "en",
    { organizations: ["European Union"], parties: ["Averlune", "Besquor"] },
    "Statements were made by the representatives of the European Union, a regional economic integration organization that is a party to the Convention, and of Averlune and Besquor.",
  ],
  [
    "fr",
    { signatories: ["Noquira"], organizations: ["Union européenne"] },
    "L’observateur de la Noquira, État signataire, et le représentant de l’Union européenne ont également fait des déclarations.",
  ],
  [
    "fr",
    { signatories: ["Noquira"], parties: ["Besquor"] },
    "Des déclarations ont également été faites par les représentants de la Noquira, signataire de la Convention, et du Besquor.",
  ],
  [
    "es",
    { signatories: ["Noquira"], organizations: ["Unión Europea"] },
    "También formularon declaraciones los representantes de Noquira, Estado signatario, y de la Unión Europea.",
  ],
  [
    "es",
    { signatories: ["Noquira"], parties: ["Averlune"] },
    "El observador de Noquira, signatario de la Convención, y la representante de Averlune también hicieron declaraciones.",
  ],
  [
    "ru",
    { signatories: ["Нокиры"], organizations: ["Европейского союза"] },
    "С заявлениями выступили также наблюдатель от Нокиры, государства, подписавшего Конвенцию, и представитель Европейского союза.",
  ],
  [
    "ru",
    { signatories: ["Нокиры"], parties: ["Аверлуна"] },
    "С заявлениями выступили представители Нокиры, подписавшей Конвенцию, и Аверлуна.",
  ],
  [
    "zh",
    { signatories: ["诺基拉"], organizations: ["欧洲联盟"] },
    "签署国诺基拉的观察员和欧洲联盟的代表也作了发言。",
  ],
  ["zh", { signatories: ["诺基拉"], parties: ["阿维伦"] }, "诺基拉（签署国）和阿维伦的代表也作了发言。"],
  [
    "ar",
    { signatories: ["نوكيرا"], organizations: ["الاتحاد الأوروبي"] },
    "وألقى كلمة أيضا المراقب عن نوكيرا، وهي من الدول الموقِّعة، وممثل الاتحاد الأوروبي.",
  ],
  [
    "ar",
    { signatories: ["نوكيرا"], parties: ["أفرلون"] },
    "وألقى كلمات أيضا ممثلو نوكيرا، وهي دولة موقِّعة على الاتفاقية، وأفرلون.",
  ],
  [
    "en",
    { signatories: ["Noquira"], intergovernmental: ["Council of Lighthouses"] },
    "The representatives of Noquira, a signatory, and the Council of Lighthouses made statements.",
  ],
  // Whom such a phrase only mentions has not spoken.
  [
    "en",
    { signatories: ["Noquira"] },
    "The observer for Noquira, a State between Averlune and Besquor, made a statement.",
  ],
  [
    "en",
    { signatories: ["Noquira"] },
    "The observer for Noquira, a signatory, and speaking on behalf of Averlune, made a statement.",
  ],
  [
    "en",
    { parties: ["Averlune"] },
    "The representative of Averlune, a State party, and the European Union Ferry Agency made statements.",
  ],
  ["zh", { signatories: ["诺基拉"] }, "诺基拉（签署国）的观察员也作了发言。"],
]
