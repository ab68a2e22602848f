/** `config ledger`: remembers the steps and answers of the versions that terminals have seen (C01). */
import { join } from 'node:path'
import { type PublishedVersion, publishedVersion } from '#guide/check/published-version.ts'
import { printLedger } from '#author/print-ledger.ts'
import { formatFinding } from '../format-finding.ts'
import { unrecordedGuides } from '#author/unrecorded-guides.ts'
import { writeWhole } from '../write-whole.ts'
import { checkFolder } from './check-folder.ts'
import { type Command, defaultFolder } from './command.ts'

export const ledger: Command = {
  usage: '[dossier] [--at AAAA-MM-JJ]',
  mostWords: 1,
  summary: 'note les étapes et réponses publiées, pour que leurs noms ne resservent pas',
  run: ([folder = defaultFolder], options, { out, err, now }) => {
    const { content, findings, guides } = checkFolder(folder, options, now)
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
    if (added.length > 0) writeWhole(join(folder, 'ledger.json'), printLedger(entries))
    out(
      added.length === 0
        ? 'Le registre est à jour.'
        : added.map(({ id, version }) => `+ ${id} version ${version}`).join('\n'),
    )
    return 0
  },
}
