import { expect, test } from 'vitest'
import fc from 'fast-check'
import {
  canEnter,
  enterIn,
  eraseIn,
  fieldIn,
  isQuiet,
  typeInto,
} from '#kiosk/keyboard/type-in-field.ts'

const aField = (value = '', maxLength = -1) => {
  const field = document.createElement('input')
  field.dataset['keyboard'] = ''
  field.value = value
  if (maxLength >= 0) field.maxLength = maxLength
  document.body.append(field)
  const heard: string[] = []
  field.addEventListener('input', () => heard.push(field.value))
  field.setSelectionRange(value.length, value.length)
  return { field, heard }
}

test('a key writes where the cursor is, over what is selected, and whoever listens hears it', () => {
  const { field, heard } = aField('cafat')
  field.setSelectionRange(1, 3)
  typeInto(field, 'é')
  expect(field.value).toBe('céat')
  typeInto(field, '!')
  expect(heard).toEqual(['céat', 'cé!at'])
})

test('a full field takes nothing more, as with a keyboard', () => {
  const { field, heard } = aField('abc', 3)
  typeInto(field, 'd')
  expect([field.value, heard]).toEqual(['abc', []])
  field.setSelectionRange(0, 1)
  typeInto(field, 'd')
  expect(field.value).toBe('dbc')
})

test('whatever was typed, erasing as often leaves what was there', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', 'É', ' ', '9', '👩‍🌾', 'e\u0301'), { maxLength: 8 }),
      (signs) => {
        const { field } = aField('avant')
        for (const sign of signs) typeInto(field, sign)
        for (const _ of signs) eraseIn(field)
        expect(field.value).toBe('avant')
        field.remove()
      },
    ),
  )
})

test('nothing is erased before the beginning', () => {
  const { field, heard } = aField('a')
  field.setSelectionRange(0, 0)
  eraseIn(field)
  expect([field.value, heard]).toEqual(['a', []])
})

test('« Entrée » begins another line, or sends the form; elsewhere there is none', () => {
  const text = document.createElement('textarea')
  text.value = 'un'
  text.setSelectionRange(2, 2)
  expect(canEnter(text)).toBe(true)
  enterIn(text)
  typeInto(text, 'deux')
  expect(text.value).toBe('un\ndeux')
  const { field } = aField('vrai.example')
  expect(canEnter(field)).toBe(false)
  const form = document.createElement('form')
  const sent: string[] = []
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    sent.push(field.value)
  })
  document.body.append(form)
  form.append(field)
  expect(canEnter(field)).toBe(true)
  enterIn(field)
  expect(sent).toEqual(['vrai.example'])
  form.remove()
})

test('keys stay dark for what is secret', () => {
  const { field } = aField()
  expect(isQuiet(field)).toBe(false)
  field.dataset['keyboard'] = 'quiet'
  expect(isQuiet(field)).toBe(true)
  field.dataset['keyboard'] = ''
  field.type = 'password'
  expect(isQuiet(field)).toBe(true)
})

test('only fields that say so are ours to type in', () => {
  const { field } = aField()
  expect(fieldIn(field)).toBe(field)
  expect(fieldIn(document.createElement('input'))).toBeUndefined()
  field.dataset['keyboard'] = 'own'
  expect(fieldIn(field)).toBeUndefined()
  field.dataset['keyboard'] = ''
  field.readOnly = true
  expect(fieldIn(field)).toBeUndefined()
  expect(fieldIn(document.body)).toBeUndefined()
})
