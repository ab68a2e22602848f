import { parseMarkup } from '#guide/markup.ts'
import { readText } from '#guide/read-text.ts'
import { RichText } from '#ui/rich-text/rich-text.tsx'
import type { Guide } from '#contract/guide.ts'
import type { Text } from '#contract/text.ts'
import { frenchSpaces } from '../app/french-spaces.ts'
import { useKiosk } from '../app/kiosk-context.ts'
import { nameIn } from '../screens/rich.tsx'

/** Aidants read French, as it was written for them. */
const asWritten = { lang: 'fr', register: 'std' } as const

/** As plain words. Not the kiosk's own `say`: what is said aloud is remembered, and notes are not to be. */
export const noteWords = (text: Text): string => frenchSpaces(readText(text, asWritten).value)

interface NoteTextProps {
  readonly text: Text
  readonly guide?: Guide | undefined
}

/** A text for aidants, its papers and facts in place. */
export function NoteText({ text, guide }: NoteTextProps) {
  const kiosk = useKiosk()
  return <RichText blocks={parseMarkup(noteWords(text))} nameOf={nameIn(kiosk, guide)} />
}
