import { EditorView } from '@codemirror/view'
import { expect, test } from 'vitest'
import { openDocument } from '../../../../src/admin/content/editor/open-document.ts'

const open = (text: string) => {
  const written: string[] = []
  return { document: openDocument(text, (next) => written.push(next)), written }
}

test('the form and the editor change one text, and undo goes back over both', () => {
  const { document, written } = open('a: 1\nb: 2\n')
  document.write('a: 1\nb: 3\n')
  const view = document.attach(window.document.createElement('div'), [])
  view.dispatch({ changes: { from: 0, insert: '# top\n' } })
  expect(document.read().text).toBe('# top\na: 1\nb: 3\n')
  expect(written).toEqual(['a: 1\nb: 3\n', '# top\na: 1\nb: 3\n'])
  document.undo()
  expect(document.read().text).toBe('a: 1\nb: 3\n')
  document.detach(view)
  document.undo()
  expect(document.read()).toMatchObject({ text: 'a: 1\nb: 2\n', canUndo: false, canRedo: true })
  document.redo()
  expect(document.read().text).toBe('a: 1\nb: 3\n')
})

test('a change of the form leaves the cursor of the editor where it is', () => {
  const { document } = open('a: 1\nb: 2\nc: 3\n')
  const view = document.attach(window.document.createElement('div'), [])
  view.dispatch({ selection: { anchor: 13 } })
  document.write('a: 100\nb: 2\nc: 3\n')
  expect(view.state.selection.main.head).toBe(15)
  document.detach(view)
})

test('another author’s text takes the place of all, without anything of one’s own to undo', () => {
  const { document, written } = open('mine')
  document.write('mine too')
  const view = document.attach(window.document.createElement('div'), EditorView.lineWrapping)
  document.replace('theirs')
  expect(view.state.doc.toString()).toBe('theirs')
  expect(document.read()).toEqual({ text: 'theirs', canUndo: false, canRedo: false })
  expect(written).toEqual(['mine too'])
  view.dispatch({ changes: { from: 0, insert: 'not ' } })
  expect(written.at(-1)).toBe('not theirs')
})
