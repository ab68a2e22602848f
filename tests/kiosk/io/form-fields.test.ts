import { expect, test } from 'vitest'
import { areFormFieldsEmpty, eraseFormFields } from '../../../src/kiosk/io/form-fields.ts'

const find = <T extends Element>(selector: string, kind: new () => T): T => {
  const found = document.querySelector(selector)
  if (!(found instanceof kind)) throw new Error(selector)
  return found
}

test('what was typed, ticked or chosen goes, in a form or not, and the focus with it', () => {
  document.body.innerHTML = `
    <form><input id="in" value="bonjour" /></form>
    <input id="search" type="search" /><textarea></textarea>
    <input id="tick" type="checkbox" /><input id="radio" type="radio" value="oui" />
    <select><option>a</option><option>b</option></select>`
  find('#in', HTMLInputElement).value = 'Wamytan'
  find('#search', HTMLInputElement).value = 'mot de passe'
  find('textarea', HTMLTextAreaElement).value = 'une lettre'
  find('#tick', HTMLInputElement).checked = true
  find('#radio', HTMLInputElement).checked = true
  find('select', HTMLSelectElement).selectedIndex = 1
  find('#search', HTMLInputElement).focus()
  expect(areFormFieldsEmpty(document)).toBe(false)

  eraseFormFields(document)

  expect(areFormFieldsEmpty(document)).toBe(true)
  expect(find('#in', HTMLInputElement).value).toBe('')
  expect(find('#tick', HTMLInputElement).checked).toBe(false)
  expect(find('#radio', HTMLInputElement)).toMatchObject({ checked: false, value: 'oui' })
  expect(find('select', HTMLSelectElement).selectedIndex).toBe(-1)
  expect(document.activeElement).toBe(document.body)
})

test('an empty field that still has the focus is not erased yet: the next keys would go there', () => {
  document.body.innerHTML = '<input />'
  find('input', HTMLInputElement).focus()
  expect(areFormFieldsEmpty(document)).toBe(false)
})

test('a page without fields has nothing to erase', () => {
  document.body.innerHTML = '<button>Commencer</button>'
  eraseFormFields(document)
  expect(areFormFieldsEmpty(document)).toBe(true)
})
