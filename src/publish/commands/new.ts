/** `config new guide`: a first draft, ready to be filled. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import { idSchema } from '#contract/words.ts'
import { newGuide } from '#author/new-guide.ts'
import { pathOnDisk } from '../read-deployment-folder.ts'
import { makeFolder, writeWhole } from '../write-whole.ts'
import { type Command, defaultFolder } from './command.ts'
import { openDeployment } from './open-deployment.ts'

export const create: Command = {
  usage: 'guide <identifiant> [--deployment dossier]',
  mostWords: 2,
  summary: 'crée le brouillon d’un guide, déjà valable',
  run: ([what, id], options, around) => {
    if (what !== 'guide' || !v.is(idSchema, id)) {
      around.err(
        'Écrivez par exemple : npm run config -- new guide carte-grise (minuscules, chiffres et tirets).',
      )
      return 2
    }
    const content = openDeployment(options.deployment, around)
    const tile = content?.deployment.value.tiles[0]
    if (content === undefined || tile === undefined) return 1
    const folder = options.deployment ?? defaultFolder
    const path = join(folder, 'guides', `${id}.guide.yaml`)
    // One of a shelf too: a draft of the same name would take its place on the terminals.
    const known = content.guides.find((one) => one.id === id)
    if (known !== undefined || existsSync(path)) {
      const written = known ? pathOnDisk(folder, known.source.file) : path
      around.err(`${written} existe déjà. Choisissez un autre identifiant.`)
      return 1
    }
    makeFolder(dirname(path))
    writeWhole(path, newGuide({ id, topic: tile.topic, picture: tile.picture }))
    around.out(`Brouillon écrit : ${path}`)
    return 0
  },
}
