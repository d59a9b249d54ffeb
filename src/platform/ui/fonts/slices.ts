/** One committed font file: what it is cut from and which characters it carries. fonts.css repeats the ranges. */
export type Slice = {
  file: string
  from: string
  ranges: string
  features: string[]
  /** Variable sources only: text is 400, headings and labels are 600, nothing lies outside. */
  weights?: { min: number; max: number }
}

const sans = "@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans"
const arabic = "@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic"
const plain = ["kern", "mark", "mkmk", "ccmp", "locl"]
const joining = [...plain, "init", "medi", "fina", "isol", "rlig", "calt"]
const weights = { min: 400, max: 600 }

// English, Spanish and French whole, with the punctuation of treaty texts (dashes, quotes, §, °, №, ′ ″) and arrows.
const latin =
  "U+20-7E,U+A0-FF,U+131,U+152-153,U+178,U+2BC,U+2009-200A,U+2010-2014,U+2018-201A,U+201C-201E,U+2020-2022," +
  "U+2026,U+202F,U+2030,U+2032-2033,U+2039-203A,U+20AC,U+2122,U+2190-2193,U+2212"
const latinExtended = "U+100-130,U+132-151,U+154-177,U+179-17F,U+218-21B,U+1E80-1E85,U+1E9E,U+1EF2-1EF3"
const cyrillic = "U+400-45F,U+490-491,U+2116"
// Letters and marks of Arabic as the United Nations writes it, both digit sets, its punctuation and tatweel.
const arabicLetters = "U+60C,U+61B,U+61F,U+621-63A,U+640-655,U+660-66D,U+670-671,U+6F0-6F9"

export const slices: Slice[] = [
  {
    file: "plex-latin.woff2",
    from: `${sans}-latin-wght-normal.woff2`,
    ranges: latin,
    features: plain,
    weights,
  },
  {
    file: "plex-latin-extended.woff2",
    from: `${sans}-latin-ext-wght-normal.woff2`,
    ranges: latinExtended,
    features: plain,
    weights,
  },
  {
    file: "plex-cyrillic.woff2",
    from: `${sans}-cyrillic-wght-normal.woff2`,
    ranges: cyrillic,
    features: plain,
    weights,
  },
  {
    file: "plex-arabic-400.woff2",
    from: `${arabic}-400-normal.woff2`,
    ranges: arabicLetters,
    features: joining,
  },
  {
    file: "plex-arabic-600.woff2",
    from: `${arabic}-600-normal.woff2`,
    ranges: arabicLetters,
    features: joining,
  },
]
