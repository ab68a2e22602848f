import { expect, test } from 'vitest'
import { act, actName, group, named, say, text, word, writtenTasks } from '#guide/exercise/parts.ts'

const words = { std: { fr: 'Lisez' } }

test('parts say only what they hold', () => {
  expect(say(text(words))).toEqual({ is: 'say', words: { text: words }, look: 'plain' })
  expect(act('lire', 'row', named('Sacha Exemple'))).toEqual({
    is: 'act',
    act: 'lire',
    look: 'row',
    words: { name: 'Sacha Exemple' },
  })
  expect(group('acts', [], { words: word('mail.to') })).toEqual({
    is: 'group',
    look: 'acts',
    parts: [],
    words: { word: 'mail.to' },
  })
})

test('a written task waits for an act by its name', () => {
  expect(actName('back')).toBe('back')
  const [task] = writtenTasks([{ id: 'lire', say: words, until: { act: 'read', on: 'soeur' } }])
  expect(task?.until).toBe('read:soeur')
})
