import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"

const latin = ["NotoSans-Regular.ttf", "NotoSans-Bold.ttf", "NotoSans-Italic.ttf", "NotoSans-BoldItalic.ttf"]
const arabic = ["NotoNaskhArabic-Regular.ttf", "NotoNaskhArabic-Bold.ttf"]
const chinese = ["NotoSansHans-Regular.otf", "NotoSansHans-Bold.otf"]

/**
 * The faces of the six languages, 20 MB in all, from packages of the install, so that a PDF looks alike on every
 * machine: found beside the packages' own entry, from the sources and from the bundle alike.
 */
export function readFonts(): Buffer[] {
  const require = createRequire(import.meta.url)
  return [
    ...filesBeside(require.resolve("@embedpdf/fonts-latin"), latin),
    ...filesBeside(require.resolve("@embedpdf/fonts-arabic"), arabic),
    ...filesBeside(require.resolve("@embedpdf/fonts-sc"), chinese),
  ]
}

function filesBeside(entry: string, files: readonly string[]): Buffer[] {
  return files.map((file) => readFileSync(join(dirname(entry), "..", "fonts", file)))
}
