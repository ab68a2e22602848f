import { describe, expect, test } from 'vitest'
import { type ClipboardHolder, eraseClipboard } from '../../../src/kiosk/io/clipboard.ts'

function setUp(state: string, canWrite = true) {
  const written: string[] = []
  const holder: ClipboardHolder = {
    permissions: { query: async () => ({ state }) },
    clipboard: {
      writeText: async (text) => {
        if (!canWrite) throw new DOMException('Document is not focused.', 'NotAllowedError')
        written.push(text)
      },
    },
  }
  return { holder, written }
}

const stay = () => {}

describe('the clipboard', () => {
  test('is emptied, after the window was given the focus', async () => {
    const { holder, written } = setUp('granted')
    let isFocused = false
    await eraseClipboard(holder, () => {
      isFocused = true
    })
    expect(written).toEqual([''])
    expect(isFocused).toBe(true)
  })

  test('that the browser would not let us empty is a failure', async () => {
    const { holder } = setUp('prompt', false)
    await expect(eraseClipboard(holder, stay)).rejects.toThrow('not focused')
  })

  test('is tried where the permission is unknown', async () => {
    const { holder, written } = setUp('granted')
    const permissions = { query: () => Promise.reject(new TypeError('clipboard-write')) }
    await eraseClipboard({ ...holder, permissions }, stay)
    expect(written).toEqual([''])
  })

  test('holds nothing of ours where no page may write to it', async () => {
    const { holder, written } = setUp('denied', false)
    await eraseClipboard(holder, stay)
    await eraseClipboard({}, stay)
    expect(written).toEqual([])
  })
})
