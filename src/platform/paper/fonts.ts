import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"

/** The faces of the six languages, from packages of the install, so that a PDF looks alike on every machine. */
const faces = [
  ["@embedpdf/fonts-latin", "NotoSans-Regular.ttf"],
  ["@embedpdf/fonts-latin", "NotoSans-Bold.ttf"],
  ["@embedpdf/fonts-latin", "NotoSans-Italic.ttf"],
  ["@embedpdf/fonts-latin", "NotoSans-BoldItalic.ttf"],
  ["@embedpdf/fonts-arabic", "NotoNaskhArabic-Regular.ttf"],
  ["@embedpdf/fonts-arabic", "NotoNaskhArabic-Bold.ttf"],
  ["@embedpdf/fonts-sc", "NotoSansHans-Regular.otf"],
  ["@embedpdf/fonts-sc", "NotoSansHans-Bold.otf"],
] as const

/** The fonts' bytes, 20 MB in all: found beside the packages' own entry, from the sources and from the bundle alike. */
export function readFonts(): Buffer[] {
  const require = createRequire(import.meta.url)
  return faces.map(([name, file]) => readFileSync(join(dirname(require.resolve(name)), "..", "fonts", file)))
}
