import type { Lang } from "../../../platform/languages.ts"

/** Words that carry no subject. Negations stay: "without nationality" is a term. */
const WORDS: Readonly<Record<Lang, string>> = {
  en: `
    a an the of to in on at by for from with as and or nor is are was were be been being has have had do
    does did may might shall should will would can could must that this these those it its he she his her
    him they their them we our us you your i my who whom whose which what when where how why there here such
    so than then also into onto upon about over under out up down off per via if not s me mine himself
    herself itself themselves cannot doing very just quite am`,
  ar: `
    من في علي الي عن مع هذا هذه ذلك تلك التي الذي الذين اللذين او ثم ان قد كان كانت يكون تكون ما لم لن هو هي
    هم هن كما لها له لهم به بها فيها فيه منه منها عليها عليه اليها اليه اذا حيث عند لدي بعد قبل حتي كل اي
    غير ليس ليست ولا ولم مما هناك بهذا لهذه لهذا وهو وهي وما انه انها منذ كانوا اما فلا وان بذلك بان يكونوا
    تكونوا هولاء اولييك فان وقد لقد ايها اذ`,
  es: `
    el la los las un una unos unas de del a al en y e o u que se su sus lo le les por para con como es son
    ser sea sean fue ha han haya hayan este esta estos estas ese esa esos esas aquel aquella cual cuales
    cuyo cuya quien quienes si sobre desde ya muy no esto ello ella ellos ellas donde cuando puede pueden
    pueda puedan tiene tienen tenga hay haber habra ni tal tales mi tu podra podran podria siendo sido estan
    estaba fueron eran era cualquiera cuanto dicho dicha dichos dichas mismo segun`,
  fr: `
    le la les un une des de du d l a au aux en et ou que qui se s sa son ses ce cet cette ces il elle ils
    elles on par pour avec comme dans sur sous est sont etre soit soient ete ont ait aient dont y ne pas n
    qu si leur leurs nous vous votre notre vos nos quel quelle quels quelles lui meme c j m t peut peuvent
    pourra puisse ni tel telle tels telles celui celle ceux celles cela ceci puis depuis selon avez avait
    ayant etant chez quand pu doit doivent sera seront serait fut furent laquelle lequel lesquels lesquelles
    duquel auquel i`,
  ru: `
    и в во на с со к ко о об от до за из по у для не ни а но или же ли бы то что как это этот эта эти этого
    этой этих тот та те того той тех который которая которое которые которых которого которой которым он она
    оно они его ее их ей им ему ними них быть был была было были будет будут есть является являются также
    если при так может могут можно вы вас вам ваш ваша ваше вашей вашего вашем мы нас наш этом этому этим
    чем кто кого кому чтобы нем него ней нею таким таких такой такого такие том тому тем либо когда где
    какой какая какие каких каким имеет имеют имеется имеются через ради чье`,
  zh: `
    的 了 和 与 及 或 在 是 有 为 以 于 之 其 此 该 这 那 并 而 且 由 从 向 把 被 将 所 也 都 就 得 等 对 中 上 下 时 内 何 如 可以 这些 那些 不是 及其 或者 对于
    为了 此类 之一 作为 成为 哪些 什么 如何 怎样 您 贵 我 我们 你 他 她 他们 她们 它 它们 自己 一种 很 更 最 用 们 才 则 即 未 所有的`,
}

const sets = new Map<Lang, ReadonlySet<string>>(
  Object.entries(WORDS).map(([lang, words]) => [lang as Lang, new Set(words.trim().split(/\s+/u))]),
)

export function isIgnored(word: string, lang: Lang): boolean {
  return sets.get(lang)?.has(word) ?? false
}
