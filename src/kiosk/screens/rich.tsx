import { parseMarkup, plainText, type ReferenceKind } from '#guide/markup.ts'
import { RichText } from '#ui/rich-text/rich-text.tsx'
import type { Guide } from '#contract/guide.ts'
import type { Text } from '#contract/text.ts'
import { useKiosk, type Kiosk } from '../app/kiosk-context.ts'
import { rememberSpoken } from '../io/spoken-forms.ts'

interface RichProps {
  readonly text: Text
  /** Where `[[fact:…]]` is looked up. */
  readonly guide?: Guide
}

/** A guide's text with its papers, facts and hard words in place. `HardWords` explains the latter, once a screen. */
export function Rich({ text, guide }: RichProps) {
  const kiosk = useKiosk()
  const { say, langOf, session } = kiosk
  const lang = langOf(text)
  return (
    <RichText
      blocks={parseMarkup(say(text))}
      nameOf={nameIn(kiosk, guide)}
      said={text.spoken?.[lang]}
      {...(lang === session.context.comfort.reading.lang ? {} : { lang })}
    />
  )
}

/** A text as plain words, said in its own language. */
export function Words({ text, guide }: RichProps) {
  const kiosk = useKiosk()
  return <span lang={kiosk.langOf(text)}>{plainWords(kiosk, text, guide)}</span>
}

/** The words a reference stands for. An unknown one reads as its id: publication refuses it, a screen must not break. */
export const nameIn =
  ({ say, terminal }: Kiosk, guide?: Guide) =>
  (kind: ReferenceKind, id: string): string => {
    const registry = terminal.content?.front.registry
    const text =
      kind === 'doc'
        ? registry?.docs[id]?.name
        : kind === 'term'
          ? registry?.glossary[id]?.term
          : guide?.facts[id]?.text
    return text ? say(text) : id
  }

/** A text as plain words, for lists and paper. */
export const plainWords = (kiosk: Kiosk, text: Text, guide?: Guide): string => {
  const words = plainText(kiosk.say(text), nameIn(kiosk, guide))
  const spoken = text.spoken?.[kiosk.langOf(text)]
  if (spoken) rememberSpoken(words, spoken)
  return words
}
