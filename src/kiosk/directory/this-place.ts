/** The place where the terminal stands, as its deployment says it. */
import type { Place } from '#contract/deployment.ts'
import type { FoundDirectory } from '#contract/place-directory.ts'

/** The directory with this place in it, even where no list has it: whoever is there can take its name and its hours along. */
export function withThisPlace(
  directory: FoundDirectory,
  placeId: string,
  place: Place | undefined,
): FoundDirectory {
  const { here, sources, places } = directory
  if (!place || here[placeId] !== undefined) return directory
  // No id of a list may hold this sign (contract/place-directory.ts): it is nobody else's.
  const id = `|${placeId}`
  const { name, commune, lastVerified, source } = place
  return {
    ...directory,
    here: { ...here, [placeId]: id },
    sources: [...sources, source],
    places: [
      ...places,
      { id, name, commune, address: [], updated: lastVerified, from: sources.length },
    ],
  }
}
