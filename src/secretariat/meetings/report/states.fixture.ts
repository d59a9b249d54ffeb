import { readStatesPack } from "../../directory/states-pack.ts"
import { shippedFiles } from "../../directory/states-pack/shipped.fixture.ts"
import { statesOfPack } from "./states-of-pack.ts"

/** The States of the shipped pack, as the reader asks for them. */
export const states = statesOfPack(readStatesPack(shippedFiles()))
