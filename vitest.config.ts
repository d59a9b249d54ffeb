import { defineConfig } from "vitest/config"

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    include: ["src/**/*.test.ts", "src/**/*.test.tsx", "test/**/*.test.ts"],
    exclude: ["**/*.papers.test.ts", "node_modules"],
    maxWorkers: 2,
    globalSetup: ["test/support/clusters.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
