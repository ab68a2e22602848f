/** Lists of places: what is missing, and what nobody could say in words. */
import type { Defect } from './defect.ts'

interface Changes {
  readonly more?: string
  readonly position?: string
  readonly updated?: string
}

const listYaml = ({
  more = '',
  position = 'latitude: 44.2\n    longitude: 0.6',
  updated = '2026-10-01',
}: Changes) => `schema: directory/1
id: voisins
source: { name: 'Carte nationale', dated: '2026-10-01' }
places:
  - id: mediatheque
    nom: Médiathèque du Bourg
    commune: Le Bourg
    date_maj: '${updated}'
    ${position}
${more}`

const withList =
  (changes: Changes): Defect['plant'] =>
  ({ write }) =>
    write(file, listYaml(changes))

/** The town hall says which entry it is. */
const withEntry =
  (id: string): Defect['plant'] =>
  ({ edit }) =>
    edit(
      'places.yaml',
      '    name: Mairie du Bourg\n',
      `    name: Mairie du Bourg\n    directory: ${id}\n`,
    )

const file = 'directory/voisins.directory.yaml'

export const directoryDefects: readonly Defect[] = [
  {
    code: 'N01',
    level: 'error',
    name: 'a latitude alone',
    file,
    plant: withList({ position: 'latitude: 44.2' }),
    line: 'mediatheque',
  },
  {
    code: 'N02',
    level: 'warning',
    name: 'a place of ours without what the national map requires',
    file,
    plant: (borrowed) => {
      withList({})(borrowed)
      withEntry('mediatheque')(borrowed)
    },
    line: 'mediatheque',
  },
  {
    code: 'N03',
    level: 'warning',
    name: 'hours by week of the year',
    file,
    plant: withList({ more: '    horaires: week 2-52/2 Mo 09:00-12:00\n' }),
    line: 'horaires',
  },
  {
    code: 'N04',
    level: 'warning',
    name: 'a list that is not updated any more',
    file,
    plant: withList({ updated: '2024-01-01' }),
    line: 'places:',
  },
  {
    code: 'L01',
    level: 'error',
    name: 'two places of one id in a list',
    file,
    plant: withList({
      more: "  - { id: mediatheque, nom: Autre, commune: Bourg, date_maj: '2026-10-01' }\n",
    }),
    line: 'Autre',
  },
  {
    code: 'L01',
    level: 'error',
    name: 'a place of the deployment that says it is an entry nobody wrote',
    file: 'places.yaml',
    plant: (borrowed) => {
      withList({})(borrowed)
      withEntry('mediateque')(borrowed)
    },
    line: 'mediateque',
  },
]
