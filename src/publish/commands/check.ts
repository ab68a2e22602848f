/** `config check`: everything that is wrong with a deployment, file by file. */
import type { PlacedFinding } from '#contract/finding.ts'
import { formatFinding } from '../format-finding.ts'
import { checkFolder } from './check-folder.ts'
import { type Command, defaultFolder } from './command.ts'
import { counted } from '../counted.ts'

export const check: Command = {
  usage: '[dossier] [--at AAAA-MM-JJ]',
  mostWords: 1,
  summary: 'relit tous les fichiers et dit ce qui ne va pas',
  run: ([folder = defaultFolder], options, { out, now }) => {
    const { content, findings } = checkFolder(folder, options, now)
    for (const [, ofFile] of Map.groupBy(inReadingOrder(findings), ({ file }) => file)) {
      out(`${ofFile.map(formatFinding).join('\n')}\n`)
    }
    if (!content) out('Les guides seront vérifiés quand ces fichiers seront lisibles.')
    const errors = findings.filter(({ level }) => level === 'error').length
    const guides = content?.guides.length ?? 0
    out(
      `${counted(guides, 'guide')}, ${counted(errors, 'erreur')}, ${counted(findings.length - errors, 'avertissement')}.`,
    )
    return errors > 0 ? 1 : 0
  },
}

const inReadingOrder = (findings: readonly PlacedFinding[]) =>
  findings.toSorted(
    (a, b) =>
      compareTexts(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compareTexts(a.code, b.code),
  )

const compareTexts = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
