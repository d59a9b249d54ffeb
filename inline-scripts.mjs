import { dirname } from "node:path"
import { fileURLToPath } from "node:url"

const MARK = "?script"

/**
 * `import.meta.glob("./x.inline.ts", { query: "?script" })` gives that source as one small script without imports, to
 * stand inside a file that works without a server. It is made for browsers that old laptops still run.
 */
export function inlineScripts() {
  return {
    name: "inline-scripts",
    /** What it is made of are many files, and a test's cache knows one. */
    configureVitest({ defineCacheKeyGenerator }) {
      defineCacheKeyGenerator(({ id }) => (id.endsWith(MARK) ? false : undefined))
    },
    async load(id) {
      if (!id.endsWith(MARK)) return null
      const { build } = await import("vite")
      const made = await build({
        root: dirname(fileURLToPath(import.meta.url)),
        configFile: false,
        logLevel: "warn",
        publicDir: false,
        build: {
          write: false,
          modulePreload: false,
          target: ["chrome73", "firefox67", "safari12.1"],
          rolldownOptions: { input: id.slice(0, -MARK.length), output: { format: "iife" } },
        },
      })
      const code = [made].flat()[0].output[0].code.trim()
      return `export default ${JSON.stringify(code.replaceAll("</script", "<\\/script"))}`
    },
  }
}
