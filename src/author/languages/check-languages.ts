/** What the languages that speakers bring say of the rest of a deployment. */
import type { PlacedFinding } from '#contract/finding.ts'
import type { Guide } from '#contract/guide.ts'
import { isTrialLanguage } from '#contract/language-pack.ts'
import { errorAt, warningAt } from '../place-finding.ts'
import type { DeploymentContent } from '../read-deployment.ts'
import { frenchTexts } from './french-texts.ts'
import type { LanguagePack } from './read-languages.ts'

/** The file of the shell's own words: they are the application's, and counted with it (`config language`). */
const shellFile = /\/shell\.words\.yaml$/

/**
 * T05 (warning) a translation of a French text that is no longer there: it is shown to nobody · T06 a translation that lost what
 * the French refers to or fills in · T07 a language made to try the screens, or one that the deployment writes itself.
 */
export const checkLanguages = (
  content: DeploymentContent,
  guides: readonly Guide[],
): PlacedFinding[] => {
  if (content.languages.length === 0) return []
  const texts = frenchTexts(content, guides)
  const known = new Set(texts.flatMap(({ std, easy }) => [std, easy ?? std]))
  return content.languages.flatMap((language) => [
    ...checkPack(language, content.deployment.value.langs),
    ...language.files.flatMap(({ source, value }) =>
      value.words.flatMap(({ fr, says }, index) => {
        if (says.trim() === '') return []
        const at = ['words', index]
        const isGone = !shellFile.test(source.file) && !known.has(fr)
        return [
          ...(isGone ? [warningAt(source, at, 'T05', goneWords)] : []),
          ...(marksOf(fr) === marksOf(says)
            ? []
            : [errorAt(source, [...at, 'says'], 'T06', lostWords)]),
        ]
      }),
    ),
  ])
}

const goneWords =
  'le texte français a changé, ou n’est plus là : cette traduction n’est plus montrée. Relisez-la sous le nouveau texte, ou retirez-la.'
const lostWords =
  'les renvois [[…]] et les vides {…} du français doivent se retrouver dans la traduction, chacun une fois.'

const checkPack = ({ pack: { source, value } }: LanguagePack, langs: readonly string[]) => {
  if (isTrialLanguage(value.lang))
    return [
      errorAt(
        source,
        ['lang'],
        'T07',
        'cette langue n’est celle de personne : elle sert à essayer les écrans, jamais à être publiée.',
      ),
    ]
  return value.lang === 'fr' || langs.includes(value.lang)
    ? [
        errorAt(
          source,
          ['lang'],
          'T07',
          `« ${value.lang} » est déjà une langue du déploiement : ses textes sont dans les guides.`,
        ),
      ]
    : []
}

const marksOf = (text: string) =>
  [...text.matchAll(/\[\[[^\]]*\]\]|\{{1,2}\w+\}{1,2}/g)]
    .map(([mark]) => mark)
    .toSorted()
    .join(' ')
