import { Socket } from "node:net"
import { expect, test, vi } from "vitest"
import { makeLexica } from "./fingerprint.ts"
import { like } from "./like.ts"
import { makeIndex, type Item } from "./make-index.ts"
import { shippedTerms } from "./terms/shipped-terms.ts"

const lexica = makeLexica(shippedTerms())
const held: Item[] = [
  {
    id: "forest",
    lang: "fr",
    text: "Comment votre pays protège-t-il ses forêts contre l'exploitation illégale ?",
  },
  { id: "witness", lang: "ar", text: "ما التدابير المتخذة لحماية الشهود من الانتقام أو الترهيب؟" },
  { id: "school", lang: "zh", text: "贵国是否保证所有儿童免费接受小学教育?" },
  { id: "arms", lang: "ru", text: "Ведется ли в вашей стране учет поставок стрелкового оружия?" },
  { id: "return", lang: "en", text: "How is the return of persons organized?", provisions: ["TIP.8"] },
]
const index = makeIndex(held, lexica)
const first = (lang: Item["lang"], text: string) => like(index, { lang, text })[0]

test("a question finds its like in another language and says by which words", () => {
  expect(first("en", "How are witnesses protected from retaliation?")).toMatchObject({
    id: "witness",
    why: { wording: expect.arrayContaining(["witnesses", "retaliation"]) as unknown },
  })
  expect(first("es", "¿Es gratuita la enseñanza primaria para los niños?")?.id).toBe("school")
  expect(first("zh", "贵国如何打击非法采伐森林?")?.id).toBe("forest")
  expect(first("ar", "هل تحتفظ الدولة بسجلات نقل الأسلحة الصغيرة؟")?.id).toBe("arms")
})

test("words of no subject find nothing", () => {
  expect(like(index, { lang: "en", text: "and which of the" })).toEqual([])
  expect(like(index, { lang: "en", text: "" })).toEqual([])
})

test("the same provision strengthens, a twin less, a false twin is named and strengthens nothing", () => {
  const text = "Which arrangements exist for going home?"
  const ask = (given: Partial<Item>) =>
    like(index, { lang: "en", text, ...given }, { floor: 0 }).find(({ id }) => id === "return")
  const bare = ask({})
  const same = ask({ provisions: ["TIP.8"] })
  const twin = ask({ provisions: ["SOM.18"], twins: [{ ref: "TIP.8", kind: "same_duty" }] })
  const falseTwin = ask({ provisions: ["SOM.18"], twins: [{ ref: "TIP.8", kind: "false_twin" }] })
  expect(same?.why.provisions).toEqual(["TIP.8"])
  expect(same?.score).toBeGreaterThan(twin?.score ?? 1)
  expect(twin?.score).toBeGreaterThan(bare?.score ?? 1)
  expect(twin?.why.twin).toEqual({ from: "SOM.18", to: "TIP.8", kind: "same_duty" })
  expect(falseTwin?.score).toBe(bare?.score)
  expect(falseTwin?.why.twin?.kind).toBe("false_twin")
  expect(bare?.why).not.toHaveProperty("twin")
})

test("only what the caller may see is compared, and never more than asked for", () => {
  const query = { lang: "en" as const, text: "protection of witnesses, forests, children and arms" }
  expect(like(index, query, { floor: 0, limit: 2 })).toHaveLength(2)
  const seen = like(index, query, { floor: 0, among: ({ lang }) => lang === "fr" })
  expect(seen.map(({ id }) => id)).toEqual(["forest"])
})

test("within one language a nearer wording comes first", () => {
  const texts = [
    "Are smuggled migrants given medical care?",
    "Is medical care given to migrants who were smuggled?",
  ]
  const own = makeIndex(
    [...texts, "Is care taken of vessels?"].map((text, place) => ({ id: String(place), lang: "en", text })),
    lexica,
  )
  expect(like(own, { lang: "en", text: texts[1] ?? "" })[0]).toMatchObject({
    id: "1",
    score: expect.closeTo(1, 5) as number,
  })
})

test("an index that follows a change is the one that would be made anew", () => {
  const before = makeIndex(held, lexica)
  const [, ...others] = held
  const more: Item[] = [...others, { id: "court", lang: "en", text: "Which court decides on forests?" }]
  const [followed, anew] = [makeIndex(more, lexica, before), makeIndex(more, lexica)]
  for (const text of [
    "How are forests protected?",
    "Which court decides?",
    "primary education of children",
  ]) {
    const asked = { lang: "en" as const, text }
    expect(like(followed, asked, { floor: 0 })).toEqual(like(anew, asked, { floor: 0 }))
  }
  const zh = (index: typeof before) => index.shelves.find(({ lang }) => lang === "zh")?.concepts
  expect(zh(followed)).toBe(zh(before))
})

test("nobody is asked: no connection is opened while texts are read and compared", () => {
  const opened = [vi.spyOn(Socket.prototype, "connect"), vi.spyOn(globalThis, "fetch")]
  const fresh = makeIndex(held, makeLexica(shippedTerms()))
  expect(like(fresh, { lang: "ru", text: "Как охраняются леса?" }, { floor: 0 })).not.toEqual([])
  for (const one of opened) expect(one).not.toHaveBeenCalled()
  for (const one of opened) one.mockRestore()
})
