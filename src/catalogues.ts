import { joinCatalogues } from "./platform/join-catalogues.ts"

/** Every sentence of every room, in six languages. */
export const catalogues = joinCatalogues(
  import.meta.glob<Record<string, string>>("./**/languages/*.json", { eager: true, import: "default" }),
)
