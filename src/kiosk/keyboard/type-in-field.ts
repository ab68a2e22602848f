/** What a key of the screen does to a field: exactly what the same key of a keyboard would. */

export type TypedField = HTMLInputElement | HTMLTextAreaElement

/** Escale's own fields say that they may be typed in from the screen: `data-keyboard`. Those of official sites are not ours. */
export const fieldIn = (target: EventTarget | null): TypedField | undefined => {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
  if (!isField || target.readOnly || target.disabled) return undefined
  const { keyboard } = target.dataset
  return keyboard === undefined || keyboard === 'own' ? undefined : target
}

/** A secret, be it of an exercise: no key lights up. */
export const isQuiet = (field: TypedField): boolean =>
  field.type === 'password' || field.dataset['keyboard'] === 'quiet'

/** The field in sight, its label too where there is room, and in it what is being written: setting a text does not scroll to its end, as typing does. */
export function showCursor(field: TypedField): void {
  field.labels?.[0]?.scrollIntoView({ block: 'nearest' })
  field.scrollIntoView({ block: 'nearest' })
  if (field.selectionEnd !== field.value.length) return
  field.scrollLeft = field.scrollWidth
  field.scrollTop = field.scrollHeight
}

const tell = (field: TypedField, inputType: string, data: string | null) =>
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType, data }))

/** Writes where the cursor is, over what is selected; nothing once the field is full. */
export function typeInto(field: TypedField, text: string): void {
  const start = field.selectionStart ?? field.value.length
  const end = field.selectionEnd ?? start
  const isFull =
    field.maxLength >= 0 && field.value.length - (end - start) + text.length > field.maxLength
  if (isFull) return
  field.setRangeText(text, start, end)
  field.setSelectionRange(start + text.length, start + text.length)
  tell(field, 'insertText', text)
  showCursor(field)
}

/** Whether « Entrée » would do something: another line, or the button of its form. */
export const canEnter = (field: TypedField): boolean =>
  field instanceof HTMLTextAreaElement || field.form !== null

export function enterIn(field: TypedField): void {
  if (field instanceof HTMLTextAreaElement) typeInto(field, '\n')
  else field.form?.requestSubmit()
}

/** What a person counts as one sign, whatever it is made of. */
const lastSign = (text: string) =>
  Array.from(new Intl.Segmenter('fr').segment(text), ({ segment }) => segment).at(-1) ?? ''

/** Erases what is selected, else the sign before the cursor: an accented letter, or an emoji, is one. */
export function eraseIn(field: TypedField): void {
  const start = field.selectionStart ?? field.value.length
  const end = field.selectionEnd ?? start
  const before = lastSign(field.value.slice(0, start))
  const from = start === end ? start - before.length : start
  if (from === end) return
  field.setRangeText('', from, end)
  field.setSelectionRange(from, from)
  tell(field, 'deleteContentBackward', null)
  showCursor(field)
}
