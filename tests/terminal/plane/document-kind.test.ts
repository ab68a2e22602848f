import fc from 'fast-check'
import { expect, test } from 'vitest'
import { documentKind, safeName } from '#terminal/plane/document-kind.ts'
import { anyCharacter } from '../../contract/any-character.ts'

const bytes = (text: string) => Buffer.from(text, 'latin1')

test.each([
  ['avis.exe', '%PDF-1.7', 'pdf'],
  ['photo', '\u0089PNG\r\n', 'image'],
  ['photo', '\u00ff\u00d8\u00ff\u00e0', 'image'],
  ['photo', 'RIFF\0\0\0\0WEBPVP8', 'image'],
  ['lettre.docx', 'PK\u0003\u0004', 'office'],
  ['archive.zip', 'PK\u0003\u0004', 'other'],
  ['lettre.doc', '\u00d0\u00cf\u0011\u00e0', 'office'],
  ['liste.csv', 'nom;date', 'text'],
  ['liste.csv', 'nom\0', 'other'],
  ['avis.pdf', 'MZ', 'other'],
] as const)('%s that begins with %j is %s', (name, head, kind) => {
  expect(documentKind(name, bytes(head))).toBe(kind)
})

test('no name leads out of its folder, breaks a line or is too long for a disk', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter, maxLength: 400 }), (name) => {
      const safe = safeName(name)
      expect(safe).not.toMatch(/[/\\\p{Cc}]|^\.|^$/u)
      expect(Buffer.byteLength(safe)).toBeLessThan(255)
    }),
  )
})

test('an ordinary name stays as it is', () => {
  expect(safeName('Avis d’impôt 2026.pdf')).toBe('Avis d’impôt 2026.pdf')
})
