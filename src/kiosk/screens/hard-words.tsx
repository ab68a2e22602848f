import { referencesIn } from '#guide/markup.ts'
import { Glossary } from '#ui/rich-text/glossary.tsx'
import type { Guide } from '#contract/guide.ts'
import type { Text } from '#contract/text.ts'
import { useKiosk } from '../app/kiosk-context.ts'
import { plainWords } from './rich.tsx'

interface HardWordsProps {
  readonly guide: Guide
  /** Every text of the screen, in the order it is read. */
  readonly texts: readonly (Text | undefined)[]
}

/** The hard words of a screen, each with a button that says what it means: below the text, never in its way. */
export function HardWords({ guide, texts }: HardWordsProps) {
  const kiosk = useKiosk()
  const glossary = kiosk.terminal.content?.front.registry.glossary ?? {}
  const ids = texts.flatMap((text) =>
    text ? referencesIn(kiosk.say(text)).filter(({ kind }) => kind === 'term') : [],
  )
  const words = [...new Set(ids.map(({ id }) => id))].flatMap((id) => {
    const entry = glossary[id]
    if (!entry) return []
    const label = kiosk.t('glossary.ask', { word: kiosk.say(entry.term) })
    const lang = kiosk.langOf(entry.meaning)
    return [{ id, label, lang, meaning: plainWords(kiosk, entry.meaning, guide) }]
  })
  return words.length > 0 ? <Glossary words={words} /> : null
}

/** Texts of the facts a screen states. */
export const factTexts = (guide: Guide, ids: readonly string[]): (Text | undefined)[] =>
  ids.map((id) => guide.facts[id]?.text)
