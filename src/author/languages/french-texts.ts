/** Every French text that the public reads of a deployment, once, with the first place where it is read. */
import type { Guide } from '#contract/guide.ts'
import { textsAround, textsOfGuides } from '../coverage/public-texts.ts'
import type { DeploymentContent } from '../read-deployment.ts'

export interface FrenchText {
  readonly reference: string
  readonly std: string
  /** Where there is one: translated first, and enough for both. */
  readonly easy: string | undefined
}

/** `guides`: those of a release. The shell's own words are not in it. */
export const frenchTexts = (
  content: DeploymentContent,
  guides: readonly Guide[],
): readonly FrenchText[] =>
  [...textsAround(content, guides), ...textsOfGuides(guides)].flatMap(({ reference, text }) => {
    const std = text.std['fr']
    return std === undefined ? [] : [{ reference, std, easy: text.easy?.['fr'] }]
  })

export const isTranslated = ({ std, easy }: FrenchText, words: ReadonlyMap<string, string>) =>
  words.has(std) || (easy !== undefined && words.has(easy))
