// @whole: whatever a person of the public may write in has keys on the screen, or says here why not.
import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const screens = globSync('src/{ui,kiosk}/**/*.tsx').filter((file) => !file.includes('.examples.'))

/** Fields of text without the keys, by file, and why. */
const without: Readonly<Record<string, string>> = {
  'src/ui/code-field/code-field.tsx':
    'the code of an enrolment: its letters and digits are keys under it already',
}
/** Fields that are touched, not written in. */
const touched = /\btype=(?:"(?:checkbox|radio)"|\{[^}]*'(?:checkbox|radio)'[^}]*\})/

const tagsOf = (file: string, names: string) =>
  [...readFileSync(file, 'utf8').matchAll(new RegExp(`<(?:${names})\\b[\\s\\S]*?/>`, 'g'))].map(
    ([tag]) => tag,
  )

test('every field that is written in asks for the keys', () => {
  const fields = screens.flatMap((file) =>
    tagsOf(file, 'input|textarea').map((tag) => ({ file, tag })),
  )
  expect(fields.length).toBeGreaterThan(5)
  const silent = fields.filter(({ tag }) => !touched.test(tag) && !/\bdata-keyboard\b/.test(tag))
  expect(silent.map(({ file }) => file)).toEqual([])
})

test('nothing else is written in: no element is made editable', () => {
  for (const file of screens)
    expect(readFileSync(file, 'utf8'), file).not.toMatch(/contenteditable/i)
})

test('a field that does without them is one of those listed here', () => {
  const own = screens.filter((file) =>
    tagsOf(file, 'TextField').some((tag) => /\bkeyboard="own"/.test(tag)),
  )
  expect(own).toEqual(Object.keys(without))
  const codes = screens.filter(
    (file) => file.startsWith('src/kiosk/') && tagsOf(file, 'CodeField').length,
  )
  for (const file of codes) expect(file).toBe('src/kiosk/screens/enrolment.tsx')
})
