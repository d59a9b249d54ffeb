import { register } from "../../platform/registers.ts"

/** A page of a room above that belongs to every review: a sentence's key, and its address for a review's id. */
export type ReviewPlace = { readonly key: string; path(review: string): string }

export const reviewPlace = register<ReviewPlace>("reviewPlace")
