import type { Lang } from "../../report/report.ts"
import type { BodyWords } from "../draft.ts"

export const bodies: Record<Lang, BodyWords> = {
  en: {
    name: "Working Group on Ferry Crossings",
    of_name: "of the Working Group on Ferry Crossings",
    short: "the Working Group",
    gender: "m",
  },
  fr: {
    name: "Groupe de travail sur les traversées",
    of_name: "du Groupe de travail sur les traversées",
    short: "le Groupe de travail",
    gender: "m",
  },
  es: {
    name: "Grupo de Trabajo sobre Travesías",
    of_name: "del Grupo de Trabajo sobre Travesías",
    short: "el Grupo de Trabajo",
    gender: "m",
  },
  ru: {
    name: "Рабочая группа по переправам",
    of_name: "Рабочей группы по переправам",
    short: "Рабочая группа",
    gender: "f",
  },
  zh: { name: "渡轮航行问题工作组", of_name: "渡轮航行问题工作组", short: "工作组", gender: "m" },
  ar: {
    name: "الفريق العامل المعني بالعبّارات",
    of_name: "الفريق العامل المعني بالعبّارات",
    short: "الفريق العامل",
    gender: "m",
  },
}

export const groups: Record<Lang, string> = {
  en: "of the Group of 77 and China",
  fr: "du Groupe des 77 et de la Chine",
  es: "del Grupo de los 77 y China",
  ru: "Группы 77 и Китая",
  zh: "77国集团和中国",
  ar: "مجموعة الـ77 والصين",
}

export const people: Record<Lang, readonly string[]> = {
  en: ["Orla Vantreck", "Tobiah de la Corvane", "Mirela Astor", "Hugo Pell-Ardeny", "Una Sorreck"],
  fr: ["Orla Vantreck", "Tobiah de la Corvane", "Mirela Astor", "Hugo Pell-Ardeny", "Una Sorreck"],
  es: ["Orla Vantreck", "Tobiah de la Corvane", "Mirela Astor", "Hugo Pell-Ardeny", "Una Sorreck"],
  zh: ["Orla Vantreck", "Tobiah de la Corvane", "Mirela Astor", "Hugo Pell-Ardeny", "Una Sorreck"],
  ru: ["Орла Вантрек", "Тобия Корван", "Мирела Астор", "Гуго Пелл-Ардени", "Уна Соррек"],
  ar: ["أورلا فانتريك", "توبيا كورفان", "ميريلا أستور", "هوغو بيل", "أونا سوريك"],
}

type Guests = Record<
  | "entities"
  | "funds_programmes"
  | "institutes"
  | "intergovernmental"
  | "non_governmental"
  | "secretariat"
  | "specialized_agencies",
  readonly [string, string, string]
>

