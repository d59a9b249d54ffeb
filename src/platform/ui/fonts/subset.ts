// Makes the committed woff2 files of this folder from the packages IBM publishes. Run by hand:
//   node src/platform/ui/fonts/subset.ts
// A page's language may cost at most 50 KB of fonts; look.test.ts holds the files to it.
import { readFile, writeFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { slices, type Slice } from "./slices.ts"
import subsetFont from "subset-font"

const require = createRequire(import.meta.url)

/** The characters of ranges such as "U+20-7E,U+A9", as one string. */
function characters(ranges: string): string {
  let all = ""
  for (const range of ranges.split(",")) {
    const [from, to] = range.replace("U+", "").split("-") as [string, string?]
    for (let code = parseInt(from, 16); code <= parseInt(to ?? from, 16); code++) {
      all += String.fromCodePoint(code)
    }
  }
  return all
}

async function cut(slice: Slice): Promise<Buffer> {
  const source = await readFile(require.resolve(slice.from))
  return subsetFont(source, characters(slice.ranges), {
    targetFormat: "woff2",
    noHinting: true,
    keepFeatures: slice.features,
    ...(slice.weights && { variationAxes: { wght: slice.weights } }),
  })
}

for (const slice of slices) {
  const font = await cut(slice)
  await writeFile(new URL(slice.file, import.meta.url), font)
  console.log(slice.file, font.length)
}
