/** What a person typed, ticked or chose and that is still in the page. */

/** Inputs whose value belongs to the page, not to the person. */
const ownValue = new Set([
  'button',
  'submit',
  'reset',
  'image',
  'hidden',
  'radio',
  'checkbox',
  'range',
  'color',
])

const inputsOf = (page: Document) => [...page.querySelectorAll('input')]

const typedOf = (page: Document): (HTMLInputElement | HTMLTextAreaElement)[] => [
  ...inputsOf(page).filter((input) => !ownValue.has(input.type)),
  ...page.querySelectorAll('textarea'),
]

/** Empties fields, ticks and lists, and takes the focus out of them. */
export function eraseFormFields(page: Document): void {
  for (const form of page.forms) form.reset()
  for (const field of typedOf(page)) field.value = ''
  for (const input of inputsOf(page)) input.checked = input.defaultChecked
  for (const list of page.querySelectorAll('select')) list.selectedIndex = -1
  if (page.activeElement instanceof HTMLElement) page.activeElement.blur()
}

export const areFormFieldsEmpty = (page: Document): boolean =>
  typedOf(page).every((field) => field.value === '' && field !== page.activeElement)
