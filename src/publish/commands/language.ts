/** `config language`: what is given to the speakers of a language to translate, what they have done kept. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { compileGuides } from '#author/compile-guides.ts'
import {
  contentWords,
  newPack,
  packText,
  shellWords,
  wordsText,
} from '#author/languages/draft-pack.ts'
import { frenchTexts } from '#author/languages/french-texts.ts'
import { langSchema } from '#contract/words.ts'
import { readShellWords } from '../read-shell-words.ts'
import { type Command, dayOf } from './command.ts'
import { openDeployment } from './open-deployment.ts'

export const language: Command = {
  usage: '<langue> [--deployment dossier] [--out dossier]',
  summary: 'prépare le dossier où les locuteurs d’une langue écrivent la leur, ou le met à jour',
  run: async ([lang], options, around) => {
    if (!v.is(langSchema, lang)) {
      around.err('Quelle langue ? Son code, par exemple : npm run config -- language dhv')
      return 2
    }
    const content = openDeployment(options.deployment, around)
    if (content === undefined) return 1
    const guides = compileGuides(content)
      .guides.map(({ guide }) => guide)
      .filter(({ meta }) => meta.status === 'published')
    const { french } = await readShellWords()
    const brought = content.languages.find(({ pack }) => pack.value.lang === lang)
    const known = brought?.words ?? new Map<string, string>()
    const folder = options.out ?? join('dist', 'packs', lang.toLowerCase())
    mkdirSync(folder, { recursive: true })
    const ofContent = contentWords(lang, frenchTexts(content, guides), known)
    const ofShell = shellWords(lang, french, known)
    const pack = join(folder, 'pack.yaml')
    if (brought || !existsSync(pack)) {
      const value = brought?.pack.value ?? newPack(lang, dayOf(options, around.now, content))
      writeFileSync(pack, packText(value))
    }
    writeFileSync(join(folder, 'content.words.yaml'), wordsText(ofContent))
    writeFileSync(join(folder, 'shell.words.yaml'), wordsText(ofShell))
    const all = [...ofContent, ...ofShell]
    const done = all.filter(({ says }) => says !== '').length
    around.out(`${all.length} textes, ${done} traduits : ${folder}`)
    return 0
  },
}
