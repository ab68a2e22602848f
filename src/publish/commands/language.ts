/** `config language`: what is given to the speakers of a language to translate, what they have done kept. */
import { existsSync } from 'node:fs'
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
import type { PackWords } from '#contract/language-pack.ts'
import type { Registry } from '#contract/registry.ts'
import { langSchema } from '#contract/words.ts'
import { sentencesToSay } from '#guide/sentences-to-say.ts'
import { readShellWords } from '../read-shell-words.ts'
import { recordingName } from '#seal/recording-name.ts'
import { webCrypto } from '#seal/seal-crypto.ts'
import { makeFolder, writeWhole } from '../write-whole.ts'
import { type Command, dayOf } from './command.ts'
import { openDeployment } from './open-deployment.ts'

export const language: Command = {
  usage: '<langue> [--deployment dossier] [--out dossier] [--at AAAA-MM-JJ]',
  mostWords: 1,
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
    makeFolder(folder)
    const ofContent = contentWords(lang, frenchTexts(content, guides), known)
    const ofShell = shellWords(lang, french, known)
    const pack = join(folder, 'pack.yaml')
    if (brought || !existsSync(pack)) {
      const value = brought?.pack.value ?? newPack(lang, dayOf(options, around.now, content))
      writeWhole(pack, packText(value))
    }
    writeWhole(join(folder, 'content.words.yaml'), wordsText(ofContent))
    writeWhole(join(folder, 'shell.words.yaml'), wordsText(ofShell))
    const all = [...ofContent, ...ofShell]
    writeWhole(join(folder, 'a-lire.txt'), await toRead(all, lang, content.registry))
    const done = all.filter(({ says }) => says !== '').length
    around.out(`${all.length} textes, ${done} traduits : ${folder}`)
    return 0
  },
}

/** What somebody reads into a microphone: the name of each sound, then its sentence, theirs where it is written, else the French.
 * What is filled in on the screen has no sentence of its own. */
async function toRead(
  words: PackWords['words'],
  lang: string,
  registry: Registry,
): Promise<string> {
  const sentences = new Set(
    words
      .filter(({ fr }) => !/\[\[|\{\{/.test(fr))
      .flatMap(({ fr, says }) =>
        says === '' ? sentencesToSay(fr, 'fr', registry) : sentencesToSay(says, lang, registry),
      ),
  )
  const crypto256 = webCrypto(crypto.subtle)
  const lines = [...sentences].map(
    async (sentence) => `${await recordingName(sentence, lang, crypto256)}\t${sentence}\n`,
  )
  return (await Promise.all(lines)).join('')
}
