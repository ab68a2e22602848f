/** `config factpack`: the page that a partner reads, corrects and signs. */
import { dirname, join } from 'node:path'
import { suggest } from '#author/closest-word.ts'
import { compileGuides } from '#author/compile-guides.ts'
import { drawFactPack } from '#author/draw-fact-pack.ts'
import { factPack } from '#author/fact-pack.ts'
import { statingOf } from '#author/statements.ts'
import { makeFolder, writeWhole } from '../write-whole.ts'
import { type Command, dayOf } from './command.ts'
import { openDeployment } from './open-deployment.ts'

export const factpack: Command = {
  usage: '<partenaire> [--deployment dossier] [--out fichier.html] [--at AAAA-MM-JJ]',
  mostWords: 1,
  summary: 'prépare la page de ce qu’un partenaire doit confirmer, à imprimer et à signer',
  run: ([id], options, around) => {
    if (id === undefined) {
      around.err('Quel partenaire ? Par exemple : npm run config -- factpack cafat')
      return 2
    }
    const content = openDeployment(options.deployment, around)
    if (content === undefined) return 1
    const { registry, deployment } = content
    const partner = registry.partners[id]
    if (partner === undefined) {
      around.err(`Partenaire inconnu : « ${id} ».${suggest(id, Object.keys(registry.partners))}`)
      return 1
    }
    const guides = compileGuides(content).guides.map(({ guide }) => guide)
    const chapters = factPack(id, guides, statingOf(content))
    const lines = chapters.reduce((count, { statements }) => count + statements.length, 0)
    if (lines === 0) {
      around.err(
        `Rien à confirmer par « ${id} » : aucun guide, guichet, site ou convention ne le cite.`,
      )
      return 1
    }
    const out = options.out ?? join('dist', 'factpacks', `${id}.html`)
    const today = dayOf(options, around.now, content)
    makeFolder(dirname(out))
    writeWhole(out, drawFactPack(partner.name, deployment.value.name, chapters, today))
    around.out(`${lines} lignes à confirmer par ${partner.name} : ${out}`)
    return 0
  },
}
