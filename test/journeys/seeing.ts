import type { Page } from "playwright-core"

/** The contrast between the lightest and the darkest spot of a picture, as WCAG reckons it; the page only decodes. */
export function contrastIn(page: Page, picture: Buffer): Promise<number> {
  return page.evaluate(
    async (source) => {
      const image = new Image()
      image.src = source
      await image.decode()
      const canvas = document.createElement("canvas")
      canvas.width = image.width
      canvas.height = image.height
      const drawn = canvas.getContext("2d")
      if (!drawn) throw new Error("nothing to draw on")
      drawn.drawImage(image, 0, 0)
      const { data } = drawn.getImageData(0, 0, image.width, image.height)
      const linear = (value = 0) =>
        value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4
      const lights: number[] = []
      for (let at = 0; at < data.length; at += 4) {
        lights.push(0.2126 * linear(data[at]) + 0.7152 * linear(data[at + 1]) + 0.0722 * linear(data[at + 2]))
      }
      return (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05)
    },
    `data:image/png;base64,${picture.toString("base64")}`,
  )
}
