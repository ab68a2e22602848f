/** `config graph`: a guide as a drawing. */
import { drawGraph } from '#author/graph/draw-graph.ts'
import { graphOfGuide } from '#author/graph/graph-of-guide.ts'
import { writeWhole } from '../write-whole.ts'
import type { Command } from './command.ts'
import { openGuide } from './open-deployment.ts'

export const graph: Command = {
  usage: '<guide> [--deployment dossier] [--out fichier.svg]',
  mostWords: 1,
  summary: 'dessine les chemins d’un guide (SVG)',
  run: ([id], options, around) => {
    if (id === undefined) {
      around.err('Quel guide ? Par exemple : npm run config -- graph impots-declaration')
      return 2
    }
    const opened = openGuide(id, options.deployment, around)
    if (opened === undefined) return 1
    const { guide } = opened.guide
    const svg = drawGraph(graphOfGuide(guide), guide.meta.title.std['fr'] ?? id)
    if (options.out === undefined) around.out(svg)
    else {
      writeWhole(options.out, svg)
      around.out(`Dessin écrit dans ${options.out}.`)
    }
    return 0
  },
}
