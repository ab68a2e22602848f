import { expect, test } from 'vitest'
import { openDirectory } from '#kiosk/directory/open-directory.ts'
import { aDirectory } from './a-directory.ts'

test('one that this version understands is offered, another is not', () => {
  expect(openDirectory(JSON.stringify(aDirectory))).toBeDefined()
  expect(openDirectory('{"schema":"found-places/9"}')).toBeUndefined()
  expect(openDirectory('{')).toBeUndefined()
})