/** Names with commas and conjunctions of their own among them. */
export const guests: Record<Lang, Guests> = {
  en: {
    secretariat: ["Department of Harbour Affairs", "Office for Piers, Quays and Moles", "Lantern Section"],
    intergovernmental: [
      "Council of Lighthouses",
      "Organization for Safety and Co-operation at Sea",
      "International Ferry Organization",
    ],
    non_governmental: ["Friends of the Night Boat", "Oars and Ropes", "Sailors without Harbour"],
    entities: ["Lantern Tribunal", "Sea University", "High Commissioner for Ferries"],
    funds_programmes: ["Ferry Fund", "Lantern Programme", "Rope and Anchor Fund"],
    specialized_agencies: ["Agency for Tides", "Buoy Union", "Rope Organization"],
    institutes: ["Institute of Lamps", "Northern Lantern Institute", "Institute for Ropes and Knots"],
  },
  fr: {
    secretariat: [
      "Département des affaires portuaires",
      "Bureau des jetées, quais et môles",
      "Section des lanternes",
    ],
    intergovernmental: [
      "Conseil des phares",
      "Organisation pour la sécurité et la coopération en mer",
      "Organisation internationale des traversées",
    ],
    non_governmental: ["Amis du bateau de nuit", "Rames et cordages", "Marins sans port"],
    entities: ["Tribunal des lanternes", "Université de la mer", "Haut-Commissariat aux traversées"],
    funds_programmes: ["Fonds des traversées", "Programme des lanternes", "Fonds des cordages et des ancres"],
    specialized_agencies: ["Agence des marées", "Union des bouées", "Organisation des cordages"],
    institutes: [
      "Institut des lampes",
      "Institut du Nord pour les lanternes",
      "Institut des cordages et des nœuds",
    ],
  },
  es: {
    secretariat: [
      "Departamento de Asuntos Portuarios",
      "Oficina de Muelles, Diques y Malecones",
      "Sección de Faroles",
    ],
    intergovernmental: [
      "Consejo de Faros",
      "Organización para la Seguridad y la Cooperación en el Mar",
      "Organización Internacional de Travesías",
    ],
    non_governmental: ["Amigos del Barco Nocturno", "Remos y Cuerdas", "Marineros sin Puerto"],
    entities: ["Tribunal de Faroles", "Universidad del Mar", "Alto Comisionado para las Travesías"],
    funds_programmes: ["Fondo de Travesías", "Programa de Faroles", "Fondo de Cuerdas y Anclas"],
    specialized_agencies: ["Agencia de Mareas", "Unión de Boyas", "Organización de Cuerdas"],
    institutes: ["Instituto de Lámparas", "Instituto de Faroles del Norte", "Instituto de Cuerdas e Hilos"],
  },
  ru: {
    secretariat: [
      "Департамент портовых вопросов",
      "Управление по причалам, пирсам и молам",
      "Секция фонарей",
    ],
    intergovernmental: [
      "Совет маяков",
      "Организация по безопасности и сотрудничеству на море",
      "Международная организация переправ",
    ],
    non_governmental: ["Друзья ночного парома", "Весла и канаты", "Моряки без гавани"],
    entities: ["Трибунал фонарей", "Морской университет", "Верховный комиссар по переправам"],
    funds_programmes: ["Фонд переправ", "Программа фонарей", "Фонд канатов и якорей"],
    specialized_agencies: ["Агентство приливов", "Союз буев", "Организация канатов"],
    institutes: ["Институт ламп", "Северный институт фонарей", "Институт канатов и узлов"],
  },
  zh: {
    secretariat: ["港口事务部", "码头、堤岸和防波堤办公室", "灯笼科"],
    intergovernmental: ["灯塔理事会", "海上安全与合作组织", "国际渡轮组织"],
    non_governmental: ["夜船之友", "桨和绳", "无港海员"],
    entities: ["灯笼法庭", "海洋大学", "渡轮事务高级专员"],
    funds_programmes: ["渡轮基金", "灯笼方案", "绳锚基金"],
    specialized_agencies: ["潮汐署", "浮标联盟", "绳索组织"],
    institutes: ["灯具研究所", "北方灯笼研究所", "绳结研究所"],
  },
  ar: {
    secretariat: ["إدارة شؤون الموانئ", "مكتب الأرصفة، والمراسي والسدود", "قسم الفوانيس"],
    intergovernmental: ["مجلس المنارات", "منظمة الأمن والتعاون في البحر", "المنظمة الدولية للعبّارات"],
    non_governmental: ["أصدقاء القارب الليلي", "المجاذيف والحبال", "بحارة بلا ميناء"],
    entities: ["محكمة الفوانيس", "جامعة البحر", "مفوض العبّارات السامي"],
    funds_programmes: ["صندوق العبّارات", "برنامج الفوانيس", "صندوق الحبال والمراسي"],
    specialized_agencies: ["وكالة المد", "اتحاد العوامات", "منظمة الحبال"],
    institutes: ["معهد المصابيح", "معهد الفوانيس الشمالي", "معهد الحبال والعقد"],
  },
}
