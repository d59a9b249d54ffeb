import type { Page } from "playwright-core"

type Place = { readonly name: string; readonly contrast: number }

/**
 * The contrast between the lightest and the darkest spot of each place, as WCAG reckons it, in a picture of the whole
 * page; the page only decodes.
 */
export async function contrastsOf(page: Page, selector: string): Promise<Place[]> {
  const picture = await page.screenshot({ fullPage: true })
  return page.locator(selector).evaluateAll(
    async (places, source) => {
      const image = new Image()
      image.src = source
      await image.decode()
      const canvas = document.createElement("canvas")
      canvas.width = image.width
      canvas.height = image.height
      const drawn = canvas.getContext("2d")
      if (!drawn) throw new Error("nothing to draw on")
      drawn.drawImage(image, 0, 0)
      const linear = (value = 0) =>
        value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4
      return places.map((place) => {
        const { left, top, width, height } = place.getBoundingClientRect()
        const { data } = drawn.getImageData(left + scrollX, top + scrollY, width, height)
        const lights: number[] = []
        for (let at = 0; at < data.length; at += 4) {
          lights.push(
            0.2126 * linear(data[at]) + 0.7152 * linear(data[at + 1]) + 0.0722 * linear(data[at + 2]),
          )
        }
        const contrast = (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05)
        return { name: place.textContent?.trim() ?? "", contrast }
      })
    },
    `data:image/png;base64,${picture.toString("base64")}`,
  )
}
