import { expect, test } from 'vitest'
import { openMedia } from '#kiosk/media/open-media.ts'
import { aShelf } from './a-shelf.ts'

const sounds = { find: () => Promise.resolve(undefined) }

test('one that this version understands is offered, another is not', () => {
  expect(openMedia(JSON.stringify(aShelf), sounds)).toBeDefined()
  expect(openMedia('{"schema":"shown-media/9"}', sounds)).toBeUndefined()
})
