/** `config new guide`: a first draft, ready to be filled. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import { idSchema } from '#contract/words.ts'
import { newGuide } from '#author/new-guide.ts'
import { type Command, defaultFolder } from './command.ts'
import { openDeployment } from './open-deployment.ts'

export const create: Command = {
  usage: 'guide <identifiant> [--deployment dossier]',
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
    const path = join(options.deployment ?? defaultFolder, 'guides', `${id}.guide.yaml`)
    if (existsSync(path)) {
      around.err(`${path} existe déjà. Choisissez un autre identifiant.`)
      return 1
    }
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, newGuide({ id, topic: tile.topic, picture: tile.picture }))
    around.out(`Brouillon écrit : ${path}`)
    return 0
  },
}
