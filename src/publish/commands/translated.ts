/** `config translated`: notes which French each translation was made from, so that T03 tells when it is no longer that one. */
import { existsSync, readFileSync } from 'node:fs'
import { suggest } from '#author/closest-word.ts'
import { compileGuides } from '#author/compile-guides.ts'
import { translationFiles } from '#author/note-translations.ts'
import { pathOnDisk } from '../read-deployment-folder.ts'
import { writeWhole } from '../write-whole.ts'
import { type Command, defaultFolder } from './command.ts'
import { openDeployment } from './open-deployment.ts'

export const translated: Command = {
  usage: '[dossier] [guide ou fragment relu…]',
  mostWords: Infinity,
  summary:
    'note de quel français vient chaque traduction ; celles d’un guide ou d’un fragment nommé sont relues, et justes',
  run: ([folder = defaultFolder, ...reread], _options, around) => {
    const content = openDeployment(folder, around)
    if (content === undefined) return 1
    const { guides } = compileGuides(content)
    const ids = [
      ...guides.map(({ id }) => id),
      ...content.fragmentFiles.map(({ value }) => value.id),
    ]
    const unknown = reread.find((id) => !ids.includes(id))
    if (unknown !== undefined) {
      around.err(`Guide ou fragment inconnu : « ${unknown} ».${suggest(unknown, ids)}`)
      return 1
    }
    const files = [...translationFiles(guides, content.fragmentFiles, content.memory, reread)]
    const changed = files
      .map(([inTree, text]) => ({ path: pathOnDisk(folder, `${inTree}/translations.json`), text }))
      .filter(({ path, text }) => !existsSync(path) || readFileSync(path, 'utf8') !== text)
    for (const { path, text } of changed) writeWhole(path, text)
    around.out(
      changed.length === 0
        ? 'Tout est déjà noté.'
        : changed.map(({ path }) => `+ ${path}`).join('\n'),
    )
    return 0
  },
}
