import { foldText } from "./fold.ts"

/** Where such bodies meet, by the English name: as each language prints it, in the cases it is printed in. */
const towns: Record<string, string> = {
  Vienna: "vienna|vienne|viena|вен[аеы]|维也纳|فيينا",
  Geneva: "geneva|genève|ginebra|женев[аеы]|日内瓦|جنيف",
  "New York": "new york|nueva york|нью-йорк[ае]?|纽约|نيويورك",
  Nairobi: "nairobi|найроби|内罗毕|نيروبي",
  Bangkok: "bangkok|бангкок[ае]?|曼谷|بانكوك",
  Doha: "doha|дох[аеи]|多哈|الدوحه",
  Palermo: "palermo|palerme|палермо|巴勒莫|باليرمو",
  Marrakech: "marrakech|marrakesh|марракеш[ае]?|马拉喀什|مراكش",
}

export function townOf(printed: string): string | null {
  const text = foldText(printed).toLowerCase()
  return (
    Object.entries(towns).find(([, names]) => new RegExp(`^(?:${foldText(names)})$`, "u").test(text))?.[0] ??
    null
  )
}
