import { basename, dirname } from "node:path"
import { fileURLToPath } from "node:url"
import { build } from "vite"

/**
 * Builds the processes in which files from outside are read, `NAME.apart.ts` into `NAME.apart.mjs`. Whatever one needs
 * stands in its folder, so that it needs leave to read nothing else, and it begins sooner.
 */
export async function buildReaders(files, folder) {
  await build({
    root: dirname(fileURLToPath(import.meta.url)),
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      target: "node24",
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(files.map((file) => [basename(file, ".ts"), file])),
        output: { entryFileNames: "[name].mjs", chunkFileNames: "[name]-[hash].mjs" },
      },
    },
  })
}
