/** What is said of a document of the session: its number, its kind, its size; never its name. */
import type { HeldDocument } from '#contract/terminal-link.ts'
import type { Kiosk } from '../app/kiosk-context.ts'

const megabyte = 1_000_000

/** « 240 ko », « 1,2 Mo ». */
export function fileSize(bytes: number, lang: string): string {
  const isLarge = bytes >= megabyte
  return new Intl.NumberFormat(lang, {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: isLarge ? 1 : 0,
  }).format(isLarge ? bytes / megabyte : Math.max(1, bytes / 1000))
}

/** « PDF, 240 ko ». */
export const documentNote = ({ kind, bytes }: HeldDocument, { t, session }: Kiosk): string =>
  `${t(`documents.${kind}`)}, ${fileSize(bytes, session.context.comfort.reading.lang)}`
