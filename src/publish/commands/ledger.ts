/** `config ledger`: remembers the steps and answers of the versions that terminals have seen (C01). */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type PublishedVersion, publishedVersion } from '#guide/check/published-version.ts'
import { checkDeployment } from '../check-deployment.ts'
import { formatFinding } from '../format-finding.ts'
import { readDeployment } from '../read-deployment.ts'
import type { Ledger } from '../read-memory.ts'
import { unrecordedGuides } from '../unrecorded-guides.ts'
import { type Command, dayOf, defaultFolder } from './command.ts'

export const ledger: Command = {
  usage: '[dossier]',
  summary: 'note les étapes et réponses publiées, pour que leurs noms ne resservent pas',
  run: ([folder = defaultFolder], options, { out, err, now }) => {
    const read = readDeployment(folder)
    const { content } = read
    const { findings, guides } = checkDeployment(read, content && dayOf(options, now, content))
    const refused = findings.filter(({ level, code }) => level === 'error' && code === 'C01')
    if (content === undefined || refused.length > 0) {
      const reasons = content === undefined ? findings : refused
      err(`${reasons.map(formatFinding).join('\n')}\nLe registre n'a pas changé.`)
      return 1
    }
    const entries: Record<string, readonly PublishedVersion[]> = { ...content.memory.ledger }
    const added = unrecordedGuides(guides, entries)
    for (const guide of added) {
      entries[guide.id] = [...(entries[guide.id] ?? []), publishedVersion(guide)]
    }
    if (added.length > 0) writeFileSync(join(folder, 'ledger.json'), printLedger(entries))
    out(
      added.length === 0
        ? 'Le registre est à jour.'
        : added.map(({ id, version }) => `+ ${id} version ${version}`).join('\n'),
    )
    return 0
  },
}

/** One version a line, so that a review shows what was added. Steps keep the order in which codes taken home count. */
const printLedger = (entries: Ledger): string => {
  const guides = Object.entries(entries).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const printed = guides.map(
    ([id, versions]) =>
      `  ${JSON.stringify(id)}: [\n${versions.map((version) => `    ${JSON.stringify(version)}`).join(',\n')}\n  ]`,
  )
  return `{\n${printed.join(',\n')}\n}\n`
}
