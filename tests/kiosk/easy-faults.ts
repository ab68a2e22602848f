import { checkEase, checkEasyRules, checkSentences } from '#guide/check/readability-checks.ts'
import { goodGuide, run, withSteps } from '../guide/check/good-guide.ts'
import { infoOf, textOf } from '../guide/sample.ts'

/** What the checks of guides (R01 to R03) say of words of the shell, each a line of one screen. */
export function easyFaults(words: readonly string[]): readonly string[] {
  const body = textOf('Bonjour.', words.join('\n\n'))
  const guide = withSteps({ debut: infoOf('Bienvenue', 'qui', { body }) }, goodGuide)
  return [checkSentences, checkEase, checkEasyRules].flatMap((check) => run(check, guide))
}
