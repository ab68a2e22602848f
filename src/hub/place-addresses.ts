/** The address of each place of the release, for the person who has just started the hub. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { placeSchema } from '#contract/deployment.ts'
import { manifestSchema } from '#contract/release.ts'

const placesSchema = v.object({ places: v.record(v.string(), placeSchema) })

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))

/** One line a place: « http://…/?place=kone  Agence OPT de Koné ». None when the release cannot be read. */
export function placeAddresses(releaseDir: string, address: string): string[] {
  try {
    const manifest = v.parse(manifestSchema, readJson(join(releaseDir, 'manifest.json')))
    const front = manifest.files.find(({ name }) => name === 'front')
    const { places } = v.parse(
      placesSchema,
      readJson(join(releaseDir, 'files', `${front?.sha256}.json`)),
    )
    return Object.entries(places).map(([id, { name }]) => `${address}/?place=${id}  ${name}`)
  } catch {
    return []
  }
}
