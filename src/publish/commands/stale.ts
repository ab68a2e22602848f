/** `config stale`: what must be verified again, and by when. */
import { compileGuides } from '#author/compile-guides.ts'
import { staleReport } from '#author/stale-report.ts'
import { reasonWords } from '../stale-words.ts'
import { type Command, dayOf } from './command.ts'
import { openDeployment } from './open-deployment.ts'

export const stale: Command = {
  usage: '[dossier] [--at AAAA-MM-JJ]',
  summary: 'liste ce qui ne sera plus vérifié aujourd’hui, dans 30, 90 et 365 jours',
  run: ([folder], options, around) => {
    const content = openDeployment(folder, around)
    if (content === undefined) return 1
    const guides = compileGuides(content).guides.map(({ guide }) => guide)
    const stating = { registry: content.registry, places: content.places.value }
    for (const at of staleReport(stating, guides, dayOf(options, around.now, content))) {
      around.out(`Au ${at.day}${at.days === 0 ? '' : ` (dans ${at.days} jours)`} :`)
      if (at.statements.length === 0) around.out('  rien de plus')
      for (const { name, reason } of at.statements) around.out(`  ${name} : ${reasonWords[reason]}`)
    }
    around.out('★ : change ce que fait la personne.')
    return 0
  },
}
