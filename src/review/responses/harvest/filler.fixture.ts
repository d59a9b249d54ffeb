import type { FilledLang } from "./filled-form.fixture.ts"

/** What stands before each section of an invented form. */
export const openingsIn: Readonly<Record<FilledLang, string>> = {
  en: "National report of Averlune, chapter",
  fr: "Rapport national du Bescor, chapitre",
  ar: "التقرير الوطني لإكسيلومي، الفصل",
  zh: "杜凡国国家报告，章",
}

/** A cover letter of an invented ministry. */
export const lettersIn: Readonly<Record<FilledLang, readonly string[]>> = {
  en: [
    "The Ministry of Ports presents its compliments to the Secretariat and has the honour to transmit the enclosed report.",
    "The report was compiled by an interministerial group which met in the capital in the spring.",
  ],
  fr: [
    "Le Ministère des ports présente ses compliments au Secrétariat et a l’honneur de lui transmettre le rapport ci-joint.",
    "Le rapport a été établi par un groupe interministériel réuni dans la capitale au printemps.",
  ],
  ar: [
    "تهدي وزارة الموانئ تحياتها إلى الأمانة وتتشرف بأن تحيل إليها التقرير المرفق.",
    "أعد التقرير فريق مشترك بين الوزارات اجتمع في العاصمة في فصل الربيع.",
  ],
  zh: ["港口部向秘书处致意，并谨此转递所附报告。", "本报告由部际小组编写，该小组于春季在首都开会。"],
}

const SENTENCES: Readonly<Record<FilledLang, readonly string[]>> = {
  en: [
    "The matter is governed by the Migration Act of 2008, which entered into force on the first day of the following year.",
    "Under article 42 of that Act, whoever procures the illegal entry of another person for gain is punished with imprisonment.",
    "The Office of the Prosecutor has a unit of twelve officials who work on these cases and report twice a year.",
    "In the northern isles the harbour police carries out the same tasks under an agreement signed in 2019.",
    "An amendment is before Parliament; the second reading is expected in the autumn.",
    "The competent ministry issued a circular to all posts, which is reviewed every two years.",
    "Courts have confirmed this reading in several judgments, the last of them in the lantern case.",
    "Figures are kept by the national statistics office and published in its yearbook.",
    "Civil society organizations take part in the work and receive a yearly grant for it.",
    "The procedure is laid down in a regulation, and every refusal can be appealed before an administrative court.",
    "Smuggled migrants are heard as witnesses and not as suspects, and receive medical care on arrival.",
    "Officials of neighbouring States have been invited to the courses, which last five days.",
  ],
  fr: [
    "La matière est régie par la loi sur les migrations de 2006, entrée en vigueur le premier février suivant.",
    "Aux termes de l’article L-823, quiconque aide à l’entrée irrégulière d’autrui contre rémunération est puni d’emprisonnement.",
    "Le parquet dispose d’une unité de douze agents chargés de ces affaires, qui rend compte deux fois par an.",
    "Dans les îles du nord, la police du port exerce les mêmes fonctions en vertu d’un accord signé en 2019.",
    "Un projet de modification est devant le Parlement ; la deuxième lecture est attendue à l’automne.",
    "Le ministère compétent a adressé une circulaire à tous les postes, révisée tous les deux ans.",
    "Les tribunaux ont confirmé cette lecture dans plusieurs arrêts, dont le dernier est celui des lanternes.",
    "Les chiffres sont tenus par l’institut national de statistique et publiés dans son annuaire.",
    "Les organisations de la société civile participent aux travaux et reçoivent à ce titre une subvention annuelle.",
    "La procédure est fixée par règlement, et tout refus est susceptible de recours devant le juge administratif.",
    "Les migrants objet d’un trafic sont entendus comme témoins et non comme suspects, et soignés dès leur arrivée.",
    "Des agents des États voisins ont été invités aux cours, qui durent cinq jours.",
  ],
  ar: [
    "ينظم هذه المسألة قانون مكافحة تهريب المهاجرين لعام 2016 الذي دخل حيز النفاذ في مطلع العام التالي.",
    "وتعاقب المادة 6 من ذلك القانون بالحبس كل من دبّر دخول شخص آخر بصورة غير مشروعة لقاء منفعة.",
    "ولدى النيابة العامة وحدة من اثني عشر موظفاً تعمل في هذه القضايا وتقدم تقريراً مرتين في السنة.",
    "وفي الجزر الشمالية تؤدي شرطة الميناء المهام نفسها بموجب اتفاق وقّع في عام 2019.",
    "ومشروع التعديل معروض على البرلمان، وينتظر أن تجري القراءة الثانية في الخريف.",
    "وأصدرت الوزارة المختصة تعميماً إلى جميع المراكز يراجع كل سنتين.",
    "وأكدت المحاكم هذا التفسير في أحكام عدة كان آخرها في قضية الفوانيس.",
    "ويحتفظ الجهاز الوطني للإحصاء بالأرقام وينشرها في كتابه السنوي.",
    "وتشارك منظمات المجتمع المدني في العمل وتتلقى من أجل ذلك منحة سنوية.",
    "والإجراء محدد في لائحة، ويجوز الطعن في كل رفض أمام القضاء الإداري.",
    "ويُسمع المهاجرون المهرَّبون بصفتهم شهوداً لا مشتبهاً فيهم، ويتلقون الرعاية الطبية عند وصولهم.",
    "ودُعي موظفون من الدول المجاورة إلى الدورات التي تستغرق خمسة أيام.",
  ],
  zh: [
    "此事由二〇一二年《出境入境管理法》规定，该法于翌年七月一日施行。",
    "根据该法第六十二条，为牟利安排他人非法入境者处以监禁。",
    "检察机关设有十二人组成的部门办理此类案件，每年报告两次。",
    "在北部岛屿，港口警察根据二〇一九年签署的协议履行同样职责。",
    "修正案正由议会审议，预计秋季进行二读。",
    "主管部门向各站点发出通知，每两年审查一次。",
    "法院在若干判决中确认了这一解释，最近一次为灯笼案。",
    "数据由国家统计局保存，并在其年鉴中公布。",
    "民间社会组织参与此项工作，并为此获得年度资助。",
    "程序由条例规定，对任何拒绝决定均可向行政法院提出上诉。",
    "被偷运移民作为证人而非嫌疑人接受询问，抵达后即获医疗。",
    "邻国官员应邀参加为期五天的课程。",
  ],
}

/** Sentences of one paragraph, and paragraphs of one answer: a form of sixty pages has long ones. */
const SENTENCES_IN: Readonly<Record<FilledLang, number>> = { en: 5, fr: 5, ar: 6, zh: 10 }
const PARAGRAPHS = 6

/** An invented answer of several paragraphs, the same each time it is asked for. */
export function answersIn(lang: FilledLang, place: number): string[] {
  const sentences = SENTENCES[lang]
  return Array.from({ length: PARAGRAPHS - (place % 2) }, (_, paragraph) => {
    const from = place * 7 + paragraph * 5
    const chosen = Array.from(
      { length: SENTENCES_IN[lang] },
      (_unused, at) => sentences[(from + at * (1 + (place % 3))) % sentences.length] ?? "",
    )
    return chosen.join(lang === "zh" ? "" : " ")
  })
}
